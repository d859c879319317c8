import { useDates } from '../../../i18n/use-dates.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import styles from './keypad.module.css';
import type { SentDigits } from './sent-digits.ts';

/** How many entries before the latest are shown. */
const EARLIER_SHOWN = 3;

/** The latest digits large, and the ones before with their times. */
export function SentHistory({ history }: { readonly history: readonly SentDigits[] }) {
  const { t } = useTexts();
  const dates = useDates();
  const latest = history.at(-1)?.digits ?? '';
  const earlier = history.slice(-1 - EARLIER_SHOWN, -1);
  return (
    <>
      {earlier.length > 0 && (
        <ol className={styles['earlier']} aria-label={t('call.keypad.earlier')}>
          {earlier.map(({ at, digits }) => (
            <li key={at}>
              <time dateTime={new Date(at).toISOString()}>{dates.clockWithSeconds(at)}</time>
              <span title={digits}>{digits}</span>
            </li>
          ))}
        </ol>
      )}
      <output className={styles['sent']} aria-label={t('call.keypad.sent', { digits: latest })}>
        {latest}
      </output>
    </>
  );
}
