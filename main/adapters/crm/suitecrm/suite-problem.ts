import { z } from 'zod';

import type { CrmProblem } from '#shared/domain/crm-write.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

/** The API's own errors: one object, not the list of the JSON:API standard. */
const ApiErrors = z.object({
  errors: z.object({ title: z.string().nullish(), detail: z.string().nullish() }),
});

/** Errors of the sign-in and of the token check (RFC 6749 §5.2). */
const OAuthError = z.object({ error: z.string(), error_description: z.string().catch('') });

/** Nearly everything is a 400: these are its words, always English (SuiteCRM `Api/V8`). */
const BY_WORDS: readonly { readonly words: RegExp; readonly problem: CrmProblem }[] = [
  { words: /module with id .* is not found/i, problem: 'no-such-call' },
  { words: /access denied|not allowed|no access/i, problem: 'not-allowed' },
  { words: /operator like is invalid/i, problem: 'not-offered' },
  { words: /module .* (?:does not exist|is not found)/i, problem: 'not-offered' },
];

export interface SuiteRefusal {
  readonly status: number;
  readonly json: unknown;
  readonly retryAfterMs?: number | undefined;
}

/** What an answer that is no success means. */
export function suiteFailure({ status, json, retryAfterMs }: SuiteRefusal): CrmFailure {
  const words = wordsOf(json);
  const detail = words === undefined || words.text === '' ? `HTTP ${status}` : words.text;
  const isBusy = status === 429 || (status === 503 && retryAfterMs !== undefined);
  if (isBusy) return { problem: 'busy', retryAfterMs: retryAfterMs ?? 5000, detail };
  return { problem: words === undefined ? byStatus(status, 'bad-answer') : problemOf(status, words), detail };
}

function problemOf(status: number, { text, isSignIn }: Words): CrmProblem {
  if (isSignIn || [401, 403].includes(status)) return 'not-allowed';
  return BY_WORDS.find(({ words }) => words.test(text))?.problem ?? byStatus(status, 'refused');
}

function byStatus(status: number, other: CrmProblem): CrmProblem {
  return status === 500 ? 'server-trouble' : other;
}

interface Words {
  readonly text: string;
  readonly isSignIn: boolean;
}

/** Undefined when the answer is not the API's: a web server's page. */
function wordsOf(json: unknown): Words | undefined {
  const oauth = OAuthError.safeParse(json).data;
  if (oauth !== undefined) return { text: oauth.error_description || oauth.error, isSignIn: true };
  const errors = ApiErrors.safeParse(json).data?.errors;
  return errors && { text: errors.detail ?? errors.title ?? '', isSignIn: false };
}
