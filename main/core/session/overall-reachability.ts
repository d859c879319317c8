import type { LineId } from '#shared/domain/ids.ts';
import type { OverallReachability, Reachability } from '#shared/domain/reachability.ts';

export interface LineReach {
  readonly id: LineId;
  readonly label: string;
  readonly reachability: Reachability;
}

/** Which line speaks for those that calls do not reach: first the one about which the app is doing something. */
const WORST_FIRST = ['unreachable', 'refused', 'connecting', 'off'] as const;

/**
 * What the agent is told about several lines, the worst case first: `reachable` only when calls reach them all, with
 * the oldest proof, and `partly` as soon as one is missing. One line speaks for itself.
 */
export function overallReachability(lines: readonly LineReach[], offSince: number): OverallReachability {
  const [first, ...others] = lines;
  if (first === undefined) return { state: 'off', since: offSince };
  if (others.length === 0) return first.reachability;
  const missing = lines.filter(({ reachability }) => reachability.state !== 'reachable');
  const count = { reached: lines.length - missing.length, of: lines.length };
  const worst = worstOf(missing);
  if (worst === undefined) return allReachable(lines, count);
  const line = { id: worst.id, label: worst.label };
  if (count.reached > 0) return { ...worst.reachability, state: 'partly', lines: count, line };
  return { ...worst.reachability, since: lastLoss(missing, worst), lines: count, line };
}

function worstOf(missing: readonly LineReach[]): LineReach | undefined {
  return WORST_FIRST.flatMap((state) =>
    missing.filter(({ reachability }) => reachability.state === state),
  )[0];
}

function allReachable(
  lines: readonly LineReach[],
  count: NonNullable<OverallReachability['lines']>,
): OverallReachability {
  const since = Math.max(...lines.map(({ reachability }) => reachability.since));
  const proofs = lines.flatMap(({ reachability }) => reachability.checkedAt ?? []);
  const isProven = proofs.length === lines.length;
  const doubts = lines.flatMap(({ reachability }) => reachability.oldConnectionUntil ?? []);
  return {
    state: 'reachable',
    since,
    ...(isProven && { checkedAt: Math.min(...proofs) }),
    ...(doubts.length > 0 && { oldConnectionUntil: Math.max(...doubts) }),
    lines: count,
  };
}

/** Since when no call reaches the agent at all: since the last line went the worst one's way. */
function lastLoss(missing: readonly LineReach[], { reachability: { state } }: LineReach): number {
  const same = missing.filter(({ reachability }) => reachability.state === state);
  return Math.max(...same.map(({ reachability }) => reachability.since));
}
