import type { LabAnswer, LabRequest } from '../server/lab-exchange.ts';
import { CALL_FIELDS, CALL_RESULTS, type EspoCall, type EspoData, type EspoRecord } from './espo-data.ts';
import { runPeople, runTask } from './espo-beside.ts';
import { callRow, list, rowOf } from './espo-rows.ts';
import { EspoError } from './espo-error.ts';

const DATE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** Runs one request to `/api/v1/…` for a client that may come in. */
export function runEspo(data: EspoData, request: LabRequest, path: string): LabAnswer {
  const [scope = '', id] = path.split('/');
  const action = { GET: 'read', POST: 'create', PUT: 'edit', DELETE: 'delete' }[request.method];
  if (path === 'App/user') return { status: 200, body: { user: userOf(data), acl: {}, preferences: {} } };
  const scopes = ['Contact', 'Account', 'Lead', 'User', 'Call', 'Task', 'Case', 'Opportunity'];
  if (action === undefined || !scopes.includes(scope)) throw new EspoError(404);
  if (data.denied.has(`${scope}.${action}`)) throw new EspoError(403, `No ${action} access.`);
  const own = OWN[scope];
  if (own !== undefined) return { status: 200, body: own(data, request, path) };
  if (action === 'create') return { status: 200, body: createPerson(data, request, scope) };
  const records = data.records.filter((record) => record.scope === scope);
  if (id === undefined) return { status: 200, body: list(records.map(rowOf), data, request) };
  const record = records.find((each) => each.id === id);
  if (record === undefined) throw new EspoError(404);
  return { status: 200, body: { ...rowOf(record).shown, phoneNumberData: phoneData(record) } };
}

/** What is not looked up but written. */
const OWN: Readonly<Record<string, (data: EspoData, request: LabRequest, path: string) => unknown>> = {
  Call: (data, request, path) => {
    const [, id, link] = path.split('/');
    return id === undefined || link === undefined
      ? runCall(data, request, id)
      : runPeople(data, request, { id, link });
  },
  Task: runTask,
};

function userOf({ records }: EspoData): unknown {
  const user = records.find(({ userName }) => userName === 'telephony');
  return { id: user?.id, userName: user?.userName, name: user?.name, type: 'api' };
}

/** A person needs a family name, a company a name; a name that is there already is a 409, unless that is not asked. */
function createPerson(data: EspoData, { json, headers }: LabRequest, scope: string): unknown {
  const given = new Map(Object.entries((json ?? {}) as Readonly<Record<string, string>>));
  const text = (field: string): string => given.get(field) ?? '';
  const needed = [scope === 'Account' ? 'name' : 'lastName', ...data.insistsOn].find(
    (field) => text(field) === '',
  );
  if (needed !== undefined)
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
    own: Object.fromEntries(data.insistsOn.map((field) => [field, text(field)])),
    ...(scope === 'Lead' && { accountName: text('accountName') }),
  };
  data.records = [...data.records, record];
  return rowOf(record).shown;
}

function phoneData({ phones }: EspoRecord): unknown {
  return phones.map((phoneNumber, index) => ({ phoneNumber, primary: index === 0, type: 'Office' }));
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

function wrongField({ name, dateStart, dateEnd, status, cCallResult }: EspoCall): string | undefined {
  if (typeof name !== 'string' || name === '') return 'name';
  if (!CALL_RESULTS.includes(cCallResult)) return 'cCallResult';
  if (typeof dateStart !== 'string' || !DATE.test(dateStart)) return 'dateStart';
  if (typeof dateEnd !== 'string' || !DATE.test(dateEnd) || dateEnd <= dateStart) return 'dateEnd';
  return status === 'Planned' || status === 'Held' || status === 'Not Held' ? undefined : 'status';
}
