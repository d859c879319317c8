import { z } from 'zod';

import { crmAccountBase, CrmFieldName, RecordingLink } from './account-base.ts';

/** A SuiteCRM by an OAuth2 client, alone or with the agent's password. */
export const SuiteAccount = z.object({
  ...crmAccountBase,
  kind: z.literal('suitecrm'),
  /** With the folder SuiteCRM may live in. */
  address: z.string().max(300),
  version: z.enum(['7', '8']).default('8'),
  clientId: z.string().trim().min(1).max(200),
  /** Who signs in: the client for all agents, or the agent. */
  signInAs: z.enum(['client', 'user']).default('client'),
  /** The agent's user name there, whose the calls are; nobody's when empty. */
  userName: z.string().trim().max(100).default(''),
  /** The field of calls for the agent's result. */
  resultField: CrmFieldName,
  recordingLink: RecordingLink,
});
