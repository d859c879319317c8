import type { CrmExtraOf, CrmReceipt } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriter, CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import type { CallWords } from '../call-words.ts';
import type { FreshdeskTickets } from './freshdesk-tickets.ts';
import { asHtml } from './freshdesk-values.ts';

type LinkWrite = CrmExtraOf<'link'>;

/**
 * A call in a further ticket: a private note there that says in which ticket it is written down. Whom it is with is the
 * requester of that ticket, one alone; further contacts have no place.
 */
export class FreshdeskLink implements CrmExtraWriter<LinkWrite> {
  readonly #tickets: FreshdeskTickets;
  readonly #words: CallWords;

  constructor(tickets: FreshdeskTickets, words: CallWords) {
    this.#tickets = tickets;
    this.#words = words;
  }

  async send(
    { call, record, on }: LinkWrite,
    { receipts }: WriteContext,
  ): Promise<Result<CrmReceipt, CrmFailure>> {
    if (record.type !== 'ticket') return fail({ problem: 'not-offered', detail: record.type });
    const mark = linkMark(call.callId);
    const there = await this.#tickets.noteWith(record.id, mark);
    if (!there.ok) return there;
    const { value: note } = there;
    if ((note !== undefined) === on) return ok({ id: note?.id ?? '', record });
    if (note !== undefined) {
      const removed = await this.#tickets.removeNote(note.id);
      return removed.ok ? ok({ id: note.id, record }) : removed;
    }
    const text = `${this.#words.linked(call, receipts.finish?.id ?? '')}\n\n${mark}`;
    const noted = await this.#tickets.addNote(record.id, asHtml(text));
    return noted.ok ? ok({ id: noted.value, record }) : noted;
  }

  async find({ call, record, on }: LinkWrite): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    if (record.type !== 'ticket') return ok(undefined);
    const there = await this.#tickets.noteWith(record.id, linkMark(call.callId));
    if (!there.ok) return there;
    const isThere = there.value !== undefined;
    return ok(isThere === on ? { id: there.value?.id ?? '', record } : undefined);
  }
}

/** Another mark than that of the call's own text, which says where the call is written down. */
function linkMark(callId: string): string {
  return `(Hookswitch ${callId}, link)`;
}
