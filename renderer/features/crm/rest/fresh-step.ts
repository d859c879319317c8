import type { RestDefinition, RestLookup, RestRequest } from '#shared/domain/rest-definition.ts';
import type { RestRead, RestWrite } from '#shared/domain/rest-steps.ts';

const CALL = `{
  "callId": "{call-id}",
  "contact": "{record-id|omit}",
  "phone": "{e164}",
  "direction": "{direction}",
  "startedAt": "{started-at}"
}`;

const END = `{
  "endedAt": "{ended-at}",
  "talkSeconds": "{talk-seconds|number}",
  "result": "{result}"
}`;

const RECORD = `{
  "firstName": "{first-name|omit}",
  "lastName": "{last-name}",
  "company": "{company|omit}",
  "email": "{email|omit}",
  "phone": "{e164}",
  "note": "{note|omit}",
  "externalId": "{new-id}"
}`;

function request(method: RestRequest['method'], path: string, body = ''): RestRequest {
  return { method, path, headers: [], send: body === '' ? 'nothing' : 'json', body };
}

/** What a definition begins with. */
export const FRESH_DEFINITION: RestDefinition = {
  version: 1,
  address: '',
  auth: { kind: 'bearer', header: '' },
  error: '',
  pages: { record: '', newRecord: '', search: '' },
};

/** What a lookup looks like in most APIs, to be changed. */
const FRESH_LOOKUP: RestLookup = {
  request: request('GET', '/contacts?phone={e164}'),
  list: '$[*]',
  id: '$.id',
  name: '$.name',
  company: '',
  phones: '$.phone',
  url: '',
  type: '',
  otherwise: 'contact',
};

export const FRESH_READS: Readonly<Record<RestRead, RestLookup>> = {
  lookup: FRESH_LOOKUP,
  search: { ...FRESH_LOOKUP, request: request('GET', '/contacts?q={words}') },
};

/** The same for each thing that is written. */
export const FRESH_STEPS: { readonly [Step in RestWrite]: NonNullable<RestDefinition[Step]> } = {
  begin: { request: request('POST', '/calls', CALL), id: '$.id' },
  finish: { request: request('PATCH', '/calls/{begun-id}', END), id: '' },
  withdraw: { request: request('DELETE', '/calls/{begun-id}'), id: '' },
  note: { request: request('PUT', '/calls/{begun-id}/note', '{ "text": "{note}" }'), id: '' },
  find: { request: request('GET', '/calls?callId={call-id}'), id: '$[0].id' },
  create: { request: request('POST', '/contacts', RECORD), id: '$.id', kind: 'contact', url: '' },
  findNew: { request: request('GET', '/contacts?externalId={new-id}'), id: '$[0].id' },
};
