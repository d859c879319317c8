import { formatAccelerator } from '../../i18n/format-accelerator.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './hotkeys-page.module.css';

const KEYS = [
  ['parts', ['F6', 'Shift+F6']],
  ['field', ['CommandOrControl+K']],
  ['rows', ['↑ ↓ ← →']],
  ['into', ['Return']],
  ['back', ['Esc']],
] as const;

/** What keys do while the panel itself is in front; they are the same for everybody. */
export function WindowKeys() {
  const { t } = useTexts();
  return (
    <section className={styles['window']} aria-labelledby="window-keys">
      <h3 id="window-keys">{t('settings.hotkeys.window.title')}</h3>
      <dl>
        {KEYS.map(([what, accelerators]) => (
          <div key={what}>
            <dt>{t(`settings.hotkeys.window.${what}`)}</dt>
            {accelerators.map((accelerator) => (
              <dd key={accelerator}>
                <kbd>{formatAccelerator(accelerator, t)}</kbd>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
