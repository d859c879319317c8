import type { Translate } from './message-key.ts';

/** How long ago something was, in the largest fitting unit: "12 s ago", "3 min ago". */
export function formatAge(milliseconds: number, t: Translate): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 1) return t('time.now');
  if (seconds < 60) return t('time.secondsAgo', { count: seconds });
  if (seconds < 3600) return t('time.minutesAgo', { count: Math.floor(seconds / 60) });
  return t('time.hoursAgo', { count: Math.floor(seconds / 3600) });
}
