import { asText } from './as-text.ts';
import { TYPE_OF_ID } from './crm-methods.ts';
import type { EntityType, PortalData, PortalRecord } from './portal-data.ts';
import { PortalError } from './portal-error.ts';
import type { Params } from './telephony-methods.ts';

const MULTIFIELDS = ['PHONE', 'EMAIL'];

function typeOf(params: Params): EntityType {
  const type = TYPE_OF_ID[asText(params['entityTypeId'])];
  if (type === undefined) throw new PortalError(400, 'NOT_FOUND', 'Smart process not found');
  return type;
}

/** `{"item":{..}}` with the new id as a number. A person needs a name, a multi-field a known type. */
export function addItem(data: PortalData, params: Params): unknown {
  const type = typeOf(params);
  const fields = (params['fields'] ?? {}) as Params;
  const isPerson = type === 'CONTACT' || type === 'LEAD';
  const name = asText(fields[isPerson ? 'name' : 'title']);
  const lastName = asText(fields['lastName']);
  if (type === 'CONTACT' && `${name}${lastName}` === '')
    throw new PortalError(400, 'CRM_FIELD_ERROR_REQUIRED', 'Required field "Name" is empty');
  const missing = data.insistsOn.find((field) => asText(fields[field.name]) === '');
  if (missing !== undefined)
    throw new PortalError(400, 'CRM_FIELD_ERROR_REQUIRED', `Поле «${missing.title}» обязательно`);
  const reached = Object.values((fields['fm'] ?? {}) as Readonly<Record<string, Params>>);
  if (reached.some(({ typeId }) => !MULTIFIELDS.includes(asText(typeId))))
    throw new PortalError(400, '', 'Unknown multifield');
  const valuesOf = (wanted: string) =>
    reached.filter(({ typeId }) => typeId === wanted).map(({ value }) => asText(value));
  const id = data.nextId() + 1000;
  const record: PortalRecord = {
    type,
    id,
    name,
    ...(isPerson && { lastName, title: asText(fields['title']) }),
    phones: valuesOf('PHONE'),
    emails: valuesOf('EMAIL'),
    assignedTo: Number(fields['assignedById']),
    comments: asText(fields['comments']),
    companyTitle: asText(fields['companyTitle']),
    originatorId: asText(fields['originatorId']),
    originId: asText(fields['originId']),
    own: Object.fromEntries(data.insistsOn.map((field) => [field.name, fields[field.name]])),
  };
  data.records = [...data.records, record];
  return { item: { id, name, lastName } };
}

/** Flags are booleans here and texts in older methods; whoever has to be set by the portal is read-only. */
export function itemFields({ insistsOn }: PortalData): unknown {
  const own = insistsOn.map(({ name, title, items }): readonly [string, object] => [
    name,
    {
      type: items.length > 0 ? 'enumeration' : 'string',
      isRequired: true,
      isReadOnly: false,
      title,
      ...(items.length > 0 && { items: items.map((VALUE, index) => ({ ID: String(index + 40), VALUE })) }),
    },
  ]);
  const fields = {
    id: { type: 'integer', isRequired: true, isReadOnly: true, title: 'ID' },
    name: { type: 'string', isRequired: true, isReadOnly: false, title: 'Name' },
    comments: { type: 'string', isRequired: false, isReadOnly: false, title: 'Comment' },
  };
  return { fields: { ...fields, ...Object.fromEntries(own) } };
}

/** Elements whose fields are all as the filter wants; `%name` looks for a part. */
export function listItems(data: PortalData, params: Params): unknown {
  const type = typeOf(params);
  const filter = Object.entries((params['filter'] ?? {}) as Params);
  const found = data.records.filter(
    (record) => record.type === type && filter.every(([field, value]) => fits(record, field, asText(value))),
  );
  return { items: found.map(({ id, name, lastName, title }) => ({ id, name, lastName, title })) };
}

function fits(record: PortalRecord, field: string, wanted: string): boolean {
  const isPart = field.startsWith('%');
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const name = isPart ? field.slice(1) : field;
  const value = asText(name === 'title' && record.type === 'COMPANY' ? record.name : values[name]);
  return isPart ? value.toLowerCase().includes(wanted.toLowerCase()) : value === wanted;
}
