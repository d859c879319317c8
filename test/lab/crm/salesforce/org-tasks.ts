import type { Fields, OrgData } from './org-data.ts';
import { OrgError } from './org-error.ts';

const LENGTHS: Readonly<Record<string, number>> = {
  Subject: 255,
  CallObject: 255,
  CallDisposition: 255,
  Description: 32_000,
};
const PICKLISTS: Readonly<Record<string, readonly string[]>> = {
  CallType: ['Inbound', 'Outbound', 'Internal'],
  TaskSubtype: ['Task', 'Email', 'Call', 'ListEmail', 'Cadence', 'LinkedIn'],
};

/** `POST /sobjects/Task`. */
export function createTask(data: OrgData, fields: Fields): unknown {
  if (!data.mayCreateTasks)
    throw new OrgError(403, 'INSUFFICIENT_ACCESS', 'insufficient access rights on entity: Task');
  check(data, fields);
  if (typeof fields['Subject'] !== 'string' || typeof fields['Status'] !== 'string')
    throw new OrgError(400, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [Status]', ['Status']);
  return { id: data.add('Task', fields), success: true, errors: [] };
}

/** `PATCH /sobjects/Task/{id}`: answers nothing. */
export function updateTask(data: OrgData, id: string, fields: Fields): void {
  const task = data.record(id);
  if (task?.type !== 'Task')
    throw new OrgError(404, 'NOT_FOUND', 'Provided external ID field does not exist or is not accessible');
  check(data, fields);
  task.fields = { ...task.fields, ...fields };
}

function check(data: OrgData, fields: Fields): void {
  const known = data.fieldsOf('Task');
  for (const [name, value] of Object.entries(fields)) {
    if (!known.includes(name))
      throw new OrgError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type Task`);
    const max = LENGTHS[name];
    if (max !== undefined && typeof value === 'string' && value.length > max)
      throw new OrgError(400, 'STRING_TOO_LONG', `${name}: data value too large`, [name]);
    if (PICKLISTS[name]?.includes(String(value)) === false)
      throw new OrgError(
        400,
        'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
        `bad value for restricted picklist field: ${String(value)}`,
        [name],
      );
    if (name === 'ActivityDate' && !/^\d{4}-\d\d-\d\d$/.test(String(value)))
      throw new OrgError(400, 'JSON_PARSER_ERROR', 'Cannot deserialize instance of date');
  }
  checkReference(data, fields, 'WhoId', ['Contact', 'Lead']);
  checkReference(data, fields, 'WhatId', ['Account', 'Case']);
  checkReference(data, fields, 'OwnerId', ['User']);
}

function checkReference(data: OrgData, fields: Fields, name: string, types: readonly string[]): void {
  if (!(name in fields)) return;
  const named = data.record(String(fields[name]));
  if (named === undefined || !types.includes(named.type))
    throw new OrgError(400, 'FIELD_INTEGRITY_EXCEPTION', `${name}: id value of incorrect type`, [name]);
}
