import { LookupRefused } from '#core/lookup/lookup-refused.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { FoundRecord, RecordSearch } from '#core/ports/record-search.ts';
import type { Result } from '#shared/result.ts';

/** Somebody types and waits: later an answer is to a question that is forgotten. */
export const SEARCH_TIMEOUT_MS = 8000;

type Asked = Promise<Result<readonly FoundRecord[], CrmFailure>>;

/** A search as the core asks for it, of the one question that a CRM's client can put. */
export function recordSearchOf(ask: (text: string, signal: AbortSignal) => Asked): RecordSearch {
  return {
    deadlineMs: SEARCH_TIMEOUT_MS,
    search: async (text, signal) => {
      const asked = await ask(text, signal);
      if (!asked.ok) throw new LookupRefused(asked.problem);
      return asked.value;
    },
  };
}
