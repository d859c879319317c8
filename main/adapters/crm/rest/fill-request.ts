import type { RestDefinition, RestRequest } from '#shared/domain/rest-definition.ts';
import type { RestStepName } from '#shared/domain/rest-steps.ts';
import { readFormLines } from '#shared/rest/read-form-lines.ts';
import { readRestAddress } from '#shared/rest/read-rest-address.ts';
import type { RestFault } from '#shared/rest/rest-fault.ts';
import { REST_PLACEHOLDERS } from '#shared/rest/rest-placeholders.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { fillJson } from '#core/templates/fill-json.ts';
import { fillText } from '#core/templates/fill-text.ts';
import { fillUrl } from '#core/templates/fill-url.ts';
import type { TemplateValues } from '#core/templates/template-value.ts';

import type { HttpBody, HttpRequest } from '../http/http-request.ts';
import { accessHeaders, type RestSecrets } from './rest-access.ts';

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
export function fillRequest(parts: RequestParts): Result<FilledRequest, RestFault> {
  const { definition, step: place, request, secrets } = parts;
  const values = { ...parts.values, secret: secrets.secret };
  const address = readRestAddress(definition.address);
  if (address === undefined)
    return fail({ place: 'access', field: 'address', code: 'not-an-address', part: definition.address });
  const url = fillUrl(`${address.origin}${address.folder}${request.path}`, values, REST_PLACEHOLDERS);
  if (!url.ok) return fail({ place, field: 'path', ...url.problem });
  const headers: Record<string, string> = { ...accessHeaders(definition.auth, secrets) };
  for (const { name, value } of request.headers) {
    const filled = fillText(value, values, REST_PLACEHOLDERS);
    if (!filled.ok) return fail({ place, field: 'headers', ...filled.problem });
    headers[name.toLowerCase()] = headerText(filled.value);
  }
  const body = fillBody(request, values);
  if (!body.ok) return fail({ place, field: 'body', ...body.problem });
  return ok({
    url: url.value,
    method: request.method,
    headers,
    ...(body.value !== undefined && { body: body.value }),
  });
}

function fillBody(
  { send, body, method }: RestRequest,
  values: TemplateValues,
): Result<HttpBody | undefined, Pick<RestFault, 'code' | 'part'>> {
  if (send === 'nothing' || method === 'GET') return ok(undefined);
  if (send === 'json') {
    const filled = fillJson(body, values, REST_PLACEHOLDERS);
    return filled.ok ? ok({ text: filled.value, type: 'application/json' }) : filled;
  }
  const form: Record<string, string> = {};
  for (const line of readFormLines(body)) {
    if (!line.ok) return fail({ code: 'no-equals-sign', part: line.problem });
    const filled = fillText(line.value.template, values, REST_PLACEHOLDERS);
    if (!filled.ok) return filled;
    form[line.value.name] = filled.value;
  }
  return ok({ form });
}

/** Headers are one line of Latin letters: anything else is percent-encoded. */
function headerText(value: string): string {
  return value.replaceAll(/[^\x20-\x7e]+/g, (signs) => encodeURIComponent(signs));
}
