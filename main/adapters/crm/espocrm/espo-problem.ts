import type { CrmProblem } from '#shared/domain/crm-write.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

/**
 * EspoCRM answers errors with a status and the reason in `X-Status-Reason`; the body is often empty. 409 is a record
 * that looks like one it has. A 404 of the API itself has no reason; a proxy's is not told apart from it.
 */
const PROBLEMS: Readonly<Record<number, CrmProblem>> = {
  400: 'refused',
  401: 'not-allowed',
  403: 'not-allowed',
  404: 'no-such-call',
  405: 'not-offered',
  409: 'refused',
  429: 'busy',
};

/** What an error of EspoCRM means; in front of it stand web servers with 429, 502 and 503 of their own. */
export function espoFailure(
  status: number,
  { reason, retryAfterMs }: { readonly reason: string; readonly retryAfterMs: number | undefined },
): CrmFailure {
  const isAsked = status === 503 && retryAfterMs !== undefined;
  const known = isAsked ? 'busy' : PROBLEMS[status];
  const problem =
    known ?? (status >= 500 ? (status === 500 ? 'server-trouble' : 'bad-answer') : 'bad-answer');
  return {
    problem,
    detail: reason === '' ? `HTTP ${status}` : `HTTP ${status}: ${reason}`,
    ...(problem === 'busy' && { retryAfterMs: retryAfterMs ?? 5000 }),
  };
}
