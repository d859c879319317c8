import { LineId } from '#shared/domain/ids.ts';
import type { Reachability } from '#shared/domain/reachability.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';

/** The reachability of each line in use; none while no line is. */
export function lineOfReachability(
  { mode, reachability }: Pick<Snapshot, 'mode' | 'reachability'>,
  { line }: Pick<Settings, 'line'>,
): readonly { readonly lineId: LineId; readonly reachability: Reachability }[] {
  if (mode === 'demo') return [{ lineId: LineId.parse('demo'), reachability }];
  return mode === 'line' && line !== undefined ? [{ lineId: line.id, reachability }] : [];
}
