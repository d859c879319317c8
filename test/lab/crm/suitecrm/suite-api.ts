import type { LabAnswer, LabRequest } from '../server/lab-exchange.ts';
import type { SuiteData, SuiteRecord } from './suite-data.ts';
import { SuiteError } from './suite-error.ts';
import { filtered } from './suite-filter.ts';

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const CALL_FIELDS = new Set([
  'name',
  'status',
  'direction',
  'date_start',
  'duration_hours',
  'duration_minutes',
  'parent_type',
  'parent_id',
  'description',
  'assigned_user_id',
  'call_result_c',
]);
const TASK_FIELDS = new Set([
  'name',
  'status',
  'date_due',
  'parent_type',
  'parent_id',
  'contact_id',
  'description',
  'assigned_user_id',
]);

const PERSON_FIELDS = [
  'first_name',
  'last_name',
  'phone_work',
  'phone_mobile',
  'phone_home',
  'phone_other',
  'assistant_phone',
  'email1',
  'description',
  'assigned_user_id',
];
const PEOPLE_FIELDS: Readonly<Record<string, ReadonlySet<string>>> = {
  Contacts: new Set(PERSON_FIELDS),
  Leads: new Set([...PERSON_FIELDS, 'account_name']),
  Accounts: new Set(['name', 'phone_office', 'phone_alternate', 'email1', 'description', 'assigned_user_id']),
};

function isPeople(type: string | undefined): type is 'Contacts' | 'Leads' | 'Accounts' {
  return type !== undefined && Object.hasOwn(PEOPLE_FIELDS, type);
}

function isMade(type: string | undefined): type is SuiteRecord['module'] {
  return type === 'Calls' || type === 'Tasks' || isPeople(type);
}

/** Runs one request to `V8/…` for a token that opens it. */
export function runSuite(data: SuiteData, request: LabRequest, path: string): LabAnswer {
  const [root, module = '', id] = path.split('/');
  if (root === 'current-user')
    return { status: 200, body: { data: { type: 'User', ...shown(data.of('Users')[0], undefined) } } };
  if (root !== 'module') throw new SuiteError('Not found', 404);
  const body = (request.json as { data?: Incoming } | undefined)?.data;
  if (request.method === 'POST') return create(data, body);
  if (request.method === 'PATCH') return change(data, body);
  if (data.denied.has(module)) throw new SuiteError('Access Denied.');
  if (id === undefined) return list(data, module, request.query);
  const record = recordOf(data, module, id);
  const fields = request.query.get(`fields[${module}]`)?.split(',');
  if (request.method === 'GET') return { status: 200, body: { data: shown(record, fields) } };
  if (data.denied.has(`${module}.delete`)) throw new SuiteError('Access Denied.');
  data.records = data.records.filter((each) => each !== record);
  return { status: 200, body: { meta: { message: `Record with id ${id} is deleted` }, data: [] } };
}

interface Incoming {
  readonly type?: string;
  readonly id?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

function list(data: SuiteData, module: string, query: URLSearchParams): LabAnswer {
  const fields = query.get(`fields[${module}]`)?.split(',');
  const size = Number(query.get('page[size]') ?? 20);
  const found = filtered(data.of(module), query, data).slice(0, size);
  if (found.length === 0)
    return {
      status: 200,
      body: { meta: { message: 'Request was successful, but there is no result' }, data: [] },
    };
  return {
    status: 200,
    body: { meta: { 'records-on-this-page': found.length }, data: found.map((each) => shown(each, fields)) },
  };
}

function recordOf(data: SuiteData, module: string, id: string): SuiteRecord {
  const record = data.of(module).find((each) => each.id === id);
  if (record === undefined) throw new SuiteError(`${module} module with id ${id} is not found`);
  return record;
}

/** Types are singular in answers: `Contact` of the module `Contacts`. */
function shown(record: SuiteRecord | undefined, fields: readonly string[] | undefined): object {
  if (record === undefined) throw new SuiteError('Not found', 404);
  const attributes = Object.entries(record.attributes).filter(([name]) => fields?.includes(name) ?? true);
  return {
    type: record.module.replace(/s$/, ''),
    id: record.id,
    attributes: Object.fromEntries(attributes),
    relationships: {},
  };
}

function create(data: SuiteData, incoming: Incoming | undefined): LabAnswer {
  const { type, id = crypto.randomUUID(), attributes = {} } = incoming ?? {};
  if (!isMade(type)) throw new SuiteError(`Module ${type ?? ''} does not exist`);
  if (data.denied.has(type)) throw new SuiteError('Access Denied.');
  if (!GUID.test(id)) throw new SuiteError('The option "id" with value is invalid.');
  if (data.of(type).some((each) => each.id === id))
    throw new SuiteError(`Bean ${type} with id ${id} is already exist`);
  return keep(data, { module: type, id, attributes: emptyFields(type) }, attributes);
}

function emptyFields(type: string): Readonly<Record<string, string>> {
  const fields = [...(PEOPLE_FIELDS[type] ?? []), ...(type === 'Contacts' ? ['account_name'] : [])];
  return Object.fromEntries(fields.map((field) => [field, '']));
}

function change(data: SuiteData, incoming: Incoming | undefined): LabAnswer {
  const { type = '', id = '', attributes = {} } = incoming ?? {};
  return keep(data, recordOf(data, type, id), attributes);
}

function keep(data: SuiteData, record: SuiteRecord, given: Readonly<Record<string, unknown>>): LabAnswer {
  const known = PEOPLE_FIELDS[record.module] ?? (record.module === 'Tasks' ? TASK_FIELDS : CALL_FIELDS);
  const own = isPeople(record.module) ? data.insistsOn : [];
  const unknown = Object.keys(given).find((name) => !known.has(name) && !own.includes(name));
  if (unknown !== undefined)
    throw new SuiteError(`Property ${unknown} in ${record.module} module is invalid`);
  const missing = own.find((name) => (given[name] ?? '') === '');
  if (missing !== undefined) throw new SuiteError(`The field ${missing} is required`);
  const attributes = { ...record.attributes, ...given };
  const kept = { ...record, attributes };
  data.records = [...data.records.filter(({ id }) => id !== record.id), kept];
  return { status: 201, body: { data: shown(kept, undefined) } };
}
