import type { Reachability } from '#shared/domain/reachability.ts';

const MINUTE_MS = 60_000;

/**
 * For how many minutes more, at most, the phone system may ring a connection of ours that is gone; undefined when it does
 * not, or when there is something worse to say.
 */
export function oldConnectionMinutes(
  reach: Pick<Reachability, 'oldConnectionUntil' | 'problem'>,
  now: number,
): number | undefined {
  const left = (reach.oldConnectionUntil ?? 0) - now;
  return left > 0 && reach.problem === undefined ? Math.ceil(left / MINUTE_MS) : undefined;
}
