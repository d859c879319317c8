import type { Dates } from '../../i18n/create-dates.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { spanText } from '../history/span-text.ts';

const HOUR_MS = 3_600_000;

/** A duration up to a day: seconds matter under an hour, minutes above it. */
export function longSpan(milliseconds: number, t: Translate, dates: Dates): string {
  if (milliseconds < HOUR_MS) return spanText(milliseconds, t, dates);
  const minutes = Math.round(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  if (minutes % 60 === 0) return t('time.hours', { hours });
  return t('time.hoursMinutes', { hours, minutes: minutes % 60 });
}
