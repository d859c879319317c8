import type { CrmProblem } from '#shared/domain/crm-write.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { HttpAnswer } from '../http/http-request.ts';
import { readPath } from './read-path.ts';
import { readWanted } from './read-wanted.ts';

const PROBLEMS: Readonly<Record<number, CrmProblem>> = {
  401: 'not-allowed',
  403: 'not-allowed',
  404: 'no-such-call',
  405: 'not-offered',
  410: 'no-such-call',
  429: 'busy',
};
const DETAIL_MAX = 300;
const BUSY_MS = 5000;

/**
 * The JSON of an answer, undefined for a success without one. By status as HTTP means it (RFC 9110 §15); a page instead
 * of JSON is a login or a proxy, and some CRMs say "200" to an error and tell it inside.
 */
export function readAnswer(answer: HttpAnswer, errorPath: string): Result<unknown, CrmFailure> {
  const { status, headers, json, text } = answer;
  if (status < 200 || status > 299) return fail(failureOf(answer));
  const isPage = /html/i.test(headers.get('content-type') ?? '') && json === undefined;
  if (isPage || /^\s*<(?:!doctype|html)/i.test(text)) return fail({ problem: 'bad-answer', detail: 'HTML' });
  const error = errorPath === '' ? undefined : readPath(json, errorPath).find(isError);
  return error === undefined ? ok(json) : fail({ problem: 'refused', detail: shown(error) });
}

function failureOf({ status, json, text, retryAfterMs }: HttpAnswer): CrmFailure {
  const isAsked = status === 503 && retryAfterMs !== undefined;
  const problem = isAsked ? 'busy' : (PROBLEMS[status] ?? byClass(status));
  const words = json === undefined ? '' : `: ${text.trim().slice(0, DETAIL_MAX)}`;
  const wants = problem === 'refused' ? readWanted(json) : [];
  return {
    problem,
    detail: `HTTP ${status}${words}`,
    ...(wants.length > 0 && { wants }),
    ...(problem === 'busy' && { retryAfterMs: retryAfterMs ?? BUSY_MS }),
  };
}

function byClass(status: number): CrmProblem {
  if (status === 500) return 'server-trouble';
  return status >= 400 && status < 500 ? 'refused' : 'bad-answer';
}

/** An empty error is none. */
function isError(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== null && value !== false && value !== '' && value !== 0;
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, DETAIL_MAX);
}
