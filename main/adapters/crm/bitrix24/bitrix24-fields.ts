import { z } from 'zod';

import type { WantedField } from '#shared/domain/wanted-field.ts';

import { BACKGROUND_WRITE } from './background-write.ts';
import type { Bitrix24Client } from './bitrix24-client.ts';

/** PHP writes flags as booleans or as `Y` and `N`, ids of choices as numbers or texts. */
const flag = z.union([z.boolean(), z.string().transform((text) => text === 'Y')]).catch(false);
const text = z.union([z.string(), z.number()]).transform(String);

const Field = z.object({
  title: z.string().catch(''),
  isRequired: flag,
  isReadOnly: flag,
  items: z.array(z.object({ ID: text, VALUE: text })).catch([]),
});
const Fields = z.object({ fields: z.record(z.string(), z.unknown()) });

/**
 * Fields that a portal insists on and that stand empty (`crm.item.fields`). Its refusal names them in the portal's own
 * language, and not as its interface calls them.
 */
export async function missingFields(
  client: Pick<Bitrix24Client, 'call'>,
  entityTypeId: number,
  sent: Readonly<Record<string, unknown>>,
): Promise<readonly WantedField[]> {
  const answered = await client.call('crm.item.fields', { entityTypeId }, BACKGROUND_WRITE);
  const read = Fields.safeParse(answered.ok ? answered.value : undefined);
  return Object.entries(read.data?.fields ?? {}).flatMap(([name, value]) => {
    const field = Field.safeParse(value).data;
    if (field?.isRequired !== true || field.isReadOnly || !isEmpty(sent[name])) return [];
    const choices = field.items.map((each) => ({ value: each.ID, label: each.VALUE }));
    return { name, label: field.title || name, ...(choices.length > 0 && { choices }) };
  });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
