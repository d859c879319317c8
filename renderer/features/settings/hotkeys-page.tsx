import { X } from 'lucide-react';

import type { HotkeyAction, HotkeySettings } from '#shared/domain/settings.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { formatAccelerator } from '../../i18n/format-accelerator.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { HotkeyRecorder } from './hotkey-recorder.tsx';
import styles from './hotkeys-page.module.css';
import type { PageProps } from './sound-page.tsx';

const ACTIONS: readonly HotkeyAction[] = ['answer', 'hang-up', 'show-panel'];

/** Keys that work while another program is in front, each with the truth about whether it really does. */
export function HotkeysPage({ settings, update }: PageProps) {
  const { t } = useTexts();
  const set = (action: HotkeyAction) => (accelerator: string) => {
    void update({ hotkeys: { ...settings.hotkeys, [action]: accelerator } });
  };
  return (
    <>
      <p className={styles['hint']}>{t('settings.hotkeys.hint')}</p>
      <ul className={styles['keys']}>
        {ACTIONS.map((action) => (
          <HotkeyRow key={action} action={action} hotkeys={settings.hotkeys} onSet={set(action)} />
        ))}
      </ul>
    </>
  );
}

interface HotkeyRowProps {
  readonly action: HotkeyAction;
  readonly hotkeys: HotkeySettings;
  readonly onSet: (accelerator: string) => void;
}

function HotkeyRow({ action, hotkeys, onSet }: HotkeyRowProps) {
  const { t } = useTexts();
  const status = useSnapshot((snapshot) => snapshot.hotkeys.find((key) => key.action === action));
  const state = status?.state ?? 'off';
  const label = t(`settings.hotkeys.${action}`);
  return (
    <li className={styles['key']}>
      <div className={styles['line']}>
        <span>
          <b>{label}</b>
          <small data-state={state}>{t(`settings.hotkeys.${state}`)}</small>
        </span>
        <HotkeyRecorder label={label} accelerator={hotkeys[action]} onRecord={onSet} />
        {hotkeys[action] !== '' && (
          <Button
            kind="quiet"
            size="icon"
            icon={<X size={16} aria-hidden="true" />}
            aria-label={`${t('settings.hotkeys.remove')}: ${label}`}
            onClick={() => onSet('')}
          />
        )}
      </div>
      {state === 'taken' && status !== undefined && status.alternatives.length > 0 && (
        <div className={styles['free']}>
          {t('settings.hotkeys.free')}
          {status.alternatives.map((accelerator) => (
            <Button key={accelerator} onClick={() => onSet(accelerator)}>
              {formatAccelerator(accelerator, t)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
