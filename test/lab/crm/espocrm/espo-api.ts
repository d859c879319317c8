import type { LabAnswer, LabRequest } from '../server/lab-exchange.ts';
import { CALL_FIELDS, type EspoCall, type EspoData, type EspoRecord } from './espo-data.ts';
import { EspoError } from './espo-error.ts';
import { agrees, type Attributes } from './espo-where.ts';

const DATE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** Runs one request to `/api/v1/…` for a client that may come in. */
export function runEspo(data: EspoData, request: LabRequest, path: string): LabAnswer {
  const [scope = '', id] = path.split('/');
  const action = { GET: 'read', POST: 'create', PUT: 'edit', DELETE: 'delete' }[request.method];
  if (path === 'App/user') return { status: 200, body: { user: userOf(data), acl: {}, preferences: {} } };
  if (
    action === undefined ||
    !['Contact', 'Account', 'Lead', 'User', 'Call', 'Case', 'Opportunity'].includes(scope)
  )
    throw new EspoError(404);
  if (data.denied.has(`${scope}.${action}`)) throw new EspoError(403, `No ${action} access.`);
  if (scope === 'Call') return { status: 200, body: runCall(data, request, id) };
  if (action === 'create') return { status: 200, body: createPerson(data, request, scope) };
  const records = data.records.filter((record) => record.scope === scope);
  if (id === undefined) return { status: 200, body: list(records.map(rowOf), data, request) };
  const record = records.find((each) => each.id === id);
  if (record === undefined) throw new EspoError(404);
  return { status: 200, body: { ...rowOf(record).shown, phoneNumberData: phoneData(record) } };
}

interface Row {
  readonly shown: Readonly<Record<string, unknown>>;
  readonly attributes: Attributes;
}

function userOf({ records }: EspoData): unknown {
  const user = records.find(({ userName }) => userName === 'telephony');
  return { id: user?.id, userName: user?.userName, name: user?.name, type: 'api' };
}

function rowOf({ id, name, phones, accountName, userName, description, number }: EspoRecord): Row {
  return {
    shown: {
      id,
      name,
      phoneNumber: phones[0] ?? null,
      accountName: accountName ?? null,
      userName,
      number,
      description: description ?? null,
    },
    attributes: {
      phoneNumber: phones,
      phoneNumberNumeric: phones.map((phone) => phone.replaceAll(/\D/g, '')),
      name: [name],
      number: number === undefined ? [] : [`${number}`],
      userName: userName === undefined ? [] : [userName],
      description: description === undefined ? [] : [description],
    },
  };
}

/** A person needs a family name, a company a name; a name that is there already is a 409, unless that is not asked. */
function createPerson(data: EspoData, { json, headers }: LabRequest, scope: string): unknown {
  const given = new Map(Object.entries((json ?? {}) as Readonly<Record<string, string>>));
  const text = (field: string): string => given.get(field) ?? '';
  const needed = scope === 'Account' ? 'name' : 'lastName';
  if (text(needed) === '')
    throw new EspoError(
      400,
      `Field validation failure; entityType: ${scope}, field: ${needed}, type: required`,
    );
  const name = scope === 'Account' ? text('name') : `${text('firstName')} ${text('lastName')}`.trim();
  const isAsked = data.checksDoubles && headers['x-skip-duplicate-check'] !== 'true';
  if (isAsked && data.records.some((each) => each.scope === scope && each.name === name))
    throw new EspoError(409, 'Duplicate');
  const record: EspoRecord = {
    scope: scope as EspoRecord['scope'],
    id: data.nextId(),
    name,
    phones: [text('phoneNumber')],
    email: text('emailAddress'),
    description: text('description'),
    ...(scope === 'Lead' && { accountName: text('accountName') }),
  };
  data.records = [...data.records, record];
  return rowOf(record).shown;
}

function phoneData({ phones }: EspoRecord): unknown {
  return phones.map((phoneNumber, index) => ({ phoneNumber, primary: index === 0, type: 'Office' }));
}

function list(rows: readonly Row[], data: EspoData, { query, headers }: LabRequest): unknown {
  const params = JSON.parse(query.get('searchParams') ?? '{}') as { where?: unknown; maxSize?: number };
  const found = rows.filter(({ attributes }) => agrees(params.where, attributes, data.knowsEndsWith));
  const total = headers['x-no-total'] === 'true' ? -1 : found.length;
  return { total, list: found.slice(0, params.maxSize ?? 20).map(({ shown }) => shown) };
}

function runCall(data: EspoData, request: LabRequest, id: string | undefined): unknown {
  if (id === undefined && request.method === 'GET')
    return list([...data.calls.values()].map(callRow), data, request);
  if (id === undefined) return keep(data, { id: data.nextId() }, request.json);
  const call = data.calls.get(id);
  if (call === undefined) throw new EspoError(404);
  if (request.method === 'GET') return call;
  if (request.method === 'PUT') return keep(data, call, request.json);
  data.calls.delete(id);
  return true;
}

function callRow(call: EspoCall): Row {
  const { description = '' } = call;
  return { shown: call, attributes: { description: typeof description === 'string' ? [description] : [] } };
}

/** Takes what a client may set, and refuses what the fields of a call do not allow. */
function keep(data: EspoData, before: EspoCall, body: unknown): EspoCall {
  const given = Object.entries(body ?? {}).filter(([name]) =>
    (CALL_FIELDS as readonly string[]).includes(name),
  );
  const call: EspoCall = { ...before, ...Object.fromEntries(given) };
  const wrong = wrongField(call);
  if (wrong !== undefined)
    throw new EspoError(400, `Field validation failure; entityType: Call, field: ${wrong}, type: valid`);
  data.calls.set(call.id, call);
  return call;
}

function wrongField({ name, dateStart, dateEnd, status }: EspoCall): string | undefined {
  if (typeof name !== 'string' || name === '') return 'name';
  if (typeof dateStart !== 'string' || !DATE.test(dateStart)) return 'dateStart';
  if (typeof dateEnd !== 'string' || !DATE.test(dateEnd) || dateEnd <= dateStart) return 'dateEnd';
  return status === 'Planned' || status === 'Held' || status === 'Not Held' ? undefined : 'status';
}
