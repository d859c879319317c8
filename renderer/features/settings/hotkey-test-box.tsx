import { useEffect } from 'react';

import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './hotkeys-page.module.css';

/** "Press it now": says which press really arrived. Leaving the page ends the test. */
export function HotkeyTestBox() {
  const { t } = useTexts();
  const ask = useAsk();
  const now = useTicking();
  const test = useSnapshot((snapshot) => snapshot.hotkeyTest);
  const runs = test !== undefined && test.until > now;
  useEffect(() => {
    return () => void ask('hotkeys:test', { on: false });
  }, [ask]);
  return (
    <div className={styles['test']}>
      <output>
        {!runs && t('settings.hotkeys.test.idle')}
        {runs && test.pressed === undefined && t('settings.hotkeys.test.waiting')}
        {runs && test.pressed !== undefined && (
          <b key={test.pressed.at}>
            {t('settings.hotkeys.test.arrived', { action: t(`settings.hotkeys.${test.pressed.action}`) })}
          </b>
        )}
      </output>
      <Button onClick={() => void ask('hotkeys:test', { on: !runs })}>
        {t(runs ? 'settings.hotkeys.test.stop' : 'settings.hotkeys.test.start')}
      </Button>
    </div>
  );
}
