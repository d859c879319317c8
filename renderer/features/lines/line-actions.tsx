import { useState } from 'react';

import type { LineSettings, Settings } from '#shared/domain/settings.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './line-list.module.css';

export interface LineActionsProps {
  readonly line: LineSettings;
  readonly update: (change: { readonly outgoingLine: Settings['outgoingLine'] }) => Promise<boolean>;
  readonly onRemoved: () => void;
}

/** What can be done with a line as a whole: call out by it, try again now, remove it after a question. */
export function LineActions({ line, update, onRemoved }: LineActionsProps) {
  const { t } = useTexts();
  const command = useCommand();
  const [asking, setAsking] = useState(false);
  const views = useSnapshot((snapshot) => snapshot.lines);
  const view = views.find(({ id }) => id === line.id);
  const isAway = view !== undefined && view.reachability.state !== 'reachable';

  async function remove(): Promise<void> {
    setAsking(false);
    const reply = await command('setup:remove-line', { id: line.id });
    if (reply.ok) onRemoved();
  }

  return (
    <div className={styles['actions']}>
      {views.length > 1 && view !== undefined && !view.isDefault && (
        <Button onClick={() => void update({ outgoingLine: line.id })}>{t('lines.makeDefault')}</Button>
      )}
      {isAway && (
        <Button onClick={() => void command('reach:try-now', { lineId: line.id })}>
          {t('reach.banner.tryNow')}
        </Button>
      )}
      <Button onClick={() => setAsking(true)}>{t('lines.remove')}</Button>
      {asking && (
        <Dialog title={t('lines.removeTitle', { line: line.label })} onClose={() => setAsking(false)}>
          <p>{t('lines.removeWarning')}</p>
          <div className={styles['answers']}>
            <Button onClick={() => setAsking(false)}>{t('lines.keep')}</Button>
            <Button kind="primary" onClick={() => void remove()}>
              {t('lines.removeNow')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
