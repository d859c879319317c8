import type { Clock } from '#core/ports/clock.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { Logger } from '#core/ports/logger.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { httpRequest, type HttpAnswer, type HttpRequest } from '../http/http-request.ts';
import type { OAuthSession } from '../oauth/oauth-session.ts';
import { SalesforceErrors, salesforceFailure } from './salesforce-problem.ts';
import type { HttpAgent } from '../http/http-agent.ts';

/** One that every supported org knows; newer ones change nothing of what is asked here. */
export const API_PATH = '/services/data/v62.0';

export interface SalesforceClientOptions {
  readonly origin: string;
  readonly session: Pick<OAuthSession, 'token' | 'expired'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly userAgent: HttpAgent;
}

export interface SalesforceRequest extends Pick<HttpRequest, 'timeoutMs' | 'signal' | 'headers'> {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Behind the API's own path. */
  readonly path: string;
  readonly json?: object;
}

/**
 * Asks one org. A session that ran out is renewed once and the request made again: with a token that is not taken nothing
 * was done. Once the org's limit is reached nothing is asked for a while: refused requests would be no use to anybody.
 */
export class SalesforceClient {
  readonly #options: SalesforceClientOptions;
  #restedAt = 0;

  constructor(options: SalesforceClientOptions) {
    this.#options = options;
  }

  async call(request: SalesforceRequest): Promise<Result<unknown, CrmFailure>> {
    const restMs = this.#restedAt - this.#options.clock.monotonic();
    if (restMs > 0) return fail({ problem: 'busy', retryAfterMs: restMs, detail: 'request limit' });
    const first = await this.#once(request);
    const isOver = !first.ok && first.problem.problem === 'sign-in-needed' && first.problem.mayRepeat;
    const answered = isOver ? await this.#once(request) : first;
    if (answered.ok) return answered;
    const { mayRepeat: _, ...failure } = answered.problem;
    if (failure.problem === 'busy')
      this.#restedAt = this.#options.clock.monotonic() + (failure.retryAfterMs ?? 0);
    const { problem, detail } = failure;
    this.#options.logger.warn('salesforce.failed', { path: request.path.split('?')[0], problem, detail });
    return fail(failure);
  }

  async #once(
    request: SalesforceRequest,
  ): Promise<Result<unknown, CrmFailure & { readonly mayRepeat: boolean }>> {
    const { origin, session, userAgent } = this.#options;
    const token = await session.token();
    if (!token.ok) return fail({ ...token.problem, mayRepeat: false });
    const { path, json, method = json === undefined ? 'GET' : 'POST', headers, timeoutMs, signal } = request;
    const answered = await httpRequest({
      url: `${origin}${API_PATH}${path}`,
      method,
      headers: { ...headers, authorization: `Bearer ${token.value}` },
      ...(json !== undefined && { body: { json } }),
      timeoutMs,
      userAgent,
      signal,
    });
    if (!answered.ok) return fail({ ...answered.problem, mayRepeat: false });
    const read = readAnswer(answered.value);
    if (read.ok) return read;
    if (read.problem.problem === 'sign-in-needed') session.expired(token.value);
    return fail({ ...read.problem, mayRepeat: true });
  }
}

function readAnswer({ status, json, text, retryAfterMs }: HttpAnswer): Result<unknown, CrmFailure> {
  if (status === 204 && text === '') return ok(undefined);
  const errors = SalesforceErrors.safeParse(json);
  if (errors.success && status >= 300) return fail(salesforceFailure(status, errors.data));
  if ((status === 200 || status === 201) && json !== undefined) return ok(json);
  if (status === 429) return fail({ problem: 'busy', retryAfterMs: retryAfterMs ?? 10_000 });
  return fail({ problem: 'bad-answer', detail: `HTTP ${status}` });
}
