export const WRITE_BASE_MS = 2000;
export const WRITE_CAP_MS = 300_000;
/** However long a CRM wants to be left alone: an absurd answer must not lose a day. */
export const RETRY_AFTER_CAP_MS = 3_600_000;

/** What a wait before the next request depends on. */
export interface WriteDelayInput {
  /** Failures in a row, from 1. */
  readonly failures: number;
  /** What the CRM asked for. */
  readonly retryAfterMs?: number | undefined;
  /** From 0 up to, not including, 1. */
  readonly random: number;
}

/**
 * Milliseconds before the next request: 2, 4, 8 … s up to 5 minutes, each times 50-100 % by chance so that a floor of
 * agents behind one address does not come back in step; never earlier than the CRM asked for (`Retry-After`), and then
 * up to a quarter later by the same chance.
 */
export function writeDelay({ failures, retryAfterMs = 0, random }: WriteDelayInput): number {
  const upper = Math.min(WRITE_CAP_MS, WRITE_BASE_MS * 2 ** Math.min(Math.max(failures, 1) - 1, 20));
  const asked = Math.min(Math.max(retryAfterMs, 0), RETRY_AFTER_CAP_MS);
  return Math.round(Math.max(upper * (0.5 + random / 2), asked * (1 + random / 4)));
}
