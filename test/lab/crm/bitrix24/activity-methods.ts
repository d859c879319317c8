import { asText } from './as-text.ts';
import { TYPE_OF_ID } from './crm-methods.ts';
import type { PortalData } from './portal-data.ts';
import { PortalError } from './portal-error.ts';
import type { Params } from './telephony-methods.ts';

function recordOf(data: PortalData, typeId: unknown, id: unknown) {
  const type = TYPE_OF_ID[String(typeId)];
  return type === undefined ? undefined : data.record(type, Number(id));
}

/** `{"id":243}`; the owner has to exist and the deadline to be a time. */
export function addTodo(data: PortalData, params: Params): unknown {
  if (recordOf(data, params['ownerTypeId'], params['ownerId']) === undefined)
    throw new PortalError(400, 'OWNER_NOT_FOUND', 'Owner was not found');
  if (Number.isNaN(Date.parse(asText(params['deadline']))))
    throw new PortalError(400, 'WRONG_DATETIME_FORMAT', 'Wrong datetime format');
  const id = data.nextId();
  data.todos.push({
    id,
    ownerTypeId: Number(params['ownerTypeId']),
    ownerId: Number(params['ownerId']),
    deadline: asText(params['deadline']),
    description: asText(params['description']),
    responsibleId: Number(params['responsibleId']),
  });
  return { id };
}

/** To-dos of one owner, the newest first; every number a string. */
export function listActivities(data: PortalData, params: Params): unknown {
  const filter = (params['filter'] ?? {}) as Params;
  return data.todos
    .filter(
      ({ ownerTypeId, ownerId }) =>
        ownerTypeId === Number(filter['OWNER_TYPE_ID']) && ownerId === Number(filter['OWNER_ID']),
    )
    .map(({ id, description }) => ({ ID: String(id), DESCRIPTION: description }))
    .toReversed();
}

function activityOf(data: PortalData, params: Params) {
  const row = data.rows.find(({ activityId }) => activityId === Number(params['activityId']));
  if (row === undefined) throw new PortalError(400, 'NOT_FOUND', 'Activity is not found');
  return row;
}

export function addBinding(data: PortalData, params: Params): boolean {
  const { bindings } = activityOf(data, params);
  const record = recordOf(data, params['entityTypeId'], params['entityId']);
  if (record === undefined) throw new PortalError(400, 'NOT_FOUND', 'Owner is not found');
  const wanted = `${Number(params['entityTypeId'])}:${record.id}`;
  if (bindings.has(wanted)) throw new PortalError(400, 'BINDING_ALREADY_EXISTS', 'Binding already exists');
  bindings.add(wanted);
  return true;
}

export function deleteBinding(data: PortalData, params: Params): boolean {
  const { bindings } = activityOf(data, params);
  const wanted = `${Number(params['entityTypeId'])}:${Number(params['entityId'])}`;
  if (!bindings.delete(wanted)) throw new PortalError(400, 'BINDING_NOT_FOUND', 'Binding is not found');
  return true;
}

export function listBindings(data: PortalData, params: Params): unknown {
  return [...activityOf(data, params).bindings].map((binding) => {
    const [entityTypeId, entityId] = binding.split(':').map(Number);
    return { entityTypeId, entityId };
  });
}
