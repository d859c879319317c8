import { z } from 'zod';

import type { CrmRecordRef } from '#shared/domain/crm-write.ts';

import { Bitrix24Id, entityRef } from './bitrix24-values.ts';
import { ITEM_COMMANDS } from './lookup-batch.ts';

/** Maps without entries come as `[]`. */
const Batch = z.object({
  result: z.record(z.string(), z.unknown()).catch({}),
  result_error: z.record(z.string(), z.unknown()).catch({}),
});

const SearchHit = z.object({
  CRM_ENTITY_TYPE: z.unknown(),
  CRM_ENTITY_ID: z.unknown(),
  NAME: z.string().catch(''),
});

const Text = z.string().nullish().catch(undefined);
const Phone = z.object({ typeId: Text, TYPE_ID: Text, value: Text, VALUE: Text });
const Item = z.object({
  item: z.object({
    id: Bitrix24Id,
    title: Text,
    name: Text,
    lastName: Text,
    fm: z.array(Phone).nullish().catch(undefined),
  }),
});

/** A record of the portal for a number, with the numbers it has, where they could be read. */
export interface Bitrix24Hit {
  readonly record: CrmRecordRef;
  readonly name: string;
  readonly phones: readonly string[];
}

export interface LookupAnswer {
  readonly hits: readonly Bitrix24Hit[];
  /** Neither of the two searches worked: the portal's words for it. */
  readonly error?: unknown;
}

/** Reads the answer to `lookupBatch`; undefined when it is none. */
export function readLookup(value: unknown): LookupAnswer | undefined {
  const batch = Batch.safeParse(value);
  if (!batch.success) return undefined;
  const { result, result_error } = batch.data;
  const searched = z.array(SearchHit).safeParse(result['search']);
  if (!searched.success && result['dup'] === undefined)
    return { hits: [], error: result_error['search'] ?? result_error['dup'] };
  return { hits: [...withItems(searchHits(searched.data ?? []), result).values()] };
}

type Hits = Map<string, Bitrix24Hit>;

function searchHits(found: readonly z.infer<typeof SearchHit>[]): Hits {
  const hits: Hits = new Map();
  for (const { CRM_ENTITY_TYPE, CRM_ENTITY_ID, NAME } of found) {
    const record = entityRef(CRM_ENTITY_TYPE, CRM_ENTITY_ID);
    if (record !== undefined) hits.set(`${record.type} ${record.id}`, { record, name: NAME, phones: [] });
  }
  return hits;
}

/** A record that was read knows more than a hit of the search: its numbers, and its name field by field. */
function withItems(hits: Hits, result: Readonly<Record<string, unknown>>): Hits {
  for (const { key, type } of ITEM_COMMANDS) {
    const read = Item.safeParse(result[key]);
    if (!read.success) continue;
    const record = { type, id: read.data.item.id };
    const place = `${type} ${record.id}`;
    const name = nameOf(read.data.item) || (hits.get(place)?.name ?? '');
    hits.set(place, { record, name, phones: phonesOf(read.data.item) });
  }
  return hits;
}

type ItemFields = z.infer<typeof Item>['item'];

/** Leads have a title ("Call from …") beside the person's name; companies have a title alone. */
function nameOf({ name, lastName, title }: ItemFields): string {
  const person = [name, lastName]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .join(' ');
  return person === '' ? (title ?? '') : person;
}

function phonesOf({ fm }: ItemFields): readonly string[] {
  return (fm ?? []).flatMap((field) =>
    (field.typeId ?? field.TYPE_ID)?.toUpperCase() === 'PHONE' ? (field.value ?? field.VALUE ?? []) : [],
  );
}
