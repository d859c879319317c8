import { z } from 'zod';

import { FilledField } from './wanted-field.ts';
import { NEW_RECORD_KINDS, NEW_RECORD_NOTE_MAX } from './new-record-kinds.ts';

const part = z.string().trim().max(120).default('');

/** What the agent says about somebody who is to become a record. The number is the call's. */
export const NewRecord = z.object({
  kind: z.enum(NEW_RECORD_KINDS),
  firstName: part,
  lastName: part,
  company: part,
  email: z.string().trim().max(200).default(''),
  note: z.string().trim().max(NEW_RECORD_NOTE_MAX).default(''),
  /** What this CRM insists on beside these. */
  extra: z.array(FilledField).max(20).readonly().optional(),
});
export type NewRecord = Readonly<z.infer<typeof NewRecord>>;
