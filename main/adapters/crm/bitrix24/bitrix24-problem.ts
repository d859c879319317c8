import { z } from 'zod';

import type { CrmProblem } from '#shared/domain/crm-write.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

/** `error` is a code, `error_description` words in the portal's language or English. */
export const Bitrix24Error = z.object({
  error: z.union([z.string(), z.number()]).transform(String),
  error_description: z.string().catch(''),
});
export type Bitrix24Error = Readonly<z.infer<typeof Bitrix24Error>>;

/** Codes of every method, in lower case: the portal mixes both (Bitrix24 REST docs, "error codes"). */
const PROBLEMS: Readonly<Record<string, CrmProblem>> = {
  query_limit_exceeded: 'busy',
  operation_time_limit: 'busy',
  overload_limit: 'not-allowed',
  expired_token: 'not-allowed',
  no_auth_found: 'not-allowed',
  invalid_credentials: 'not-allowed',
  insufficient_scope: 'not-allowed',
  user_access_error: 'not-allowed',
  access_denied: 'not-allowed',
  wrong_auth_type: 'not-allowed',
  invalid_request: 'not-allowed',
  portal_deleted: 'not-allowed',
  error_method_not_found: 'not-offered',
  error_manifest_is_not_available: 'not-offered',
  error_batch_method_not_allowed: 'not-offered',
  internal_server_error: 'server-trouble',
  error_unexpected_answer: 'server-trouble',
  not_found: 'refused',
};

/** One code for everything: these are the cases in which its words, always English, decide (telephony methods). */
const BY_WORDS: readonly { readonly begins: string; readonly problem: CrmProblem }[] = [
  { begins: 'Call is not found', problem: 'no-such-call' },
  { begins: 'User is not found', problem: 'user-unknown' },
  { begins: 'Unexpected database error', problem: 'server-trouble' },
];

/**
 * What an error of Bitrix24 means. A rate limit is told by HTTP 503, not 429; a server error without a code of its own
 * may have done the work.
 */
export function bitrix24Failure(status: number, { error, error_description }: Bitrix24Error): CrmFailure {
  const detail = error_description === '' ? error : `${error}: ${error_description}`;
  const code = error.toLowerCase();
  const byWords = BY_WORDS.find(({ begins }) => error_description.startsWith(begins));
  const known = byWords?.problem ?? PROBLEMS[code];
  if (known !== undefined) return { problem: known, detail };
  if (status === 401 || status === 403) return { problem: 'not-allowed', detail };
  return { problem: status >= 500 ? 'server-trouble' : 'refused', detail };
}
