import { createHmac } from 'node:crypto';

import type { CrmReceipt } from '#shared/domain/crm-write.ts';
import type { OutboxWrite } from '#shared/domain/outbox.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { checkExternalUrl } from '#core/pop/check-external-url.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { OutboxSender } from '#core/ports/outbox-sender.ts';

import { httpRequest, type HttpAnswer } from '../crm/http/http-request.ts';
import type { HttpAgent } from '../crm/http/http-agent.ts';

const TIMEOUT_MS = 15_000;

export interface WebhookSenderOptions {
  /** Asked at each request: what is not allowed any more is not sent. */
  readonly hosts: () => readonly string[];
  /** Signs each request; unsigned when there is none. */
  readonly secret: () => Promise<string | undefined>;
  readonly clock: Clock;
  readonly userAgent: HttpAgent;
}

/**
 * Posts events as JSON. Each try carries the same `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header), by which
 * the receiver knows a repeat. With a secret, `Hookswitch-Signature: t=<seconds>,v1=<hex>` is the HMAC-SHA-256 of the
 * seconds, a dot and the body.
 */
export class WebhookSender implements OutboxSender {
  readonly #options: WebhookSenderOptions;

  constructor(options: WebhookSenderOptions) {
    this.#options = options;
  }

  async send(write: OutboxWrite): Promise<Result<CrmReceipt, CrmFailure>> {
    if (write.step !== 'post') return fail({ problem: 'not-offered' });
    const { hosts, secret, clock, userAgent } = this.#options;
    const url = checkExternalUrl(write.url, hosts());
    if (!url.ok) return fail({ problem: 'not-allowed', detail: url.problem });
    const key = await secret();
    const answered = await httpRequest({
      url: url.value,
      body: { text: write.body, type: 'application/json' },
      headers: {
        'idempotency-key': write.eventId,
        ...(key !== undefined && { 'hookswitch-signature': signature(key, write.body, clock.now()) }),
      },
      timeoutMs: TIMEOUT_MS,
      userAgent,
    });
    return answered.ok ? outcomeOf(answered.value) : answered;
  }

  /** Nothing can be looked up: the receiver drops what it has by the key. */
  find(): Promise<Result<undefined, CrmFailure>> {
    return Promise.resolve(ok(undefined));
  }
}

/** Any 2xx is taken. A redirect is not: the address of a webhook is where it says. */
function outcomeOf({ status, retryAfterMs }: HttpAnswer): Result<CrmReceipt, CrmFailure> {
  if (status >= 200 && status < 300) return ok({ id: String(status) });
  const detail = `HTTP ${status}`;
  const later = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 429 || (status === 503 && retryAfterMs !== undefined))
    return fail({ problem: 'busy', detail, ...later });
  if (status === 401 || status === 403) return fail({ problem: 'not-allowed', detail });
  if (status === 408 || status >= 500) return fail({ problem: 'server-trouble', detail, ...later });
  return fail({ problem: 'refused', detail });
}

function signature(secret: string, body: string, now: number): string {
  const seconds = Math.floor(now / 1000);
  const hex = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${hex}`;
}
