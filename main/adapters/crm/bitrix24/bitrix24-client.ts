import { z } from 'zod';

import type { Clock } from '#core/ports/clock.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { Logger } from '#core/ports/logger.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { httpRequest, type HttpAnswer } from '../http/http-request.ts';
import type { LeakyBucket } from '../http/leaky-bucket.ts';
import type { OAuthSession } from '../oauth/oauth-session.ts';
import { Bitrix24Error, bitrix24Failure } from './bitrix24-problem.ts';
import type { HttpAgent } from '../http/http-agent.ts';

/** `operating_reset_at` says when the time that a method used up is forgotten, in epoch seconds. */
const Times = z.object({
  operating: z.coerce.number().catch(0),
  operating_reset_at: z.coerce.number().optional().catch(undefined),
});

const Answer = z.object({ result: z.unknown(), time: Times.optional().catch(undefined) });

/** Without a word of the portal on when: its baskets of operating time are a minute each. */
const OPERATING_WAIT_MS = 60_000;
/** The portal's bucket runs out two requests a second: after this there is room for a handful. */
const LIMIT_WAIT_MS = 3000;

export interface Bitrix24ClientOptions {
  /** Where methods are, with a slash at its end; of a webhook a password. */
  readonly base: string;
  /** Who asks, where the address does not say it. */
  readonly session?: Pick<OAuthSession, 'token' | 'expired'>;
  readonly bucket: LeakyBucket;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly userAgent: HttpAgent;
}

export interface Bitrix24Wish {
  readonly timeoutMs: number;
  readonly work: 'waited-for' | 'background';
  readonly signal?: AbortSignal;
}

/** A file for the field of a form. */
export interface Bitrix24File {
  readonly url: string;
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Calls methods of one portal, never faster than it allows. What comes back in `result` is checked by who asked. */
export class Bitrix24Client {
  readonly #options: Bitrix24ClientOptions;
  /** When a method that used up its time may be called again. Epoch ms. */
  readonly #restedAt = new Map<string, number>();

  constructor(options: Bitrix24ClientOptions) {
    this.#options = options;
  }

  async call(method: string, params: object, wish: Bitrix24Wish): Promise<Result<unknown, CrmFailure>> {
    const { bucket, base, userAgent, session } = this.#options;
    const restMs = (this.#restedAt.get(method) ?? 0) - this.#options.clock.now();
    if (restMs > 0) return fail({ problem: 'busy', retryAfterMs: restMs, detail: 'operating time' });
    await bucket.take(wish.work);
    if (wish.signal?.aborted === true)
      return fail({ problem: 'not-reachable', detail: 'not wanted any more' });
    const { timeoutMs, signal } = wish;
    const url = `${base}${method}`;
    const send = (body: object) => httpRequest({ url, body: { json: body }, timeoutMs, userAgent, signal });
    const answered = session === undefined ? await send(params) : await this.#signed(session, params, send);
    return this.#told(method, answered.ok ? this.#read(method, answered.value) : answered);
  }

  /** A token that ran out did nothing: the request goes out once more with the next one. */
  async #signed(
    session: Pick<OAuthSession, 'token' | 'expired'>,
    params: object,
    send: (body: object) => Promise<Result<HttpAnswer, CrmFailure>>,
  ): Promise<Result<HttpAnswer, CrmFailure>> {
    for (let isAgain = false; ; isAgain = true) {
      const token = await session.token();
      if (!token.ok) return token;
      const answered = await send({ ...params, auth: token.value });
      if (isAgain || !answered.ok || !isExpired(answered.value)) return answered;
      session.expired(token.value);
    }
  }

  /** Sends a file to a place that the portal named, as a web form would (RFC 7578). */
  async upload(file: Bitrix24File, wish: Bitrix24Wish): Promise<Result<unknown, CrmFailure>> {
    const { bucket, userAgent } = this.#options;
    const form = new FormData();
    form.set(file.field, new Blob([file.bytes], { type: 'audio/wav' }), file.name);
    const encoded = new Response(form);
    const type = encoded.headers.get('content-type') ?? 'multipart/form-data';
    const bytes = new Uint8Array(await encoded.arrayBuffer());
    await bucket.take(wish.work);
    const { timeoutMs } = wish;
    const answered = await httpRequest({ url: file.url, body: { bytes, type }, timeoutMs, userAgent });
    return this.#told('upload', answered.ok ? this.#read('upload', answered.value) : answered);
  }

  #told(method: string, result: Result<unknown, CrmFailure>): Result<unknown, CrmFailure> {
    if (!result.ok) {
      const { problem, detail } = result.problem;
      this.#options.logger.warn('bitrix24.failed', { method, problem, detail });
    }
    return result;
  }

  #read(method: string, { status, json: body, retryAfterMs }: HttpAnswer): Result<unknown, CrmFailure> {
    const error = Bitrix24Error.safeParse(body);
    if (error.success)
      return fail(this.#slowedDown(method, body, { status, error: error.data, retryAfterMs }));
    const answer = Answer.safeParse(body);
    if (status !== 200 || !answer.success || answer.data.result === undefined) {
      const isBusy = status === 429 || (status === 503 && retryAfterMs !== undefined);
      const detail = `HTTP ${status}`;
      return fail(
        isBusy
          ? { problem: 'busy', retryAfterMs: retryAfterMs ?? LIMIT_WAIT_MS, detail }
          : { problem: 'bad-answer', detail },
      );
    }
    return ok(answer.data.result);
  }

  #slowedDown(
    method: string,
    body: unknown,
    met: {
      readonly status: number;
      readonly error: Bitrix24Error;
      readonly retryAfterMs: number | undefined;
    },
  ): CrmFailure {
    const failure = bitrix24Failure(met.status, met.error);
    if (failure.problem !== 'busy') return failure;
    const { clock, bucket } = this.#options;
    if (met.error.error.toUpperCase() !== 'OPERATION_TIME_LIMIT') {
      bucket.fill();
      return { ...failure, retryAfterMs: met.retryAfterMs ?? LIMIT_WAIT_MS };
    }
    const time = z.object({ time: Times }).safeParse(body);
    const resetAt = time.success ? time.data.time.operating_reset_at : undefined;
    const told = resetAt === undefined ? met.retryAfterMs : resetAt * 1000 - clock.now();
    const retryAfterMs = Math.max(1000, told ?? OPERATING_WAIT_MS);
    this.#restedAt.set(method, clock.now() + retryAfterMs);
    return { ...failure, retryAfterMs };
  }
}

function isExpired({ status, json }: HttpAnswer): boolean {
  const error = Bitrix24Error.safeParse(json).data?.error.toLowerCase();
  return status === 401 && error === 'expired_token';
}
