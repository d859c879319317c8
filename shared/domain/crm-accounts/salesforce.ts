import { z } from 'zod';

import { crmAccountBase, RecordingLink } from './account-base.ts';

/** An id of Salesforce: 15 characters, or 18 with the check at the end. */
export const SalesforceId = z.string().regex(/^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/);

/** A Salesforce org, signed in to by the agent. `origin` is the org's own, as the sign-in tells it. */
export const SalesforceAccount = z.object({
  ...crmAccountBase,
  kind: z.literal('salesforce'),
  /** Where the agent signs in: for everybody, for sandboxes, or the org's own address. */
  login: z.enum(['production', 'sandbox', 'own']).default('production'),
  /** The org's own address (My Domain), for `own`. */
  myDomain: z.string().trim().max(300).default(''),
  /** Consumer key of the app that the administrator registered. No secret. */
  clientId: z.string().trim().min(10).max(300),
  /** In whose name calls are written. */
  userId: SalesforceId,
  recordingLink: RecordingLink,
});
export type SalesforceAccount = Readonly<z.infer<typeof SalesforceAccount>>;
