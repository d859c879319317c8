import type { CallId } from '#shared/domain/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { HistoryRepository } from '../ports/history-repository.ts';

export interface NotePlaces {
  /** Calls in view: their notes are written to the history with every change. */
  readonly calls: { setNote(id: CallId, text: string): Result<void, 'no-such-call'> };
  readonly history: Pick<HistoryRepository, 'note'>;
  /** After the history alone changed: the note of this call. */
  readonly onHistoryChanged: (id: CallId) => void;
}

/**
 * Keeps the agent's note to a call, durable when it returns, wherever it was typed. A call in view takes its note
 * itself: written past it, its next save would bring the former text back.
 */
export function keepNote(places: NotePlaces, id: CallId, text: string): Result<void, 'no-such-call'> {
  if (places.calls.setNote(id, text).ok) return ok();
  if (!places.history.note(id, text)) return fail('no-such-call');
  places.onHistoryChanged(id);
  return ok();
}
