import type { RestDefinition, RestRequest } from '#shared/domain/rest-definition.ts';
import type { RestStepName } from '#shared/domain/rest-steps.ts';
import type { RestFault } from '#shared/rest/rest-fault.ts';
import { type Result } from '#shared/result.ts';
import type { TemplateValues } from '#core/templates/template-value.ts';
import type { HttpRequest } from '../http/http-request.ts';
import { type RestSecrets } from './rest-access.ts';
export type FilledRequest = Pick<HttpRequest, 'url' | 'method' | 'headers' | 'body'>;
export interface RequestParts {
  readonly definition: RestDefinition;
  readonly step: RestStepName;
  readonly request: RestRequest;
  readonly values: TemplateValues;
  readonly secrets: RestSecrets;
}
/**
 * Fills the templates of a request. Values stay values: encoded in the address, escaped in JSON, without control signs
 * in headers. The host is the definition's, whatever is filled in.
 */
export declare function fillRequest(parts: RequestParts): Result<FilledRequest, RestFault>;
