import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { Logger } from '#core/ports/logger.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { httpRequest, type HttpAnswer } from '../http/http-request.ts';
import { suiteFailure } from './suite-problem.ts';
import type { SuitePass, SuiteToken } from './suite-token.ts';
import type { HttpAgent } from '../http/http-agent.ts';

const MEDIA_TYPE = 'application/vnd.api+json';

export interface SuiteClientOptions {
  readonly token: SuiteToken;
  readonly logger: Logger;
  readonly userAgent: HttpAgent;
}

export interface SuiteWish {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Behind `V8/`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly data?: object;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Calls the V8 API of one SuiteCRM. A token that ran out is renewed once: what it refused was not done. */
export class SuiteClient {
  readonly #options: SuiteClientOptions;

  constructor(options: SuiteClientOptions) {
    this.#options = options;
  }

  async call(wish: SuiteWish): Promise<Result<unknown, CrmFailure>> {
    const result = await this.#withToken(wish);
    if (!result.ok) {
      const { method, path } = wish;
      const { problem, detail } = result.problem;
      this.#options.logger.warn('suitecrm.failed', {
        method,
        path: path.split('/').slice(0, 2).join('/'),
        problem,
        detail,
      });
    }
    return result;
  }

  async #withToken(wish: SuiteWish): Promise<Result<unknown, CrmFailure>> {
    const { token } = this.#options;
    const pass = await token.pass();
    if (!pass.ok) return pass;
    const answered = await this.#send(wish, pass.value);
    if (!answered.ok || answered.value.status !== 401) return read(answered);
    token.drop(pass.value.token);
    const renewed = await token.pass();
    return renewed.ok ? read(await this.#send(wish, renewed.value)) : renewed;
  }

  #send(wish: SuiteWish, { api, token }: SuitePass): Promise<Result<HttpAnswer, CrmFailure>> {
    const { method, path, query, data, timeoutMs, signal } = wish;
    const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    return httpRequest({
      url: `${api}V8/${path}${search}`,
      method,
      headers: { authorization: `Bearer ${token}`, accept: MEDIA_TYPE },
      ...(data !== undefined && { body: { text: JSON.stringify({ data }), type: MEDIA_TYPE } }),
      timeoutMs,
      userAgent: this.#options.userAgent,
      signal,
    });
  }
}

function read(answered: Result<HttpAnswer, CrmFailure>): Result<unknown, CrmFailure> {
  if (!answered.ok) return answered;
  const { status, json } = answered.value;
  if (status !== 200 && status !== 201) return fail(suiteFailure(answered.value));
  return json === undefined ? fail({ problem: 'bad-answer', detail: `HTTP ${status}, no JSON` }) : ok(json);
}
