import { callMark } from '../call-mark.ts';
import type { CrmRecordRef, CrmWriteOf } from '#shared/domain/crm-write.ts';
import { ok, type Result } from '#shared/result.ts';
import type { WriteContext } from '#core/ports/crm-writer.ts';

import type { CallWords } from '../call-words.ts';
import type { FreshdeskAgent } from './freshdesk-agent.ts';
import type { FreshdeskContacts } from './freshdesk-contacts.ts';
import type { FreshdeskFailure } from './freshdesk-problem.ts';
import { requesterOf } from './freshdesk-requester.ts';
import type { FreshdeskScreenPop } from './freshdesk-screen-pop.ts';
import { CLOCKS_DIFFER_MS, type FreshdeskTickets } from './freshdesk-tickets.ts';
import { asHtmlWithLink } from './freshdesk-values.ts';
import { ticketFields, type TicketChoice } from './ticket-fields.ts';

export interface FreshdeskLogOptions {
  readonly tickets: FreshdeskTickets;
  readonly contacts: FreshdeskContacts;
  readonly agent: FreshdeskAgent;
  readonly words: CallWords;
  readonly choice: TicketChoice;
  /** A requester's open ticket gets the call; else each call is a ticket of its own. */
  readonly usesOpenTicket: boolean;
  readonly screenPop: FreshdeskScreenPop | undefined;
}

type Asked<Value> = Promise<Result<Value, FreshdeskFailure>>;
type Ended = CrmWriteOf<'finish'>;

/** A lost note is looked for in the requester's last tickets. */
const TICKETS_SEARCHED = 5;
const ME = { timeoutMs: 15_000 } as const;

/** Where the end of a call goes: into the ticket it belongs to, or a new one. */
export class FreshdeskLog {
  readonly #options: FreshdeskLogOptions;

  constructor(options: FreshdeskLogOptions) {
    this.#options = options;
  }

  /** Writes the call down; the ticket's id. */
  async write(write: Ended, context: WriteContext): Asked<string> {
    const { tickets, contacts, words } = this.#options;
    const requester = await requesterOf(write.call, context, contacts);
    if (!requester.ok) return requester;
    const target = await this.#target(context, requester.value);
    if (!target.ok) return target;
    if (target.value === undefined) return this.#create(write, requester.value);
    const noted = await tickets.addNote(
      target.value,
      asHtmlWithLink(words.facts(write), write.call.recordingUrl),
    );
    return noted.ok ? ok(target.value) : noted;
  }

  /** What an earlier try may have left, by the mark in its text. */
  async find({ call }: Ended, context: WriteContext): Asked<string | undefined> {
    const { tickets, contacts } = this.#options;
    const mark = callMark(call.callId);
    const requester = await requesterOf(call, context, contacts);
    if (!requester.ok) return requester;
    const { type, id } = requester.value ?? {};
    const since = call.startedAt - CLOCKS_DIFFER_MS;
    const changed = await tickets.changedSince(since, type === 'contact' ? id : undefined);
    if (!changed.ok) return changed;
    const own = changed.value.find(({ description }) => description?.includes(mark) === true);
    if (own !== undefined) return ok(own.id);
    for (const ticket of changed.value.slice(0, TICKETS_SEARCHED)) {
      const note = await tickets.noteWith(ticket.id, mark);
      if (!note.ok) return note;
      if (note.value !== undefined) return ok(ticket.id);
    }
    return ok(undefined);
  }

  /**
   * The ticket that was made of the call here, the one that Freshdesk or the agent has filed it in, the one it is about, or
   * the requester's open one.
   */
  async #target({ receipts }: WriteContext, requester: CrmRecordRef | undefined): Asked<string | undefined> {
    const made = receipts.create?.record;
    if (made?.type === 'ticket') return ok(made.id);
    const filed = await this.#filed(receipts.begin?.id ?? '');
    if (!filed.ok || filed.value !== undefined) return filed;
    return requester?.type === 'ticket' ? ok(requester.id) : this.#openOf(requester);
  }

  #openOf(requester: CrmRecordRef | undefined): Asked<string | undefined> {
    const { tickets, usesOpenTicket } = this.#options;
    return usesOpenTicket && requester?.type === 'contact'
      ? tickets.openOf(requester.id)
      : Promise.resolve(ok(undefined));
  }

  /** By the call's window in the agent's browser, where it had one. */
  #filed(reference: string): Asked<string | undefined> {
    const { screenPop } = this.#options;
    return screenPop === undefined || reference === ''
      ? Promise.resolve(ok(undefined))
      : screenPop.ticketOf(reference);
  }

  /** A number that belongs to somebody already is a conflict where it was not found before: then it is theirs. */
  async #create(write: Ended, requester: CrmRecordRef | undefined): Asked<string> {
    const { tickets, contacts, agent, words, choice } = this.#options;
    const me = await agent.me(ME);
    if (!me.ok) return me;
    const parts = { agentId: me.value.id, words, choice };
    const created = await tickets.create(ticketFields(write, { ...parts, requester }));
    if (created.ok || created.problem.isDuplicate !== true || requester !== undefined) return created;
    const owner = await contacts.newest(write.call.number);
    if (!owner.ok || owner.value === undefined) return created;
    return tickets.create(ticketFields(write, { ...parts, requester: { type: 'contact', id: owner.value } }));
  }
}
