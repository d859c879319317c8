import { useState } from 'react';

import type { LineSettings } from '#shared/domain/settings.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { DialogAnswers } from '../../ui/dialog-answers.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { SettingsAccess } from '../settings/use-settings.ts';
import styles from './line-list.module.css';
import { useCallNames } from './use-call-names.ts';

export interface LineActionsProps {
  readonly line: LineSettings;
  /** All lines, in order. */
  readonly lines: readonly LineSettings[];
  readonly access: SettingsAccess;
  readonly onRemoved: () => void;
}

/** What can be done with a line as a whole: call out by it, put it before another, try again, remove it after a question. */
export function LineActions({ line, lines, access, onRemoved }: LineActionsProps) {
  const { t } = useTexts();
  const command = useCommand();
  const [asking, setAsking] = useState(false);
  const cut = useCallNames(line.id);
  const views = useSnapshot((snapshot) => snapshot.lines);
  const view = views.find(({ id }) => id === line.id);
  const at = lines.indexOf(line);
  const isAway = view !== undefined && view.reachability.state !== 'reachable';

  async function moveUp(): Promise<void> {
    const ids = lines.map(({ id }) => id);
    ids.splice(at - 1, 2, line.id, ...ids.slice(at - 1, at));
    const reply = await command('setup:order-lines', { ids });
    if (reply.ok) await access.reload();
  }

  async function remove(): Promise<void> {
    setAsking(false);
    const reply = await command('setup:remove-line', { id: line.id });
    if (reply.ok) onRemoved();
  }

  return (
    <div className={styles['actions']}>
      {views.length > 1 && view !== undefined && !view.isDefault && (
        <Button onClick={() => void access.update({ outgoingLine: line.id })}>
          {t('lines.makeDefault')}
        </Button>
      )}
      {isAway && (
        <Button onClick={() => void command('reach:try-now', { lineId: line.id })}>
          {t('reach.banner.tryNow')}
        </Button>
      )}
      {at > 0 && <Button onClick={() => void moveUp()}>{t('lines.moveUp')}</Button>}
      <Button onClick={() => setAsking(true)}>{t('lines.remove')}</Button>
      {asking && (
        <Dialog title={t('lines.removeTitle', { line: line.label })} onClose={() => setAsking(false)}>
          <p>{t('lines.removeWarning')}</p>
          {cut.count > 0 && <p className={styles['ends']}>{t('lines.callsEndNow', { ...cut })}</p>}
          <DialogAnswers>
            <Button onClick={() => setAsking(false)}>{t('lines.keep')}</Button>
            <Button kind="primary" onClick={() => void remove()}>
              {t('lines.removeNow')}
            </Button>
          </DialogAnswers>
        </Dialog>
      )}
    </div>
  );
}
