import { z } from 'zod';

import { crmAccountBase, CrmFieldName, RecordingLink } from './account-base.ts';

/** A Freshdesk account by an agent's API key. */
export const FreshdeskAccount = z.object({
  ...crmAccountBase,
  kind: z.literal('freshdesk'),
  /** As typed; the origin is read from it. */
  address: z.string().trim().min(1).max(300),
  /** Whether a call goes into the requester's open ticket, or is always one of its own. */
  ticket: z.enum(['open', 'new']).default('open'),
  /** State of a new ticket for an answered call; one that nobody answered is open. */
  status: z.enum(['open', 'pending', 'resolved', 'closed']).default('open'),
  /** One of the account's own types; none when empty. */
  ticketType: z.string().trim().max(100).default(''),
  /** The time of a conversation is entered in its ticket. */
  timeEntries: z.boolean().default(true),
  /** Where the agent's result stands: above the note, as a tag of the ticket, or in `resultField`. */
  result: z.enum(['note', 'tag', 'field']).default('note'),
  /** The field of tickets for the agent's result, for `field`. */
  resultField: CrmFieldName,
  recordingLink: RecordingLink,
  /** What a promised call becomes: a private note in the call's ticket, or a ticket that is due then. */
  promise: z.enum(['note', 'ticket']).default('note'),
  /** Freshdesk's own window for calls, which Freshdesk has to have switched on. */
  screenPop: z.boolean().default(false),
});
export type FreshdeskAccount = Readonly<z.infer<typeof FreshdeskAccount>>;
