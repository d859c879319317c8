import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Navigation } from '#shared/ipc/navigation.ts';

interface Known {
  readonly calls: readonly CallView[];
  readonly isKept: (id: CallId) => boolean;
}

/** Where a call is seen: among the cards while it goes on or is wrapped up, else in the history; undefined where in neither. */
export function placeOfCall(id: CallId, { calls, isKept }: Known): Navigation | undefined {
  if (calls.some((call) => call.id === id)) return { place: 'calls' };
  return isKept(id) ? { place: 'history', call: id } : undefined;
}
