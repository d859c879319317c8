/** How long a call lives without a refresh, and who refreshes it (RFC 4028). */
export interface SessionInterval {
  readonly seconds: number;
  readonly weRefresh: boolean;
}

/** A Session-Expires header (RFC 4028 §4). */
export interface SessionExpires {
  readonly seconds: number;
  readonly refresher: 'uac' | 'uas' | undefined;
}

/** What a request or answer says about session timers. */
export interface TimerHeaders {
  getHeader(name: string): string | undefined;
  getHeaders(name: string): string[];
}

/** Our answer to a request: the headers of the 2xx, and the interval from then on; none means no timer. */
export interface TimerAnswer {
  readonly headers: readonly string[];
  readonly interval: SessionInterval | undefined;
}

/** The least interval we take, and the least anybody may ask for (RFC 4028 §4, §5). */
export const LEAST_INTERVAL_SECONDS = 90;

const VALUE = /^\s*(\d{1,9})\s*(?:;|$)/;
const REFRESHER = /;\s*refresher\s*=\s*(uac|uas)\b/i;

export function readSessionExpires(headers: TimerHeaders): SessionExpires | undefined {
  const value = headers.getHeader('session-expires') ?? '';
  const seconds = Number(VALUE.exec(value)?.[1]);
  if (!(seconds > 0)) return undefined;
  const refresher = REFRESHER.exec(value)?.[1]?.toLowerCase();
  return { seconds, refresher: refresher === 'uac' || refresher === 'uas' ? refresher : undefined };
}

/** The Min-SE of a message, or the least of all when it has none. */
export function readLeastInterval(headers: TimerHeaders): number {
  const seconds = Number(VALUE.exec(headers.getHeader('min-se') ?? '')?.[1]);
  return Math.max(LEAST_INTERVAL_SECONDS, seconds > 0 ? seconds : 0);
}

export function supportsTimer(headers: TimerHeaders): boolean {
  const tags = [...headers.getHeaders('supported'), ...headers.getHeaders('require')].join(',');
  return tags.split(',').some((tag) => tag.trim().toLowerCase() === 'timer');
}

/** What a 2xx to our request agreed on (RFC 4028 §7.2): without Session-Expires the session has no timer. */
export function intervalOfAnswer(answer: TimerHeaders): SessionInterval | undefined {
  const expires = readSessionExpires(answer);
  return expires && { seconds: expires.seconds, weRefresh: expires.refresher !== 'uas' };
}

/**
 * Answers the session timer of a request (RFC 4028 §9). The caller's wish who refreshes is kept; without one it is the
 * side that `preferOurselves` says. A caller that knows no timers, for whom a proxy asked, is never made to refresh.
 */
export function answerSessionTimer(request: TimerHeaders, preferOurselves: boolean): TimerAnswer {
  const asked = readSessionExpires(request);
  if (asked === undefined) return { headers: [], interval: undefined };
  const knowsTimers = supportsTimer(request);
  const seconds = Math.max(asked.seconds, readLeastInterval(request));
  const wish = asked.refresher ?? (preferOurselves ? 'uas' : 'uac');
  const refresher = knowsTimers ? wish : 'uas';
  const headers = [`Session-Expires: ${seconds};refresher=${refresher}`];
  if (knowsTimers) headers.push('Require: timer');
  return { headers, interval: { seconds, weRefresh: refresher === 'uas' } };
}
