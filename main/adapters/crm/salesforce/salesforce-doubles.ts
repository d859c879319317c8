import { z } from 'zod';

import { SalesforceId } from '#shared/domain/crm-accounts/salesforce.ts';
import type { CrmRecordRef, KnownRecord } from '#shared/domain/crm-write.ts';

const Double = z.object({
  record: z.object({
    attributes: z.object({ type: z.string(), url: z.string().catch('') }),
    Id: SalesforceId.optional().catch(undefined),
    Name: z.string().catch(''),
  }),
});

/** `duplicateResult` of an error: what a duplicate rule of the org found. What cannot be read is left out alone. */
export const DuplicateResult = z.object({
  matchResults: z.array(z.object({ matchRecords: z.array(z.unknown()).catch([]) })).catch([]),
});

/** Records of other objects than these cannot be taken instead. */
const TYPES: Readonly<Record<string, CrmRecordRef['type']>> = {
  Contact: 'contact',
  Lead: 'lead',
  Account: 'account',
};

/** The records that a duplicate rule names, each once, the surest first. */
export function doublesIn(found: z.infer<typeof DuplicateResult> | undefined): readonly KnownRecord[] {
  const doubles = (found?.matchResults ?? []).flatMap(({ matchRecords }) =>
    matchRecords.flatMap(knownRecord),
  );
  return doubles.filter(({ id }, index) => doubles.findIndex((each) => each.id === id) === index);
}

/** Without `includeRecordDetails`, or for who may not see it, there is an address alone. */
function knownRecord(read: unknown): readonly KnownRecord[] {
  const double = Double.safeParse(read);
  if (!double.success) return [];
  const { attributes, Id, Name } = double.data.record;
  const id = SalesforceId.safeParse(Id ?? attributes.url.split('/').at(-1));
  const type = TYPES[attributes.type];
  return id.success && type !== undefined ? [{ type, id: id.data, name: Name.slice(0, 300) }] : [];
}
