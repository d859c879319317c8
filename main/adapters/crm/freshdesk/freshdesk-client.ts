import type { Clock } from '#core/ports/clock.ts';
import type { Logger } from '#core/ports/logger.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { httpRequest, type HttpAnswer } from '../http/http-request.ts';
import { freshdeskFailure, type FreshdeskFailure } from './freshdesk-problem.ts';
import type { HttpAgent } from '../http/http-agent.ts';

export interface FreshdeskClientOptions {
  readonly origin: string;
  readonly apiKey: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly userAgent: HttpAgent;
}

export interface FreshdeskRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Behind `/api/v2/`, without a query. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface FreshdeskWish {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Below this share of the minute's requests nothing is asked that can be done without. */
const SPARE_SHARE = 0.2;

/**
 * Calls the API of one Freshdesk account. Its limit per minute is the whole company's, and requests that are refused
 * count, too: after a 429 nothing is sent until the time that it names.
 */
export class FreshdeskClient {
  readonly #options: FreshdeskClientOptions;
  /** Monotonic ms. */
  #restUntil = 0;
  #spare = true;

  constructor(options: FreshdeskClientOptions) {
    this.#options = options;
  }

  /** Whether there is room for requests that are only nice to have. */
  get hasRoom(): boolean {
    return this.#spare;
  }

  async call(request: FreshdeskRequest, wish: FreshdeskWish): Promise<Result<unknown, FreshdeskFailure>> {
    const { clock, logger } = this.#options;
    const restMs = this.#restUntil - clock.monotonic();
    if (restMs > 0) return fail({ problem: 'busy', retryAfterMs: restMs, detail: 'rate limit' });
    const answered = await this.#send(request, wish);
    const result = answered.ok ? this.#read(answered.value) : answered;
    if (!result.ok) {
      const { problem, detail } = result.problem;
      const path = request.path.replaceAll(/\d+/g, 'N');
      logger.warn('freshdesk.failed', { method: request.method, path, problem, detail });
    }
    return result;
  }

  #send({ method, path, query, body }: FreshdeskRequest, { timeoutMs, signal }: FreshdeskWish) {
    const { origin, apiKey, userAgent } = this.#options;
    const pairs = Object.entries(query ?? {}).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return httpRequest({
      url: `${origin}/api/v2/${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`,
      method,
      headers: { authorization: `Basic ${Buffer.from(`${apiKey}:X`).toString('base64')}` },
      ...(body !== undefined && { body: { json: body } }),
      timeoutMs,
      userAgent,
      signal,
    });
  }

  #read(answer: HttpAnswer): Result<unknown, FreshdeskFailure> {
    const { status, headers, json } = answer;
    const total = Number(headers.get('x-ratelimit-total') ?? Number.NaN);
    const remaining = Number(headers.get('x-ratelimit-remaining') ?? Number.NaN);
    this.#spare = Number.isNaN(remaining / total) || remaining / total > SPARE_SHARE;
    if (status === 204) return ok(undefined);
    if (status >= 200 && status < 300)
      return json === undefined
        ? fail({ problem: 'bad-answer', detail: `HTTP ${status}, no JSON` })
        : ok(json);
    const failure = freshdeskFailure(answer);
    if (failure.problem === 'busy')
      this.#restUntil = this.#options.clock.monotonic() + (failure.retryAfterMs ?? 0);
    return fail(failure);
  }
}
