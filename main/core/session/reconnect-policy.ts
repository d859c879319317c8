/** What a wait before the next try depends on. */
export interface ReconnectInput {
  /** Tries that failed since the last success, from 1. */
  readonly failures: number;
  /** A call waits for it: the first try comes at once. */
  readonly isUrgent?: boolean;
  /** The host answers that nothing listens, as while its phone system restarts: to ask costs next to nothing. */
  readonly isRefused?: boolean;
  /** From 0 up to, not including, 1. */
  readonly random: number;
}

export const RECONNECT_BASE_MS = 1000;
export const RECONNECT_CAP_MS = 30_000;
/** The cap while the server restarts, and for how many tries, some two minutes, it is taken to do so. */
export const RESTART_CAP_MS = 5000;
export const RESTART_TRIES = 30;
/** Within which the first tries of a floor that lost its server spread. */
export const FIRST_SPREAD_MS = 800;

/**
 * Milliseconds to wait before the next try, after RFC 5626 section 4.5 with a cap that suits an agent: the first try
 * comes within 0.8 s, at once in a call, then 1, 2, 4, 8 … up to 30 s, each times 50-100 % by chance so that a whole call
 * centre does not knock in step after the server restarts. While its host refuses connections the cap is 5 s for two
 * minutes: a restart is noticed soon after it is over, and a floor is spread by then.
 */
export function reconnectDelay(input: ReconnectInput): number {
  const { failures, random, isUrgent = false, isRefused = false } = input;
  if (failures <= 1) return isUrgent ? 0 : Math.round(random * FIRST_SPREAD_MS);
  const doublings = Math.min(failures - 2, 10);
  const cap = isRefused && failures <= RESTART_TRIES ? RESTART_CAP_MS : RECONNECT_CAP_MS;
  const upper = Math.min(cap, RECONNECT_BASE_MS * 2 ** doublings);
  return Math.round(upper * (0.5 + random / 2));
}
