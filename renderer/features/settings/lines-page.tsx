import { Plus } from 'lucide-react';
import { useContext, useState } from 'react';

import type { LineId } from '#shared/domain/ids.ts';
import { LINES_MAX } from '#shared/domain/lines-max.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { LineForm } from '../line/line-form.tsx';
import { LineActions } from '../lines/line-actions.tsx';
import { LineList } from '../lines/line-list.tsx';
import { WaitingLine } from '../lines/waiting-line.tsx';
import { PageContext } from './page-context.ts';
import { SettingsFrame } from './settings-frame.tsx';
import styles from './settings-place.module.css';
import type { SettingsAccess } from './use-settings.ts';

export interface LinesPageProps {
  readonly settings: Settings;
  readonly access: SettingsAccess;
  readonly onBack: () => void;
}

/** The agent's phone lines with whether calls reach them; each opens in its form. In the demo this is the way out of it. */
export function LinesPage({ settings, access, onBack }: LinesPageProps) {
  const { t } = useTexts();
  const { lines } = settings;
  const { form } = useContext(PageContext);
  const [open, setOpen] = useState<LineId | 'new' | undefined>(lines.find(({ id }) => id === form)?.id);
  const known = lines.find(({ id }) => id === open);
  const toList = () => setOpen(undefined);
  const done = () => {
    toList();
    void access.reload();
  };
  if (known !== undefined) {
    return (
      <SettingsFrame key={known.id} title={known.label} back={t('lines.all')} onBack={toList}>
        <WaitingLine lineId={known.id} />
        <LineForm known={known} onSaved={done} />
        <LineActions line={known} lines={lines} access={access} onRemoved={done} />
      </SettingsFrame>
    );
  }
  const isFirst = lines.length === 0;
  if (isFirst || open === 'new') {
    const title = t(isFirst ? 'settings.group.line' : 'lines.new');
    const back = isFirst ? { back: t('settings.back'), onBack } : { back: t('lines.all'), onBack: toList };
    return (
      <SettingsFrame key="new" title={title} {...back}>
        <p className={styles['hint']}>{t('line.hint')}</p>
        <LineForm known={undefined} onSaved={done} />
      </SettingsFrame>
    );
  }
  return (
    <SettingsFrame key="list" title={t('settings.group.line')} back={t('settings.back')} onBack={onBack}>
      {settings.mode === 'demo' && <RestingLines onLeft={() => void access.reload()} />}
      <LineList settings={settings} onOpen={setOpen} />
      {lines.length < LINES_MAX && (
        <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => setOpen('new')}>
          {t('lines.add')}
        </Button>
      )}
    </SettingsFrame>
  );
}

/** In the demo: the lines that are configured, and the way back to them. */
function RestingLines({ onLeft }: { readonly onLeft: () => void }) {
  const { t } = useTexts();
  const command = useCommand();
  const leave = async (): Promise<void> => {
    if ((await command('setup:leave-demo')).ok) onLeft();
  };
  return (
    <div className={styles['resting']}>
      <p className={styles['hint']}>{t('lines.restingHint')}</p>
      <Button onClick={() => void leave()}>{t('settings.leaveDemo')}</Button>
    </div>
  );
}
