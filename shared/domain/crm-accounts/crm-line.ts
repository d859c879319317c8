import { z } from 'zod';

/** A line of the app as a CRM that files calls by line has it. */
export const CrmLine = z.object({
  lineId: z.string().min(1).max(64),
  /** By this the CRM knows it; it never changes. */
  number: z.string().min(1).max(50),
  name: z.string().max(60),
});
export type CrmLine = Readonly<z.infer<typeof CrmLine>>;
