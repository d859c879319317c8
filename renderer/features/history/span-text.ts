import type { Dates } from '../../i18n/create-dates.ts';
import type { Translate } from '../../i18n/message-key.ts';

/** A duration inside a sentence: "14 s", "2 min 5 s", "4 min". Short of a second it is still told as one digit: "0.4 s". */
export function spanText(milliseconds: number, t: Translate, dates: Pick<Dates, 'seconds'>): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  if (seconds < 1) return dates.seconds(Math.max(0, milliseconds));
  if (seconds < 60) return t('time.seconds', { value: seconds });
  const minutes = Math.floor(seconds / 60);
  if (seconds % 60 === 0) return t('time.minutes', { minutes });
  return t('time.minutesSeconds', { minutes, seconds: seconds % 60 });
}
