import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';
import type { HistoryRepository } from '../ports/history-repository.ts';
import type { CallService } from './call-service.ts';

export interface RedialParts {
  readonly calls: Pick<CallService, 'dial' | 'serves'>;
  readonly history: Pick<HistoryRepository, 'list'>;
}

/** Calls the number that was dialled last, by the line it went out on while there is such a line. */
export async function redial({
  calls,
  history,
}: RedialParts): Promise<Result<{ readonly id: CallId }, CallProblem>> {
  const page = history.list({ filter: 'outgoing', search: '', limit: 1 });
  const last = page.ok ? page.value.entries[0] : undefined;
  if (last === undefined) return fail('nothing-dialled');
  const number = last.number.e164 ?? last.number.raw;
  return calls.dial(number, calls.serves(last.lineId) ? { lineId: last.lineId } : {});
}
