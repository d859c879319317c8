import type { RestDefinition, RestRequest } from '#shared/domain/rest-definition.ts';
import type { RestStepName } from '#shared/domain/rest-steps.ts';
import type { RestFault } from '#shared/rest/rest-fault.ts';
import { fail, type Result } from '#shared/result.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { TemplateValues } from '#core/templates/template-value.ts';

import { httpRequest } from '../http/http-request.ts';
import { fillRequest } from './fill-request.ts';
import { readAnswer } from './read-answer.ts';
import type { RestSecrets } from './rest-access.ts';
import { withFilled } from './with-filled.ts';
import type { HttpAgent } from '../http/http-agent.ts';

export interface RestClientOptions {
  readonly definition: RestDefinition;
  readonly secrets: RestSecrets;
  readonly logger: Logger;
  readonly userAgent: HttpAgent;
}

export interface RestWish {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Sent as `Idempotency-Key`: a server that knows it does a repeated request once. */
  readonly key?: string;
  /** Fields beside those of the definition. */
  readonly filled?: Readonly<Record<string, string>>;
}

/** Sends the requests of one definition. What comes back is read by who asked. Nothing secret is ever logged. */
export class RestClient {
  readonly #options: RestClientOptions;

  constructor(options: RestClientOptions) {
    this.#options = options;
  }

  async send(
    step: RestStepName,
    request: RestRequest,
    values: TemplateValues,
    wish: RestWish,
  ): Promise<Result<unknown, CrmFailure>> {
    const { definition, secrets, userAgent, logger } = this.#options;
    const filled = fillRequest({ definition, step, request, values, secrets });
    if (!filled.ok) return fail({ problem: 'refused', detail: faultText(filled.problem) });
    const { timeoutMs, signal, key, filled: further = {} } = wish;
    const whole = withFilled(filled.value, further);
    const answered = await httpRequest({
      ...whole,
      headers: { ...(key !== undefined && { 'idempotency-key': key }), ...whole.headers },
      timeoutMs,
      userAgent,
      signal,
    });
    const result = answered.ok ? readAnswer(answered.value, definition.error) : answered;
    if (!result.ok) logger.warn('rest.failed', { step, problem: result.problem.problem });
    return result;
  }
}

/** A fault for the administrator who reads details. */
export function faultText({ place, field, code, part }: RestFault): string {
  return `${place}.${field}: ${code}${part === '' ? '' : ` ${part}`}`;
}
