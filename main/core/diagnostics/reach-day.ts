import type { ReachPart } from '#shared/domain/diagnostics.ts';
import type { Outage } from '#shared/domain/timeline.ts';
import type { Run } from '../ports/run-store.ts';

const DAY_MS = 86_400_000;
/** A pause as short as this is a restart, not a time without the app. */
const RESTART_MS = 60_000;

/**
 * The last 24 hours of one line without gaps: where the app did not run, that; where an outage was, that with its cause;
 * else nothing that we know of was wrong.
 */
export function reachDay(
  outages: readonly Pick<Outage, 'from' | 'to' | 'problem'>[],
  runs: readonly Run[],
  now: number,
): readonly ReachPart[] {
  const begin = now - DAY_MS;
  const marks = [
    ...outages.flatMap(({ from, to }) => [from, to ?? now]),
    ...runs.flatMap(({ from, to }) => [from, to]),
  ];
  const edges = [...new Set([begin, now, ...marks.filter((at) => at > begin && at < now)])].toSorted(
    (one, other) => one - other,
  );
  const parts = edges.slice(1).map((to, index) => partOf(edges[index] ?? begin, to, outages, runs));
  return joined(parts);
}

type Lost = Pick<Outage, 'from' | 'to' | 'problem'>;

function partOf(from: number, to: number, outages: readonly Lost[], runs: readonly Run[]): ReachPart {
  const middle = (from + to) / 2;
  const ran = runs.some((run) => run.from <= middle && middle <= run.to);
  if (!ran && to - from > RESTART_MS) return { kind: 'closed', from, to };
  const lost = outages.find((outage) => outage.from <= middle && middle <= (outage.to ?? Infinity));
  if (lost === undefined) return { kind: 'fine', from, to };
  return { kind: 'lost', from, to, ...(lost.problem !== undefined && { problem: lost.problem }) };
}

function joined(parts: readonly ReachPart[]): readonly ReachPart[] {
  return parts.reduce<readonly ReachPart[]>((all, part) => {
    const last = all.at(-1);
    if (last?.kind !== part.kind || last.problem !== part.problem) return [...all, part];
    return [...all.slice(0, -1), { ...last, to: part.to }];
  }, []);
}
