import type { LabAnswer } from '../server/lab-exchange.ts';
import { NOBODY, type CreatioData } from './creatio-data.ts';
import { insertRecord } from './insert-record.ts';
import { odataError, unknownEntity } from './odata-answer.ts';
import { odataList } from './odata-query.ts';

export interface ODataCall {
  readonly method: string;
  /** Below the service: `Call(guid)`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly json: unknown;
}

type Fields = Record<string, unknown>;

const KEYED = /^(\w+)\(([0-9a-f-]{36})\)$/i;
/** Names of objects that a body may carry; a link goes by its flat name, its object's is ignored without a word. */
const NAVIGATION = ['Contact', 'Account', 'Lead', 'Case', 'Direction', 'Result'];
const SECONDS = ['Duration', 'TalkTime', 'BeforeConnectionTime', 'HoldTime'];
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const TEXTS_MAX: Readonly<Record<string, number>> = { Caption: 500, IntegrationId: 250, Comment: 500 };

/** One request to the OData service of a Creatio. `hidden` entities are not exposed. */
export function odataService(data: CreatioData, hidden: ReadonlySet<string>, call: ODataCall): LabAnswer {
  const [, keyed, id = ''] = KEYED.exec(call.path) ?? [];
  const entity = keyed ?? call.path;
  if (hidden.has(entity)) return unknownEntity(entity);
  const row = keyed === undefined ? undefined : id;
  const own = OWN[entity]?.(data, call, row);
  if (own !== undefined) return own;
  if (call.method === 'POST' && (entity === 'Contact' || entity === 'Account'))
    return insertRecord(data, entity, call.json);
  return call.method === 'GET' ? readRecord(data, { entity, id, query: call.query }) : unknownEntity(entity);
}

/** What is not looked up but written, and the dictionary of results. */
const OWN: Readonly<
  Record<string, (data: CreatioData, call: ODataCall, id: string | undefined) => LabAnswer>
> = {
  Call: callRequest,
  Activity: activityRequest,
  ActivityResult: (data, { query }) => odataList(data.results, query),
};

interface Reading {
  readonly entity: string;
  readonly id: string;
  readonly query: URLSearchParams;
}

function readRecord(data: CreatioData, { entity, id, query }: Reading): LabAnswer {
  if (entity === 'ContactCommunication') return odataList(data.communications('Contact'), query);
  if (entity === 'AccountCommunication') return odataList(data.communications('Account'), query);
  const rows = id === '' ? data.named(entity) : undefined;
  if (rows !== undefined) return odataList(rows, query);
  if (entity !== 'Contact' && entity !== 'Account') return unknownEntity(entity);
  const record = data.record(entity, id);
  if (record === undefined) return odataError(404, 'Item not found');
  return { status: 200, body: { Id: id, Name: record.name, AccountId: record.accountId ?? NOBODY } };
}

function callRequest(
  data: CreatioData,
  { method, query, json }: ODataCall,
  id: string | undefined,
): LabAnswer {
  if (id !== undefined) return change(data, method, id, json);
  return method === 'GET' ? odataList(data.calls, query) : insert(data, json);
}

function activityRequest(
  data: CreatioData,
  { method, query, json }: ODataCall,
  id: string | undefined,
): LabAnswer {
  const row = data.activities.find((each) => each.Id === id);
  if (method === 'GET' && id === undefined) return odataList(data.activities, query);
  if (method === 'GET')
    return row === undefined ? odataError(404, 'Item not found') : { status: 200, body: row };
  const read = readFields(data, json);
  if ('problem' in read) return read.problem;
  if (data.activities.some((each) => each.Id === read.fields['Id']))
    return odataError(500, "Violation of PRIMARY KEY constraint 'PKActivityId'. Cannot insert duplicate key");
  return { status: 201, body: data.addActivity(read.fields) };
}

function insert(data: CreatioData, json: unknown): LabAnswer {
  const read = readFields(data, json);
  if ('problem' in read) return read.problem;
  return { status: 201, body: { '@odata.context': '$metadata#Call/$entity', ...data.addCall(read.fields) } };
}

function change(data: CreatioData, method: string, id: string, json: unknown): LabAnswer {
  const row = data.calls.find((each) => each.Id === id);
  if (row === undefined) return odataError(404, 'Item not found');
  if (method === 'GET') return { status: 200, body: row };
  if (method === 'DELETE') {
    data.removeCall(id);
    return { status: 204 };
  }
  const read = readFields(data, json);
  if ('problem' in read) return read.problem;
  Object.assign(row, read.fields);
  return { status: 204 };
}

function readFields(
  data: CreatioData,
  json: unknown,
): { readonly fields: Fields } | { readonly problem: LabAnswer } {
  if (typeof json !== 'object' || json === null) return { problem: odataError(400, 'The body is no entity') };
  const fields: Fields = {};
  for (const [name, value] of Object.entries(json)) {
    if (NAVIGATION.includes(name)) continue;
    const problem = problemOf(name, value);
    if (problem !== undefined) return { problem };
    fields[name] = value;
  }
  const contact = fields['ContactId'];
  if (typeof contact === 'string' && data.record('Contact', contact) === undefined)
    return { problem: odataError(500, 'The INSERT statement conflicted with a FOREIGN KEY constraint') };
  return { fields };
}

function problemOf(name: string, value: unknown): LabAnswer | undefined {
  if (typeof value === 'string' && value.length > (TEXTS_MAX[name] ?? Infinity))
    return odataError(500, `Text of ${name} is too long`);
  if (name.endsWith('Date') && !DATE.test(String(value))) return odataError(400, `${name} is no date`);
  return SECONDS.includes(name) && !Number.isInteger(value)
    ? odataError(400, `${name} is no whole number`)
    : undefined;
}
