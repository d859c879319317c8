import type { ColleagueWatch } from './colleague-watch.ts';
import type { MailboxWatch } from './mailbox-watch.ts';
import type { TextMessages } from './text-messages.ts';

/** What a line offers besides calls. */
export interface LineServices {
  readonly colleagues: ColleagueWatch;
  /** The places of parked calls: `busy` where somebody waits, `free` where nobody does. */
  readonly parking: ColleagueWatch;
  readonly mailbox: MailboxWatch;
  readonly messages: TextMessages;
}
