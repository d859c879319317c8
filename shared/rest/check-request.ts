import type { RestRequest } from '../domain/rest-definition.ts';
import type { RestStepName } from '../domain/rest-steps.ts';
import { readJsonTemplate } from '../templates/read-json-template.ts';
import { readTemplate } from '../templates/read-template.ts';
import { readUrlTemplate } from '../templates/read-url-template.ts';
import { readFormLines } from './read-form-lines.ts';
import type { RestFault } from './rest-fault.ts';
import { REST_PLACEHOLDERS } from './rest-placeholders.ts';

/** Names of headers (RFC 9110 §5.1), without those that the app sets and those that steer the connection. */
const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
const OWN_HEADERS = /^(?:host|content-length|connection|transfer-encoding|upgrade|cookie|user-agent)$/i;

export function isHeaderName(name: string): boolean {
  return HEADER_NAME.test(name) && !OWN_HEADERS.test(name);
}

/** What is wrong with the templates of one request. `address` stands in front of its path. */
export function checkRequest(
  place: RestStepName,
  request: RestRequest,
  address: string,
): readonly RestFault[] {
  return [
    ...pathFaults(place, request, address),
    ...headerFaults(place, request),
    ...bodyFaults(place, request),
  ];
}

function pathFaults(place: RestStepName, { path }: RestRequest, address: string): readonly RestFault[] {
  if (!path.startsWith('/'))
    return [{ place, field: 'path', code: 'not-an-address', part: path.slice(0, 60) }];
  const read = readUrlTemplate(`${address}${path}`, REST_PLACEHOLDERS);
  return read.ok ? [] : [{ place, field: 'path', ...read.problem }];
}

function headerFaults(place: RestStepName, { headers }: RestRequest): readonly RestFault[] {
  return headers.flatMap(({ name, value }): readonly RestFault[] => {
    if (!isHeaderName(name)) return [{ place, field: 'headers', code: 'bad-header', part: name }];
    const read = readTemplate(value, REST_PLACEHOLDERS);
    return read.ok ? [] : [{ place, field: 'headers', ...read.problem }];
  });
}

function bodyFaults(place: RestStepName, { send, body, method }: RestRequest): readonly RestFault[] {
  if (send === 'nothing' || method === 'GET') return [];
  if (send === 'json') {
    const read = readJsonTemplate(body, REST_PLACEHOLDERS);
    return read.ok ? [] : [{ place, field: 'body', ...read.problem }];
  }
  return readFormLines(body).flatMap((line): readonly RestFault[] => {
    if (!line.ok) return [{ place, field: 'body', code: 'no-equals-sign', part: line.problem }];
    const read = readTemplate(line.value.template, REST_PLACEHOLDERS);
    return read.ok ? [] : [{ place, field: 'body', ...read.problem }];
  });
}
