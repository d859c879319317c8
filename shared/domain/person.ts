import { z } from 'zod';

/** Someone in the local address book. */
export const Person = z.object({
  id: z.string(),
  kind: z.enum(['contact', 'colleague', 'company']),
  name: z.string(),
  company: z.string().optional(),
  email: z.string().optional(),
  numbers: z
    .array(z.object({ label: z.string(), number: z.string(), e164: z.string().optional() }))
    .readonly(),
  /** Values a screen-pop template may use as `{field.<name>}`, for example the record id in the CRM. */
  fields: z.record(z.string(), z.string()),
  source: z.string(),
});
export type Person = Readonly<z.infer<typeof Person>>;

/** What an imported column becomes. `field` keeps it for screen-pop templates under the column's own name. */
export const ImportTarget = z.enum([
  'ignore',
  'name',
  'first-name',
  'last-name',
  'company',
  'email',
  'phone',
  'mobile',
  'extension',
  'record-id',
  'field',
]);
export type ImportTarget = z.infer<typeof ImportTarget>;

export const ImportColumn = z.object({
  index: z.number().int(),
  header: z.string(),
  samples: z.array(z.string()).readonly(),
  suggestion: ImportTarget,
});
export type ImportColumn = Readonly<z.infer<typeof ImportColumn>>;

/** What was read of a file before anything is stored. vCard files need no mapping: `columns` is empty. */
export const ImportPreview = z.object({
  token: z.string(),
  fileName: z.string(),
  format: z.enum(['csv', 'vcard']),
  rows: z.number().int(),
  columns: z.array(ImportColumn).readonly(),
});
export type ImportPreview = Readonly<z.infer<typeof ImportPreview>>;

export const ImportRefusal = z.object({
  /** Line in the file, from 1, for CSV; number of the card for vCard. */
  position: z.number().int(),
  reason: z.enum([
    'no-name-or-number',
    'number-unreadable',
    'row-too-long',
    'too-few-columns',
    'broken-card',
    'broken-quotes',
  ]),
  text: z.string(),
});
export type ImportRefusal = Readonly<z.infer<typeof ImportRefusal>>;

export const ImportReport = z.object({
  imported: z.number().int(),
  updated: z.number().int(),
  /** Rows that could not be used, and numbers that were left out of rows that could. */
  refused: z.number().int(),
  /** The first 200 of them. */
  refusals: z.array(ImportRefusal).readonly(),
});
export type ImportReport = Readonly<z.infer<typeof ImportReport>>;
