const FIRST_RETRY_MS = 5000;
const RETRY_MAX_MS = 600_000;
const RETRY_AFTER_MAX_MS = 3_600_000;
const REFUSED_RETRY_MS = 3_600_000;
/** A refresh comes after this share of the granted time (RFC 6665 §4.1.2.2), spread so that many do not come at once. */
const REFRESH_SHARE = [0.6, 0.85] as const;
/** setTimeout takes no more than this. */
const TIMER_MAX_MS = 2 ** 31 - 1;

/**
 * How long to wait before asking again. A `Retry-After` of the PBX is obeyed, up to an hour; else the wait doubles with
 * each failure from 5 s to 10 min. Each is spread by up to a third, so that a floor of agents does not ask at once.
 */
export function retryDelay(failures: number, retryAfterSeconds: number | undefined, random: number): number {
  const asked =
    retryAfterSeconds === undefined ? undefined : Math.min(retryAfterSeconds * 1000, RETRY_AFTER_MAX_MS);
  const own = Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1), RETRY_MAX_MS);
  return Math.round((asked ?? own) * (1 + random / 3));
}

/** After a clear no: PBXs are set up while agents work. */
export function refusedDelay(random: number): number {
  return Math.round(REFUSED_RETRY_MS * (1 + random / 3));
}

/** When to refresh a subscription that the PBX granted for so long; at least 5 s from now. */
export function refreshDelay(grantedSeconds: number, random: number): number {
  const [from, to] = REFRESH_SHARE;
  const wait = Math.round(grantedSeconds * 1000 * (from + (to - from) * random));
  return Math.min(Math.max(wait, FIRST_RETRY_MS), TIMER_MAX_MS);
}
