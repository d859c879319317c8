import type { CallProblem } from '#shared/ipc/problems.ts';
import { ok, type Result } from '#shared/result.ts';
import type { HistoryRepository } from '../ports/history-repository.ts';

export interface RedialParts {
  readonly history: Pick<HistoryRepository, 'list'>;
  readonly dial: (number: string) => Promise<Result<unknown, CallProblem>>;
  /** Nothing was dialled yet. */
  readonly onNothing: () => void;
}

/** Calls the number again that the agent called last. */
export async function redialLast({
  history,
  dial,
  onNothing,
}: RedialParts): Promise<Result<unknown, CallProblem>> {
  const page = history.list({ filter: 'outgoing', search: '', limit: 1 });
  const number = page.ok ? page.value.entries[0]?.number : undefined;
  if (number !== undefined) return dial(number.e164 ?? number.raw);
  onNothing();
  return ok();
}
