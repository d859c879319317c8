import type { HotkeyAction } from '#shared/domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { HotkeyRow } from './hotkey-row.tsx';
import { HotkeyTestBox } from './hotkey-test-box.tsx';
import styles from './hotkeys-page.module.css';
import type { PageProps } from './sound-page.tsx';
import { WindowKeys } from './window-keys.tsx';

const ACTIONS = [
  'answer',
  'hang-up',
  'hold',
  'mute',
  'dial-selection',
  'redial',
  'record',
  'agent-ready',
  'search',
  'show-panel',
  'compact',
] as const satisfies readonly HotkeyAction[];

/**
 * Keys that work while another program is in front, each with the truth about whether it really does, and those of the
 * panel itself.
 */
export function HotkeysPage({ settings, update }: PageProps) {
  const { t } = useTexts();
  const set = (action: HotkeyAction) => (accelerator: string) => {
    void update({ hotkeys: { ...settings.hotkeys, [action]: accelerator } });
  };
  return (
    <>
      <p className={styles['hint']}>{t('settings.hotkeys.hint')}</p>
      <HotkeyTestBox />
      <ul className={styles['keys']}>
        {ACTIONS.map((action) => (
          <HotkeyRow
            key={action}
            action={action}
            accelerator={settings.hotkeys[action]}
            onSet={set(action)}
          />
        ))}
      </ul>
      <p className={styles['hint']}>{t('settings.hotkeys.selectionHint')}</p>
      <WindowKeys />
    </>
  );
}
