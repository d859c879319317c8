import type { RestDefinition, RestRequest } from '#shared/domain/rest-definition.ts';
import type { RestStepName } from '#shared/domain/rest-steps.ts';
import type { RestFault } from '#shared/rest/rest-fault.ts';
import { type Result } from '#shared/result.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { TemplateValues } from '#core/templates/template-value.ts';
import type { RestSecrets } from './rest-access.ts';
export interface RestClientOptions {
  readonly definition: RestDefinition;
  readonly secrets: RestSecrets;
  readonly logger: Logger;
  readonly userAgent: string;
}
export interface RestWish {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Sent as `Idempotency-Key`: a server that knows it does a repeated request once. */
  readonly key?: string;
}
/** Sends the requests of one definition. What comes back is read by who asked. Nothing secret is ever logged. */
export declare class RestClient {
  #private;
  constructor(options: RestClientOptions);
  send(
    step: RestStepName,
    request: RestRequest,
    values: TemplateValues,
    wish: RestWish,
  ): Promise<Result<unknown, CrmFailure>>;
}
/** A fault for the administrator who reads details. */
export declare function faultText({ place, field, code, part }: RestFault): string;
