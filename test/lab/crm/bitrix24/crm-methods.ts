import { asText } from './as-text.ts';
import type { EntityType, PortalData, PortalRecord } from './portal-data.ts';
import { PortalError } from './portal-error.ts';
import type { Params } from './telephony-methods.ts';

/** By `entityTypeId`. */
export const TYPE_OF_ID: Readonly<Record<string, EntityType>> = {
  '1': 'LEAD',
  '2': 'DEAL',
  '3': 'CONTACT',
  '4': 'COMPANY',
};

const DUPLICATES_MAX = 20;

/** Hits by type, ids as numbers; `[]` when there is none. */
export function findByComm(data: PortalData, params: Params): unknown {
  const values = params['values'];
  if (
    params['type'] !== 'PHONE' ||
    !Array.isArray(values) ||
    values.length === 0 ||
    values.length > DUPLICATES_MAX
  )
    throw new PortalError(400, '', 'Communication values are not defined');
  const hits = data.withNumber(values.map(String));
  const types = [...new Set(hits.map(({ type }) => type))];
  if (types.length === 0) return [];
  return Object.fromEntries(
    types.map((type) => [type, hits.filter((hit) => hit.type === type).map(({ id }) => id)]),
  );
}

export function itemGet(data: PortalData, params: Params): unknown {
  const type = TYPE_OF_ID[String(params['entityTypeId'])];
  const record = type === undefined ? undefined : data.record(type, Number(params['id']));
  if (record === undefined) throw new PortalError(400, 'NOT_FOUND', 'Element not found');
  return { item: itemOf(record) };
}

function itemOf({ id, type, name, lastName, title, phones, assignedTo }: PortalRecord): unknown {
  return {
    id,
    assignedById: assignedTo,
    ...(type === 'COMPANY' ? { title: name } : { name, lastName: lastName ?? null, title: title ?? null }),
    fm: [
      ...phones.map((value, index) => ({ id: index + 1, typeId: 'PHONE', valueType: 'WORK', value })),
      { id: 99, typeId: 'EMAIL', valueType: 'WORK', value: `${id}@customers.example` },
    ],
  };
}

export function addComment(data: PortalData, params: Params): unknown {
  const fields = (params['fields'] ?? {}) as Params;
  const entityId = Number(fields['ENTITY_ID'] ?? 0);
  const entityType = asText(fields['ENTITY_TYPE']);
  if (
    data.record(entityType.toUpperCase() as EntityType, entityId) === undefined ||
    entityType !== entityType.toLowerCase()
  )
    throw new PortalError(400, '', 'Owner entity was not found');
  const id = data.nextId();
  data.comments.push({ id, entityType, entityId, text: asText(fields['COMMENT']) });
  return id;
}

export function updateComment(data: PortalData, params: Params): unknown {
  const comment = data.comments.find(({ id }) => id === Number(params['id']));
  if (comment === undefined) throw new PortalError(400, '', 'Timeline entry not found');
  comment.text = asText(((params['fields'] ?? {}) as Params)['COMMENT']);
  return true;
}

export function listComments(data: PortalData, params: Params): unknown {
  const filter = (params['filter'] ?? {}) as Params;
  return data.comments
    .filter(
      ({ entityId, entityType }) =>
        entityId === Number(filter['ENTITY_ID']) && entityType === String(filter['ENTITY_TYPE']),
    )
    .map(({ id, text }) => ({ ID: String(id), COMMENT: text }))
    .toReversed();
}
