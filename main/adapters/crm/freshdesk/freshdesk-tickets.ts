import { z } from 'zod';

import { fail, ok, type Result } from '#shared/result.ts';

import type { FreshdeskClient, FreshdeskRequest } from './freshdesk-client.ts';
import type { FreshdeskFailure } from './freshdesk-problem.ts';
import { FreshdeskId, TICKET_STATUS } from './freshdesk-values.ts';

const WRITE = { timeoutMs: 30_000 } as const;

const Created = z.object({ id: FreshdeskId });
const Ticket = z.object({
  id: FreshdeskId,
  status: z.coerce.number().catch(TICKET_STATUS.open),
  description: z.string().nullish().catch(undefined),
});
const Marks = z.object({
  tags: z.array(z.string()).catch([]),
  custom_fields: z.record(z.string(), z.unknown()).catch({}),
});
/** What stands on a ticket beside its texts. */
export type TicketMarks = Readonly<z.infer<typeof Marks>>;

const Conversation = z.object({ id: FreshdeskId, body: z.string().catch('') });
const TimeEntry = z.object({ id: FreshdeskId, note: z.string().nullish().catch(undefined) });

/** States of the customer's own count as open. */
const DONE: readonly number[] = [TICKET_STATUS.resolved, TICKET_STATUS.closed];

/** Our clock and Freshdesk's may differ by this much. */
export const CLOCKS_DIFFER_MS = 600_000;

const PAGE = 100;
/** Conversations come oldest first; a ticket with more than these is somebody's life's work. */
const PAGES_MAX = 5;

export interface TimeSpent {
  readonly agentId: string;
  readonly minutes: number;
  readonly startedAt: number;
  readonly note: string;
}

type Asked<Value> = Promise<Result<Value, FreshdeskFailure>>;

/** Tickets of an account with their notes and times. Texts of notes and descriptions are HTML. */
export class FreshdeskTickets {
  readonly #client: FreshdeskClient;

  constructor(client: FreshdeskClient) {
    this.#client = client;
  }

  /** The requester's ticket that changed last and is not done. Freshdesk looks back 30 days. */
  async openOf(requesterId: string): Asked<string | undefined> {
    const query = { requester_id: requesterId, order_by: 'updated_at', order_type: 'desc' };
    const listed = await this.#list('tickets', query, Ticket);
    if (!listed.ok) return listed;
    return ok(listed.value.find(({ status }) => !DONE.includes(status))?.id);
  }

  /** Tickets that changed since, with their descriptions; of one requester where that is known. */
  changedSince(at: number, requesterId: string | undefined): Asked<readonly z.infer<typeof Ticket>[]> {
    const query = {
      ...(requesterId !== undefined && { requester_id: requesterId }),
      updated_since: new Date(at).toISOString(),
      include: 'description',
      order_by: 'updated_at',
      order_type: 'desc',
    };
    return this.#list('tickets', query, Ticket);
  }

  create(body: object): Asked<string> {
    return this.#write({ method: 'POST', path: 'tickets', body });
  }

  addNote(ticketId: string, html: string): Asked<string> {
    const body = { body: html, private: true };
    return this.#write({ method: 'POST', path: `tickets/${ticketId}/notes`, body });
  }

  async marksOf(ticketId: string): Asked<TicketMarks> {
    const answered = await this.#client.call({ method: 'GET', path: `tickets/${ticketId}` }, WRITE);
    if (!answered.ok) return answered;
    const marks = Marks.safeParse(answered.value);
    return marks.success ? ok(marks.data) : fail({ problem: 'bad-answer', detail: 'ticket' });
  }

  change(ticketId: string, body: object): Asked<string> {
    return this.#write({ method: 'PUT', path: `tickets/${ticketId}`, body });
  }

  /** A note that is gone already is as good as removed. */
  async removeNote(noteId: string): Asked<void> {
    const answered = await this.#client.call({ method: 'DELETE', path: `conversations/${noteId}` }, WRITE);
    return answered.ok || answered.problem.problem === 'no-record' ? ok() : answered;
  }

  changeNote(noteId: string, html: string): Asked<string> {
    return this.#write({ method: 'PUT', path: `conversations/${noteId}`, body: { body: html } });
  }

  addTime(ticketId: string, { agentId, minutes, startedAt, note }: TimeSpent): Asked<string> {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    const body = {
      agent_id: Number(agentId),
      time_spent: `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`,
      executed_at: new Date(startedAt).toISOString(),
      note,
    };
    return this.#write({ method: 'POST', path: `tickets/${ticketId}/time_entries`, body });
  }

  /** The note whose text has these words in it. */
  async noteWith(ticketId: string, words: string): Asked<z.infer<typeof Conversation> | undefined> {
    for (let page = 1; page <= PAGES_MAX; page += 1) {
      const path = `tickets/${ticketId}/conversations`;
      const listed = await this.#list(path, { page: String(page) }, Conversation);
      if (!listed.ok) return listed;
      const found = listed.value.find(({ body }) => body.includes(words));
      if (found !== undefined || listed.value.length < PAGE) return ok(found);
    }
    return ok(undefined);
  }

  async hasTimeWith(ticketId: string, words: string): Asked<boolean> {
    const listed = await this.#list(`tickets/${ticketId}/time_entries`, {}, TimeEntry);
    if (!listed.ok) return listed;
    return ok(listed.value.some(({ note }) => note?.includes(words) === true));
  }

  async #list<Row>(
    path: string,
    query: Readonly<Record<string, string>>,
    Row: z.ZodType<Row>,
  ): Asked<readonly Row[]> {
    const request = { method: 'GET', path, query: { per_page: String(PAGE), ...query } } as const;
    const answered = await this.#client.call(request, WRITE);
    if (!answered.ok) return answered;
    const rows = z.array(z.unknown()).safeParse(answered.value);
    if (!rows.success) return fail({ problem: 'bad-answer', detail: path.replaceAll(/\d+/g, 'N') });
    return ok(rows.data.flatMap((row) => Row.safeParse(row).data ?? []));
  }

  async #write(request: FreshdeskRequest): Asked<string> {
    const answered = await this.#client.call(request, WRITE);
    if (!answered.ok) return answered;
    const created = Created.safeParse(answered.value);
    return created.success
      ? ok(created.data.id)
      : fail({ problem: 'bad-answer', detail: 'nothing with an id' });
  }
}
