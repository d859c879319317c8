import { ResultCodeError } from 'ldapts';

import type { BookProblem } from '#shared/domain/book-view.ts';
import type { BookFailure } from '#core/ports/book-source.ts';

/** The server gave as many entries as it gives at most, or searched for as long as it does (RFC 4511 §4.1.9). */
const LIMITS = new Set([3, 4, 11]);

/** Result codes of RFC 4511 appendix A. 1 is what Active Directory says to who has not signed in. */
const CODES: Readonly<Record<number, BookProblem>> = {
  1: 'sign-in-refused',
  2: 'bad-answer',
  3: 'no-answer',
  7: 'sign-in-refused',
  8: 'encryption-needed',
  10: 'moved',
  11: 'server-trouble',
  13: 'encryption-needed',
  18: 'bad-filter',
  32: 'no-such-base',
  34: 'no-such-base',
  48: 'sign-in-refused',
  49: 'sign-in-refused',
  50: 'not-allowed',
  51: 'busy',
  52: 'server-trouble',
  53: 'sign-in-refused',
  87: 'bad-filter',
};

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|ALTNAME/;
/** TLS spoken to who does not speak it. */
const NO_TLS = /ERR_SSL|EPROTO/;
const DETAIL_MAX = 300;

/** Whether the server had more than it gave. */
export function isLimit(error: unknown): boolean {
  return error instanceof ResultCodeError && LIMITS.has(error.code);
}

type Step = 'connect' | 'starttls' | 'read';

/** What an error of a conversation with a directory means. */
export function ldapProblem(error: unknown, during: Step): BookFailure {
  const detail = (error instanceof Error ? error.message : '').slice(0, DETAIL_MAX);
  if (error instanceof ResultCodeError) {
    const problem = during === 'starttls' ? 'no-encryption' : CODES[error.code];
    return { problem: problem ?? 'server-trouble', detail };
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code === 'string') return { problem: socketProblem(code, during), detail: code };
  const isLate = /time(?:d )?out/i.test(detail);
  if (isLate) return { problem: during === 'connect' ? 'not-reachable' : 'no-answer', detail };
  return { problem: during === 'read' ? 'no-answer' : 'bad-answer', detail };
}

function socketProblem(code: string, during: Step): BookProblem {
  if (CERTIFICATE.test(code)) return 'certificate';
  // Who hears TLS and does not speak it hangs up.
  if (NO_TLS.test(code) || (during === 'connect' && code === 'ECONNRESET')) return 'no-encryption';
  return during === 'read' ? 'no-answer' : 'not-reachable';
}
