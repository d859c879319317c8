import { createHmac } from 'node:crypto';

import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { Logger } from '#core/ports/logger.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { httpRequest, type HttpAnswer } from '../http/http-request.ts';
import { espoFailure } from './espo-problem.ts';
import type { HttpAgent } from '../http/http-agent.ts';

/** An API user of EspoCRM. With a secret key requests are signed and the key alone opens nothing. */
export interface EspoKeys {
  readonly apiKey: string;
  readonly secretKey?: string;
}

export interface EspoClientOptions {
  /** With a slash at its end: EspoCRM may live in a folder. */
  readonly site: string;
  readonly keys: EspoKeys;
  readonly logger: Logger;
  readonly userAgent: HttpAgent;
}

export interface EspoWish {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Behind `api/v1/`, without a query: it is what is signed. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Calls the REST API of one EspoCRM. What comes back is checked by who asked. */
export class EspoClient {
  readonly #options: EspoClientOptions;

  constructor(options: EspoClientOptions) {
    this.#options = options;
  }

  async call(wish: EspoWish): Promise<Result<unknown, CrmFailure>> {
    const { site, userAgent, logger } = this.#options;
    const { method, path, query, body, headers, timeoutMs, signal } = wish;
    const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    const answered = await httpRequest({
      url: `${site}api/v1/${path}${search}`,
      method,
      headers: { ...headers, ...this.#credentials(method, path), 'x-no-total': 'true' },
      ...(body !== undefined && { body: { json: body } }),
      timeoutMs,
      userAgent,
      signal,
    });
    const result = answered.ok ? read(answered.value) : answered;
    if (!result.ok) {
      const { problem, detail } = result.problem;
      logger.warn('espocrm.failed', { method, path: path.split('/')[0], problem, detail });
    }
    return result;
  }

  #credentials(method: string, path: string): Readonly<Record<string, string>> {
    const { apiKey, secretKey } = this.#options.keys;
    if (secretKey === undefined) return { 'x-api-key': apiKey };
    const mac = createHmac('sha256', secretKey).update(`${method} /${path}`).digest();
    const signed = Buffer.concat([Buffer.from(`${apiKey}:`), mac]);
    return { 'x-hmac-authorization': signed.toString('base64') };
  }
}

function read({ status, headers, json, retryAfterMs }: HttpAnswer): Result<unknown, CrmFailure> {
  if (status === 200 || status === 201)
    return json === undefined ? fail({ problem: 'bad-answer', detail: `HTTP ${status}, no JSON` }) : ok(json);
  return fail(espoFailure(status, { reason: headers.get('x-status-reason') ?? '', retryAfterMs }));
}
