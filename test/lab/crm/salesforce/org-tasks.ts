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
  if (typeof fields['Subject'] !== 'string')
    throw new OrgError(400, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [Subject]', ['Subject']);
  // Without a status a task has the org's first.
  return { id: data.add('Task', { Status: 'Not Started', ...fields }), success: true, errors: [] };
}

/** `PATCH /sobjects/Task/{id}`: answers nothing. */
export function updateTask(data: OrgData, id: string, fields: Fields): void {
  const task = data.record(id);
  if (task?.type !== 'Task')
    throw new OrgError(404, 'NOT_FOUND', 'Provided external ID field does not exist or is not accessible');
  check(data, fields, task.fields);
  task.fields = { ...task.fields, ...fields };
}

/** `POST /sobjects/TaskRelation`: one more contact of a task; an org that shares no activities has no such object. */
export function relateTask(data: OrgData, fields: Fields): unknown {
  const { TaskId: taskId, RelationId: relationId, IsWhat: isWhat } = fields;
  if (!data.sharesActivities) throw new OrgError(404, 'NOT_FOUND', 'The requested resource does not exist');
  if (data.record(String(taskId))?.type !== 'Task')
    throw new OrgError(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['TaskId']);
  if (isWhat !== false || data.record(String(relationId))?.type !== 'Contact')
    throw new OrgError(400, 'FIELD_INTEGRITY_EXCEPTION', 'A task is related to contacts alone', [
      'RelationId',
    ]);
  return { id: data.add('TaskRelation', fields), success: true, errors: [] };
}

/** `DELETE /sobjects/TaskRelation/{id}`: answers nothing. */
export function unrelateTask(data: OrgData, id: string): void {
  if (data.record(id)?.type !== 'TaskRelation')
    throw new OrgError(404, 'NOT_FOUND', 'Provided external ID field does not exist or is not accessible');
  data.records = data.records.filter((record) => record.id !== id);
}

const FORMS: Readonly<Record<string, readonly [RegExp, string]>> = {
  ActivityDate: [/^\d{4}-\d\d-\d\d$/, 'date'],
  ReminderDateTime: [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'datetime'],
};

function check(data: OrgData, fields: Fields, before: Fields = {}): void {
  const known = data.fieldsOf('Task');
  for (const [name, value] of Object.entries(fields)) {
    if (!known.includes(name))
      throw new OrgError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type Task`);
    checkValue(name, value);
  }
  checkReferences(data, { ...before, ...fields });
}

function checkValue(name: string, value: unknown): void {
  const text = String(value);
  if (typeof value === 'string' && value.length > (LENGTHS[name] ?? Infinity))
    throw new OrgError(400, 'STRING_TOO_LONG', `${name}: data value too large`, [name]);
  if (PICKLISTS[name]?.includes(text) === false)
    throw new OrgError(
      400,
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `bad value for restricted picklist field: ${text}`,
      [name],
    );
  const [form, what] = FORMS[name] ?? [];
  if (form?.test(text) === false)
    throw new OrgError(400, 'JSON_PARSER_ERROR', `Cannot deserialize instance of ${what ?? ''}`);
}

/** A task of a lead is about nothing else. */
function checkReferences(data: OrgData, fields: Fields): void {
  checkReference(data, fields, 'WhoId', ['Contact', 'Lead']);
  checkReference(data, fields, 'WhatId', ['Account', 'Opportunity', 'Case']);
  checkReference(data, fields, 'OwnerId', ['User']);
  const { WhoId: who, WhatId: what } = fields;
  if (typeof who === 'string' && typeof what === 'string' && data.record(who)?.type === 'Lead')
    throw new OrgError(400, 'FIELD_INTEGRITY_EXCEPTION', 'A task of a lead is about nothing else', [
      'WhatId',
    ]);
}

function checkReference(data: OrgData, fields: Fields, name: string, types: readonly string[]): void {
  const id = fields[name];
  if (id === undefined || id === null) return;
  const named = typeof id === 'string' ? data.record(id) : undefined;
  if (named === undefined || !types.includes(named.type))
    throw new OrgError(400, 'FIELD_INTEGRITY_EXCEPTION', `${name}: id value of incorrect type`, [name]);
}
