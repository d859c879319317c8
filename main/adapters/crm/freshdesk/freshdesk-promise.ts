import type { CrmExtraOf, CrmReceipt } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { CrmExtraWriter, CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import { callMark } from '../call-mark.ts';
import type { CallWords } from '../call-words.ts';
import type { FreshdeskAgent } from './freshdesk-agent.ts';
import type { FreshdeskContacts } from './freshdesk-contacts.ts';
import { requesterFields, requesterOf } from './freshdesk-requester.ts';
import { CLOCKS_DIFFER_MS, type FreshdeskTickets } from './freshdesk-tickets.ts';
import { asHtml, PRIORITY_LOW, SOURCE_PHONE, TICKET_STATUS } from './freshdesk-values.ts';

const ME = { timeoutMs: 15_000 } as const;
/** Freshdesk takes no due date that is over. */
const STILL_AHEAD_MS = 60_000;

type FollowUpWrite = CrmExtraOf<'follow-up'>;
type Written = Promise<Result<CrmReceipt, CrmFailure>>;
type Found = Promise<Result<CrmReceipt | undefined, CrmFailure>>;

export interface FreshdeskPromiseOptions {
  readonly tickets: FreshdeskTickets;
  readonly contacts: FreshdeskContacts;
  readonly agent: FreshdeskAgent;
  readonly words: CallWords;
  readonly clock: Clock;
  /** A private note in the call's ticket, or an open ticket of the agent's own with its due date. */
  readonly as: 'note' | 'ticket';
}

/**
 * A promised call. Freshdesk has no tasks: it is a private note in the ticket of the call, or a ticket for the agent that is
 * due then, as its administrator wants it. The ticket of the call keeps its own due dates, which are what the customer was
 * promised. Our id of the promise closes the text, by which it is found again.
 */
export class FreshdeskPromise implements CrmExtraWriter<FollowUpWrite> {
  readonly #options: FreshdeskPromiseOptions;

  constructor(options: FreshdeskPromiseOptions) {
    this.#options = options;
  }

  async send(write: FollowUpWrite, context: WriteContext): Written {
    if (this.#options.as === 'ticket') return this.#open(write, context);
    const ticket = context.receipts.finish?.id;
    if (ticket === undefined) return fail({ problem: 'no-record' });
    const noted = await this.#options.tickets.addNote(ticket, asHtml(this.#text(write)));
    return noted.ok ? ok({ id: noted.value, record: { type: 'ticket', id: ticket } }) : noted;
  }

  async find(write: FollowUpWrite, { receipts }: WriteContext): Found {
    const { tickets, as } = this.#options;
    const mark = callMark(write.followUpId);
    if (as === 'ticket') {
      const changed = await tickets.changedSince(write.call.startedAt - CLOCKS_DIFFER_MS, undefined);
      if (!changed.ok) return changed;
      const ours = changed.value.find(({ description }) => description?.includes(mark) === true);
      return ok(ours && receiptOf(ours.id));
    }
    const ticket = receipts.finish?.id;
    if (ticket === undefined) return ok(undefined);
    const noted = await tickets.noteWith(ticket, mark);
    if (!noted.ok) return noted;
    return ok(noted.value && { id: noted.value.id, record: { type: 'ticket', id: ticket } });
  }

  async #open(write: FollowUpWrite, context: WriteContext): Written {
    const { tickets, contacts, agent, words, clock } = this.#options;
    const requester = await requesterOf(write.call, context, contacts);
    if (!requester.ok) return requester;
    const me = await agent.me(ME);
    if (!me.ok) return me;
    const due = new Date(write.dueAt).toISOString();
    const isAhead = write.dueAt > clock.now() + STILL_AHEAD_MS;
    const opened = await tickets.create({
      subject: words.promise(write),
      description: asHtml(this.#text(write)),
      ...requesterFields(write.call.number, requester.value, me.value.id),
      status: TICKET_STATUS.open,
      priority: PRIORITY_LOW,
      source: SOURCE_PHONE,
      responder_id: Number(me.value.id),
      tags: ['hookswitch', 'callback'],
      ...(isAhead && { due_by: due, fr_due_by: due }),
    });
    return opened.ok ? ok(receiptOf(opened.value)) : opened;
  }

  #text(write: FollowUpWrite): string {
    const { words } = this.#options;
    return `${words.due(write)}\n${words.promiseText(write)}`;
  }
}

function receiptOf(ticket: string): CrmReceipt {
  return { id: ticket, record: { type: 'ticket', id: ticket } };
}
