/** What somebody unknown can be made into, by the CRM that can make it. Free of zod: pages load it. */
export const NEW_RECORD_KINDS = [
  'contact',
  'lead',
  'company',
  'account',
  'ticket',
  'case',
  'deal',
  'other',
] as const;
export type NewRecordKind = (typeof NEW_RECORD_KINDS)[number];

/** Kinds that are about somebody who is found by a number: of these nobody wants two. */
export const PEOPLE_KINDS: readonly NewRecordKind[] = ['contact', 'lead', 'company', 'account'];

export const NEW_RECORD_NOTE_MAX = 2000;
