import { randomBytes } from 'node:crypto';

import type { CallRow, EntityType, OpenCall, PortalData } from './portal-data.ts';
import { PortalError, refused } from './portal-error.ts';

export type Params = Readonly<Record<string, unknown>>;

const USER_ID = 7;
const TYPE_IDS: Readonly<Record<EntityType, number>> = { LEAD: 1, DEAL: 2, CONTACT: 3, COMPANY: 4 };
/** Within which `register` recognises a call that it knows. */
const SAME_CALL_MS = 30 * 60_000;

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function userOf(params: Params): number {
  const id = Number(params['USER_ID'] ?? 0);
  if (id === 0) throw refused('USER_ID or USER_PHONE_INNER should be set');
  if (id !== USER_ID) throw refused('User is not found or is not active');
  return id;
}

export function register(data: PortalData, params: Params, now: number): unknown {
  const userId = userOf(params);
  const type = Number(params['TYPE']);
  if (![1, 2, 3, 4, 5].includes(type)) throw refused('Unknown TYPE');
  const number = text(params['PHONE_NUMBER']);
  if (!/\d{3}/.test(number)) throw refused('Unsupported phone number format');
  const startDate = text(params['CALL_START_DATE']);
  if (startDate !== '' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(startDate))
    throw refused('CALL_START_DATE should be in the ISO-8601 format');
  const externalId = text(params['EXTERNAL_CALL_ID']);
  const line = text(params['LINE_NUMBER']);
  if (line.length > 50) throw refused('LINE_NUMBER is too long');
  const known = [...data.openCalls.values()].find(
    (call) =>
      externalId !== '' &&
      call.externalId === externalId &&
      call.number === number &&
      call.type === type &&
      call.line === line &&
      now - call.registeredAt < SAME_CALL_MS,
  );
  const call =
    known ??
    open(data, { userId, type, number, startDate, externalId, line, entity: entityOf(data, params), now });
  if (params['SHOW'] !== 0 && params['SHOW'] !== '0') call.shownTo.add(userId);
  return {
    CALL_ID: call.callId,
    CRM_CREATED_LEAD: null,
    CRM_CREATED_ENTITIES: [],
    CRM_ENTITY_TYPE: call.entity?.type ?? '',
    CRM_ENTITY_ID: call.entity === undefined ? null : String(call.entity.id),
  };
}

interface Opening extends Pick<
  OpenCall,
  'userId' | 'type' | 'number' | 'startDate' | 'externalId' | 'line' | 'entity'
> {
  readonly now: number;
}

function open(data: PortalData, { now, ...rest }: Opening): OpenCall {
  const callId = `externalCall.${randomBytes(16).toString('hex')}.${Math.floor(now / 1000)}`;
  if (rest.line !== '' && !data.lines.has(rest.line))
    data.lines.set(rest.line, { name: rest.line, creates: 'Y' });
  const call: OpenCall = { ...rest, callId, registeredAt: now, shownTo: new Set() };
  data.openCalls.set(callId, call);
  return call;
}

function entityOf(data: PortalData, params: Params): OpenCall['entity'] {
  const type = text(params['CRM_ENTITY_TYPE']) as EntityType;
  const id = Number(params['CRM_ENTITY_ID'] ?? 0);
  const named = data.record(type, id) ?? data.withNumber([text(params['PHONE_NUMBER'])])[0];
  return named === undefined ? undefined : { type: named.type, id: named.id };
}

export function show(data: PortalData, params: Params, isShown: boolean): boolean {
  const call = data.openCalls.get(text(params['CALL_ID']));
  if (call === undefined) return false;
  const { USER_ID: users = call.userId } = params;
  for (const user of Array.isArray(users) ? users : [users])
    if (isShown) call.shownTo.add(Number(user));
    else call.shownTo.delete(Number(user));
  return true;
}

export function finish(data: PortalData, params: Params): unknown {
  const callId = params['CALL_ID'];
  if (typeof callId !== 'string') throw new PortalError(400, 'INVALID_ARGUMENT', 'CALL_ID must be a string');
  userOf(params);
  const call = data.openCalls.get(callId);
  if (call === undefined) throw refused('Call is not found (call should be registered prior to finishing)');
  data.openCalls.delete(callId);
  const duration = Number(params['DURATION'] ?? 0);
  const row: CallRow = {
    id: data.nextId(),
    call,
    duration,
    code: text(params['STATUS_CODE']) || (duration > 0 ? '200' : '304'),
    activityId: call.entity === undefined ? undefined : data.nextId(),
    bindings: new Set(call.entity === undefined ? [] : [`${TYPE_IDS[call.entity.type]}:${call.entity.id}`]),
  };
  data.rows.push(row);
  return { ...statisticsRow(row), ID: row.id, CALL_START_DATE: {}, CALL_STATUS: row.code === '200' ? 1 : 0 };
}

/** As lists give it: every number a string. */
export function statisticsRow(
  { id, call, duration, code, activityId, transcript }: CallRow,
  noTranscript: unknown = null,
): Record<string, unknown> {
  return {
    ID: String(id),
    CALL_ID: call.callId,
    EXTERNAL_CALL_ID: call.externalId,
    PORTAL_USER_ID: String(call.userId),
    PHONE_NUMBER: call.number,
    INCOMING: String(call.type),
    CALL_TYPE: String(call.type),
    PORTAL_NUMBER: call.line,
    CALL_DURATION: String(duration),
    CALL_START_DATE: call.startDate,
    CALL_FAILED_CODE: code,
    TRANSCRIPT_ID: transcript === undefined ? noTranscript : String(transcript.id),
    CRM_ENTITY_TYPE: call.entity?.type ?? null,
    CRM_ENTITY_ID: call.entity === undefined ? null : String(call.entity.id),
    CRM_ACTIVITY_ID: activityId === undefined ? null : String(activityId),
  };
}

export function statistics(data: PortalData, params: Params): unknown {
  if (!data.maySeeStatistics) throw new PortalError(403, 'ACCESS_DENIED', 'Access denied!');
  const filter = (params['FILTER'] ?? {}) as Params;
  return data.rows
    .map((row) => statisticsRow(row, data.noTranscript))
    .filter((row) => Object.entries(filter).every(([field, value]) => row[field] === text(value)));
}

export function searchCrmEntities(data: PortalData, params: Params): unknown {
  const number = text(params['PHONE_NUMBER']);
  if (number === '') throw refused('PHONE_NUMBER is empty');
  return data.withNumber([number]).map((record) => ({
    CRM_ENTITY_TYPE: record.type,
    CRM_ENTITY_ID: String(record.id),
    ASSIGNED_BY_ID: String(record.assignedTo),
    NAME: [record.name, record.lastName].filter(Boolean).join(' '),
    ASSIGNED_BY: { ID: String(record.assignedTo), TIMEMAN_STATUS: 'OPENED', USER_PHONE_INNER: '107' },
  }));
}
