import type { CrmRecordRef, CrmWriteOf } from '#shared/domain/crm-write.ts';

import type { CallWords } from '../call-words.ts';
import { requesterFields } from './freshdesk-requester.ts';
import {
  asHtmlWithLink,
  PRIORITY_LOW,
  SOURCE_PHONE,
  TICKET_STATUS,
  type TicketStatus,
} from './freshdesk-values.ts';

/** What a new ticket is like, as the account is set. */
export interface TicketChoice {
  /** Of an answered call; one that nobody answered is always open. */
  readonly status: TicketStatus;
  /** One of the account's own types; none when empty. */
  readonly type: string;
}

export interface TicketParts {
  readonly requester: CrmRecordRef | undefined;
  readonly agentId: string;
  readonly words: CallWords;
  readonly choice: TicketChoice;
}

/** A new ticket for a call. */
export function ticketFields(write: CrmWriteOf<'finish'>, parts: TicketParts): object {
  const { requester, agentId, words, choice } = parts;
  const { number } = write.call;
  return {
    subject: words.subject(write.call),
    description: asHtmlWithLink(words.facts(write), write.call.recordingUrl),
    ...requesterFields(number, requester, agentId),
    status: TICKET_STATUS[write.talkMs > 0 ? choice.status : 'open'],
    priority: PRIORITY_LOW,
    source: SOURCE_PHONE,
    responder_id: Number(agentId),
    tags: ['hookswitch'],
    ...(choice.type !== '' && { type: choice.type }),
  };
}
