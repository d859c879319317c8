import { z } from 'zod';

import type { CrmRecordRef } from '#shared/domain/crm-write.ts';

/** Ids come as numbers here and as strings there. */
export const Bitrix24Id = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => /^[1-9]\d{0,18}$/.test(text));

export const EntityType = z
  .string()
  .transform((text) => text.toLowerCase())
  .pipe(z.enum(['contact', 'company', 'lead']));
export type EntityType = z.infer<typeof EntityType>;

/** A record of the kinds that calls are about. */
export type EntityRef = CrmRecordRef & { readonly type: EntityType };

/** An entity named by type and id; undefined when there is none (`null`, `0`, `""`) or it is of another kind. */
export function entityRef(type: unknown, id: unknown): EntityRef | undefined {
  const readType = EntityType.safeParse(type);
  const readId = Bitrix24Id.safeParse(id);
  return readType.success && readId.success ? { type: readType.data, id: readId.data } : undefined;
}

/** `entityTypeId` of the universal methods `crm.item.*`. */
export const ENTITY_TYPE_IDS = { lead: 1, contact: 3, company: 4 } as const satisfies Record<
  EntityType,
  number
>;

/** Deals are found and linked; calls begin with none. */
export const DEAL_TYPE_ID = 2;

/** The same for a record of any kind; undefined for kinds that calls are not about here. */
export function entityTypeId(type: CrmRecordRef['type']): number | undefined {
  if (type === 'deal') return DEAL_TYPE_ID;
  const read = EntityType.safeParse(type);
  return read.success ? ENTITY_TYPE_IDS[read.data] : undefined;
}

/** A date as the telephony methods want it: ISO 8601 with an offset. */
export function bitrix24Date(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, '+00:00');
}
