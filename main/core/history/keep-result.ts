import { type Disposition, type DispositionSettings } from '#shared/domain/disposition.ts';
import { choicesFor } from '#shared/domain/choices-for.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { HistoryRepository } from '../ports/history-repository.ts';

export interface ResultPlaces {
  readonly calls: {
    current(id: CallId): Pick<HistoryEntry, 'lineId'> | undefined;
    setDisposition(id: CallId, disposition: Disposition | undefined): Result<void, 'no-such-call'>;
  };
  readonly history: Pick<HistoryRepository, 'get' | 'save'>;
  readonly settings: () => DispositionSettings;
  /** The words of a result that has none of its own. */
  readonly nameOf: (id: string) => string;
  /** After the history alone changed. */
  readonly onHistoryChanged: (id: CallId) => void;
}

/**
 * Keeps the result that the agent picked from the list of the call's line, or none; durable when it returns. A call in
 * view takes it itself, as it does with its note.
 */
export function keepResult(
  places: ResultPlaces,
  id: CallId,
  choiceId: string | undefined,
): Result<void, 'no-such-call' | 'no-such-result'> {
  const { calls, history, settings, nameOf, onHistoryChanged } = places;
  const call = calls.current(id) ?? history.get(id);
  if (call === undefined) return fail('no-such-call');
  const choice = choicesFor(settings(), call.lineId).find((each) => each.id === choiceId);
  if (choiceId !== undefined && choice === undefined) return fail('no-such-result');
  const picked = choice && { id: choice.id, text: choice.text === '' ? nameOf(choice.id) : choice.text };
  if (calls.setDisposition(id, picked).ok) return ok();
  const entry = history.get(id);
  if (entry === undefined) return fail('no-such-call');
  const { disposition: _before, ...rest } = entry;
  history.save({ ...rest, ...(picked !== undefined && { disposition: picked }) });
  onHistoryChanged(id);
  return ok();
}
