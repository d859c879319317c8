import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { Logger } from '#core/ports/logger.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { httpRequest } from '../http/http-request.ts';
import type { LeakyBucket } from '../http/leaky-bucket.ts';
import { readCreatioAnswer } from './creatio-answer.ts';
import { findPrefix, type CreatioPrefix } from './creatio-host.ts';
import type { CreatioPass, CreatioSession } from './creatio-session.ts';
import type { HttpAgent } from '../http/http-agent.ts';

const JSON_TYPE = 'application/json; charset=utf-8; IEEE754Compatible=true';

export interface CreatioClientOptions {
  /** The application's address without a slash at its end. */
  readonly root: string;
  readonly session: CreatioSession;
  readonly bucket: LeakyBucket;
  readonly logger: Logger;
  readonly userAgent: HttpAgent;
}

export interface ODataRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the OData service: `Call`, `Contact(guid)?$select=Name`, `$batch`. */
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface CreatioWish {
  readonly timeoutMs: number;
  readonly work: 'waited-for' | 'background';
  readonly signal?: AbortSignal;
}

/**
 * Makes OData 4 requests to one Creatio. A session that is gone is begun anew and the request made once more: the server
 * did nothing with the first.
 */
export class CreatioClient {
  readonly #options: CreatioClientOptions;
  #prefix: CreatioPrefix | undefined;
  #finding: Promise<Result<CreatioPrefix, CrmFailure>> | undefined;

  constructor(options: CreatioClientOptions) {
    this.#options = options;
  }

  /** Where pages and services are; `/0`, as in most places, until the server was asked. */
  get base(): string {
    return `${this.#options.root}${this.#prefix ?? '/0'}`;
  }

  /** The answer's body; undefined where there is none (204). */
  async send(request: ODataRequest, wish: CreatioWish): Promise<Result<unknown, CrmFailure>> {
    const { bucket, session, logger } = this.#options;
    await bucket.take(wish.work);
    if (wish.signal?.aborted === true)
      return fail({ problem: 'not-reachable', detail: 'not wanted any more' });
    const [pass, prefix] = await Promise.all([session.pass(), this.#findPrefix()]);
    const result = await this.#sendTwice(request, wish, pass.ok && !prefix.ok ? prefix : pass);
    if (!result.ok) {
      const { problem, detail } = result.problem;
      const [entity] = request.path.split(/[?(]/, 1);
      logger.warn('creatio.failed', { method: request.method, entity, problem, detail });
    }
    return result;
  }

  /** Signs in anew even where that was refused a moment ago. */
  tryAnew(): void {
    this.#options.session.tryAnew();
  }

  async #sendTwice(
    request: ODataRequest,
    wish: CreatioWish,
    first: Result<CreatioPass, CrmFailure>,
  ): Promise<Result<unknown, CrmFailure>> {
    if (!first.ok) return first;
    const answered = await this.#sendOnce(request, wish, first.value);
    if (answered !== 'expired') return answered;
    const second = await this.#options.session.pass();
    if (!second.ok) return second;
    const again = await this.#sendOnce(request, wish, second.value);
    return again === 'expired' ? fail({ problem: 'not-allowed', detail: 'signed in and refused' }) : again;
  }

  async #sendOnce(
    { method, path, body, headers }: ODataRequest,
    { timeoutMs, signal }: CreatioWish,
    pass: CreatioPass,
  ): Promise<Result<unknown, CrmFailure> | 'expired'> {
    const answered = await httpRequest({
      url: `${this.base}/odata/${path}`,
      method,
      headers: { ...pass.headers, ...headers },
      ...(body !== undefined && { body: { text: JSON.stringify(body), type: JSON_TYPE } }),
      timeoutMs,
      userAgent: this.#options.userAgent,
      signal,
    });
    if (!answered.ok) return answered;
    const read = readCreatioAnswer(answered.value);
    if (read.kind === 'done') return ok(read.body);
    if (read.kind === 'failed') return fail(read.failure);
    this.#options.session.expired(pass);
    return 'expired';
  }

  /** Once for all requests that wait for it. */
  async #findPrefix(): Promise<Result<CreatioPrefix, CrmFailure>> {
    if (this.#prefix !== undefined) return ok(this.#prefix);
    const { root, userAgent } = this.#options;
    this.#finding ??= findPrefix(root, userAgent).finally(() => {
      this.#finding = undefined;
    });
    const found = await this.#finding;
    if (found.ok) this.#prefix = found.value;
    return found;
  }
}
