import { ENTITY_TYPE_IDS, type EntityType } from './bitrix24-values.ts';

/** How many records of a kind are read in one go: more than these with one number is a mess that no agent sorts out. */
const READ_AT_ONCE: Readonly<Record<EntityType, number>> = { contact: 4, company: 2, lead: 2 };

const TYPES = ['contact', 'company', 'lead'] as const;

/**
 * Everything about a caller in one request: 30 agents behind one address share one rate limit. `search` is the
 * telephony's own search, `dup` the one for doubles by all the ways a number may be stored, and behind it each command
 * reads one of its hits by reference. Commands whose hit does not exist fail alone.
 */
export function lookupBatch(variants: readonly string[]): {
  readonly halt: 0;
  readonly cmd: Record<string, string>;
} {
  const values = variants.map((variant) => `values[]=${encodeURIComponent(variant)}`).join('&');
  const cmd: Record<string, string> = {
    search: `telephony.externalCall.searchCrmEntities?PHONE_NUMBER=${encodeURIComponent(variants[0] ?? '')}`,
    dup: `crm.duplicate.findbycomm?type=PHONE&${values}`,
  };
  for (const type of TYPES)
    for (let index = 0; index < READ_AT_ONCE[type]; index += 1)
      cmd[itemKey(type, index)] =
        `crm.item.get?entityTypeId=${ENTITY_TYPE_IDS[type]}&id=$result[dup][${type.toUpperCase()}][${index}]`;
  return { halt: 0, cmd };
}

/** All commands that read a record, with what kind it is. */
export const ITEM_COMMANDS: readonly { readonly key: string; readonly type: EntityType }[] = TYPES.flatMap(
  (type) => Array.from({ length: READ_AT_ONCE[type] }, (_, index) => ({ key: itemKey(type, index), type })),
);

function itemKey(type: EntityType, index: number): string {
  return `${type}${index}`;
}
