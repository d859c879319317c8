import { z } from 'zod';

import { crmAccountBase, RecordingLink } from './account-base.ts';

const DictionaryRow = z
  .string()
  .trim()
  .regex(/^$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);

/** A Creatio, in the cloud or on a company's own server. */
export const CreatioAccount = z.object({
  ...crmAccountBase,
  kind: z.literal('creatio'),
  /** Its origin, and the folder where it shares a server. */
  address: z.string().trim().min(1).max(300),
  /** With a name and password; as an OAuth client's technical user; or the agent in the browser (from 8.3 on). */
  signIn: z.enum(['password', 'client', 'browser']).default('password'),
  /** For `password`. */
  userName: z.string().trim().max(200).default(''),
  /** For `client` and `browser`. No secret. */
  clientId: z.string().trim().max(300).default(''),
  /** The identity service, for `client`; empty: where the cloud has it. */
  identity: z.string().trim().max(300).default(''),
  /** Where tokens are renewed, for `browser`; told by the server itself. */
  tokenUrl: z.string().max(500).default(''),
  /** Which interface records open in; `any` leaves it to Creatio. */
  ui: z.enum(['any', 'classic', 'freedom']).default('any'),
  /** Rows of the dictionary of call results; none is written where they are empty. */
  answeredResult: DictionaryRow.default(''),
  unansweredResult: DictionaryRow.default(''),
  recordingLink: RecordingLink,
});
export type CreatioAccount = Readonly<z.infer<typeof CreatioAccount>>;
