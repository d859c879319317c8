import { z } from 'zod';

import { crmAccountBase, CrmFieldName, RecordingLink } from './account-base.ts';

/** An EspoCRM by the key of an API user. */
export const EspoAccount = z.object({
  ...crmAccountBase,
  kind: z.literal('espocrm'),
  /** With the folder EspoCRM may live in. */
  address: z.string().max(300),
  /** The agent's user name there, whose the calls are; nobody's when empty. */
  userName: z.string().trim().max(100).default(''),
  /** The field of calls for the agent's result. */
  resultField: CrmFieldName,
  recordingLink: RecordingLink,
});
