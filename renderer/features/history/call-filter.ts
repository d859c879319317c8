import type { CallResult } from '#shared/domain/call.ts';
import type { HistoryFilter, HistoryNarrowingInput } from '#shared/domain/history.ts';
import type { LineId } from '#shared/domain/ids.ts';
import { whenBounds, type When } from './when-bounds.ts';

/** Which calls of the history are shown. A list that is empty, and what is missing, limits nothing. */
export interface CallFilter {
  readonly kind: HistoryFilter;
  readonly results: readonly CallResult[];
  readonly lines: readonly LineId[];
  readonly queues: readonly string[];
  readonly when?: When | undefined;
  readonly person?: { readonly name: string; readonly numbers: readonly string[] } | undefined;
  readonly record?: { readonly id: string; readonly name: string } | undefined;
}

export const ALL_CALLS: CallFilter = { kind: 'all', results: [], lines: [], queues: [] };

/** The filter for the main process; `today` is the start of the day and `firstDay` that of the week (1 is Monday). */
export function narrowingOf(filter: CallFilter, today: number, firstDay: number): HistoryNarrowingInput {
  const { results, lines, queues, when, person, record } = filter;
  return {
    results: [...results],
    lines: [...lines],
    queues: [...queues],
    ...(when !== undefined && whenBounds(when, today, firstDay)),
    ...(person !== undefined && { numbers: [...person.numbers] }),
    ...(record !== undefined && { record: record.id }),
  };
}

/** How many limits there are besides the kind of call. */
export function limitsOf({ results, lines, queues, when, person, record }: CallFilter): number {
  const single = [when, person, record].filter((each) => each !== undefined);
  return results.length + lines.length + queues.length + single.length;
}
