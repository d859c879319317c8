import { z } from 'zod';

import { readUrlTemplate } from '../../templates/read-url-template.ts';
import { CRM_ORIGIN } from '../crm-origin.ts';

/** Which CRM a record or a write belongs to; kept with both. */
export const CrmAccountId = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** A field that an administrator made in a CRM, by its name in the API; none when empty. */
export const CrmFieldName = z
  .string()
  .trim()
  .max(80)
  .regex(/^(?:[A-Za-z]\w*)?$/, 'field-name')
  .default('');

/**
 * Where the phone system keeps recordings, as the template of an address; none when empty. Placeholders are those of screen
 * pops: `{call-id}`, `{header.x-recording-id}`.
 */
export const RecordingLink = z
  .string()
  .trim()
  .max(500)
  .refine((text) => text === '' || (text.startsWith('https://') && readUrlTemplate(text).ok), 'template')
  .default('');

/** Where a CRM is. */
export const CrmOrigin = z.string().max(300).regex(CRM_ORIGIN, 'crm-origin');

/** Which parts of a call a CRM gets. The call itself, its times and its result come with each. */
export const CrmSent = z.object({
  /** The caller's number, in whatever is written about calls; looking callers up is another matter. */
  number: z.boolean().default(true),
  /** The caller's name, where something is written that has one: a promised call. */
  name: z.boolean().default(true),
  /** What the agent wrote. */
  notes: z.boolean().default(true),
  /** Calls that nobody answered, too. */
  unanswered: z.boolean().default(true),
  /** What this PC recorded, where the CRM keeps recordings. */
  recordings: z.boolean().default(false),
});
export type CrmSent = Readonly<z.infer<typeof CrmSent>>;

/** What every account of a CRM has, whatever its kind. Secrets are never here: they lie in the keychain. */
export const crmAccountBase = {
  id: CrmAccountId,
  /** Where the CRM is, without a path. */
  origin: CrmOrigin,
  /** What the agent calls it; the CRM's own name when empty. */
  label: z.string().trim().max(60).default(''),
  /** Whether callers are looked up there. */
  lookup: z.boolean().default(true),
  /** Whether calls are written there. */
  log: z.boolean().default(true),
  sent: CrmSent.prefault({}),
  /** Whether new records are made in the app; else in the CRM's own form, in the browser. */
  creates: z.boolean().default(true),
} as const;
