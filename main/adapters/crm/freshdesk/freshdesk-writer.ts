import type { CrmReceipt, CrmWrite, CrmWriteOf } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriters, CrmFailure, CrmWriter, WriteContext } from '#core/ports/crm-writer.ts';

import { callMark } from '../call-mark.ts';
import { writeStep } from '../write-step.ts';
import type { FreshdeskAgent } from './freshdesk-agent.ts';
import type { FreshdeskContacts } from './freshdesk-contacts.ts';
import type { FreshdeskLog } from './freshdesk-log.ts';
import { requesterOf } from './freshdesk-requester.ts';
import type { FreshdeskResult } from './freshdesk-result.ts';
import type { FreshdeskScreenPop } from './freshdesk-screen-pop.ts';
import type { FreshdeskTickets } from './freshdesk-tickets.ts';
import { asHtml } from './freshdesk-values.ts';

export interface FreshdeskWriterOptions {
  readonly log: FreshdeskLog;
  readonly tickets: FreshdeskTickets;
  readonly contacts: FreshdeskContacts;
  readonly agent: FreshdeskAgent;
  readonly screenPop: FreshdeskScreenPop | undefined;
  /** Whether the time of a conversation is entered in its ticket. */
  readonly entersTime: boolean;
  readonly result: FreshdeskResult;
  readonly extras: CrmExtraWriters;
}

const ME = { timeoutMs: 15_000 } as const;

type Written = Promise<Result<CrmReceipt, CrmFailure>>;

/**
 * Writes calls as tickets: nothing when a call begins but its window where that is wanted; at its end a new ticket, or a
 * private note in the one it belongs to, and the time it took; what the agent wrote as a private note of its own. Each
 * text carries our call id: after a lost answer it is looked for.
 */
export class FreshdeskWriter implements CrmWriter {
  readonly extras: CrmExtraWriters;
  readonly #options: FreshdeskWriterOptions;

  constructor(options: FreshdeskWriterOptions) {
    this.#options = options;
    this.extras = options.extras;
  }

  send(write: CrmWrite, context: WriteContext): Written {
    const steps = {
      begin: (each: CrmWriteOf<'begin'>) => this.#begin(each, context),
      finish: (each: CrmWriteOf<'finish'>) => this.#finish(each, context),
      withdraw: () => Promise.resolve(ok({ id: context.receipts.begin?.id ?? '' })),
      note: (each: CrmWriteOf<'note'>) => this.#note(each, context),
    };
    return writeStep(steps, write);
  }

  /** Of a note its repeat finds out: Freshdesk tidies HTML up, so that what is there is never quite what was sent. */
  async find(write: CrmWrite, context: WriteContext): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    return write.step === 'finish' ? this.#findFinished(write, context) : ok(undefined);
  }

  /** Whose call it is shows here already: who is new in Freshdesk by the end of the call is not the one who rang. */
  async #begin({ call }: CrmWriteOf<'begin'>, context: WriteContext): Written {
    const { contacts, agent, screenPop } = this.#options;
    const requester = await requesterOf(call, context, contacts);
    if (!requester.ok) return requester;
    const record = requester.value === undefined ? {} : { record: requester.value };
    if (screenPop === undefined || context.isLate || call.number === '') return ok({ id: '', ...record });
    const me = await agent.me(ME);
    if (!me.ok) return me;
    const { reference = call.callId } = call;
    const popped = await screenPop.pop({
      reference,
      number: call.number,
      responderId: me.value.id,
      ...(requester.value?.type === 'contact' && { requesterId: requester.value.id }),
    });
    return popped.ok ? ok({ id: popped.value ? reference : '', ...record }) : popped;
  }

  async #finish(write: CrmWriteOf<'finish'>, context: WriteContext): Written {
    const { log } = this.#options;
    const isRepeat = context.attempts > 0;
    const known = isRepeat ? await log.find(write, context) : ok(undefined);
    if (!known.ok) return known;
    const ticket = known.value === undefined ? await log.write(write, context) : ok(known.value);
    if (!ticket.ok) return ticket;
    const put = await this.#options.result.put(ticket.value, write.disposition);
    if (!put.ok) return put;
    const timed = await this.#enterTime(write, ticket.value, isRepeat);
    return timed.ok ? ok(receiptOf(ticket.value)) : timed;
  }

  /** Without words there is no note, only the result. */
  async #note(write: CrmWriteOf<'note'>, context: WriteContext): Written {
    const ticket = context.receipts.finish?.id;
    if (ticket === undefined) return fail({ problem: 'no-record' });
    const noted = await this.#writeNote(ticket, write, context);
    if (!noted.ok) return noted;
    const put = await this.#options.result.put(ticket, write.disposition);
    return put.ok ? noted : put;
  }

  async #writeNote(ticket: string, { call, text }: CrmWriteOf<'note'>, context: WriteContext): Written {
    const { tickets } = this.#options;
    const mark = noteMark(call.callId);
    const known = await this.#knownNote(ticket, mark, context);
    if (!known.ok) return known;
    if (known.value === undefined && text.trim() === '') return ok({ ...receiptOf(ticket), id: '' });
    const html = asHtml(`${text.trim()}\n\n${mark}`);
    const noted = await (known.value === undefined
      ? tickets.addNote(ticket, html)
      : tickets.changeNote(known.value, html));
    return noted.ok ? ok({ ...receiptOf(ticket), id: noted.value }) : noted;
  }

  /** The note as it is there: by its receipt, or after a lost answer by its mark. */
  async #knownNote(
    ticket: string,
    mark: string,
    { receipts, attempts }: WriteContext,
  ): Promise<Result<string | undefined, CrmFailure>> {
    const before = receipts.note?.id ?? '';
    if (before !== '' || attempts === 0) return ok(before === '' ? undefined : before);
    const lost = await this.#options.tickets.noteWith(ticket, mark);
    return lost.ok ? ok(lost.value?.id) : lost;
  }

  /**
   * The ticket is written by now: whatever happens to the time is no reason to say that nothing was. A plan without
   * time sheets does without.
   */
  async #enterTime(
    { call, talkMs }: CrmWriteOf<'finish'>,
    ticket: string,
    isRepeat: boolean,
  ): Promise<Result<void, CrmFailure>> {
    const { tickets, agent, entersTime } = this.#options;
    if (!entersTime || talkMs === 0) return ok();
    const mark = callMark(call.callId);
    const there = isRepeat ? await tickets.hasTimeWith(ticket, mark) : ok(false);
    if (there.ok && there.value) return ok();
    const me = await agent.me(ME);
    if (!me.ok) return fail({ ...me.problem, problem: 'no-answer' });
    const minutes = Math.max(1, Math.ceil(talkMs / 60_000));
    const spent = { agentId: me.value.id, minutes, startedAt: call.startedAt, note: mark };
    const entered = there.ok ? await tickets.addTime(ticket, spent) : there;
    if (entered.ok || ['not-allowed', 'no-record', 'refused'].includes(entered.problem.problem)) return ok();
    return fail({ ...entered.problem, problem: 'no-answer' });
  }

  async #findFinished(write: CrmWriteOf<'finish'>, context: WriteContext) {
    const { log, tickets, result, entersTime } = this.#options;
    const ticket = await log.find(write, context);
    if (!ticket.ok || ticket.value === undefined) return ticket.ok ? ok(undefined) : ticket;
    const told = await result.isDone(ticket.value, write.disposition);
    if (!told.ok || !told.value) return told.ok ? ok(undefined) : told;
    if (!entersTime || write.talkMs === 0) return ok(receiptOf(ticket.value));
    const timed = await tickets.hasTimeWith(ticket.value, callMark(write.call.callId));
    return timed.ok && timed.value ? ok(receiptOf(ticket.value)) : ok(undefined);
  }
}

/** Another mark than that of the call's own note in the same ticket. */
function noteMark(callId: string): string {
  return `(Hookswitch ${callId}, note)`;
}

function receiptOf(ticket: string): CrmReceipt {
  return { id: ticket, record: { type: 'ticket', id: ticket } };
}
