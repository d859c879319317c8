import type { BookProblem } from '#shared/domain/book-view.ts';
import type { BookFailure } from '#core/ports/book-source.ts';

import { readDigestChallenges } from '../../digest/digest-challenge.ts';
import type { HttpAnswer } from '../../crm/http/http-request.ts';

const PROBLEMS: Readonly<Record<number, BookProblem>> = {
  401: 'sign-in-refused',
  403: 'not-allowed',
  404: 'no-book',
  405: 'no-book',
  410: 'no-book',
  429: 'busy',
  503: 'busy',
};

/** What an answer means that is not the one that was expected. Web pages are no detail that helps anybody. */
export function httpProblem({ status, headers }: Pick<HttpAnswer, 'status' | 'headers'>): BookFailure {
  const scheme = headers.get('www-authenticate') ?? '';
  const isKnown = /\bbasic\b/i.test(scheme) || readDigestChallenges([scheme]).length > 0;
  const isOtherScheme = status === 401 && scheme !== '' && !isKnown;
  if (isOtherScheme) return { problem: 'not-allowed', detail: scheme.slice(0, 200) };
  const problem = PROBLEMS[status] ?? (status >= 500 ? 'server-trouble' : 'bad-answer');
  return { problem, detail: `HTTP ${status}` };
}
