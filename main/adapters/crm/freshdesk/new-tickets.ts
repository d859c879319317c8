import type { CrmRecordRef } from '#shared/domain/crm-write.ts';
import { ok, type Result } from '#shared/result.ts';

import { callMark, markedText } from '../call-mark.ts';
import type { CallWords } from '../call-words.ts';
import type { CreateWrite } from '../new-record/guarded-creator.ts';
import { wholeName } from '../new-record/required-name.ts';
import type { FreshdeskAgent } from './freshdesk-agent.ts';
import type { FreshdeskContacts } from './freshdesk-contacts.ts';
import type { FreshdeskFailure } from './freshdesk-problem.ts';
import { CLOCKS_DIFFER_MS, type FreshdeskTickets } from './freshdesk-tickets.ts';
import { asHtml, PRIORITY_LOW, SOURCE_PHONE, TICKET_STATUS } from './freshdesk-values.ts';

const ME = { timeoutMs: 15_000 } as const;
const SUBJECT_MAX = 250;

export interface NewTicketsOptions {
  readonly tickets: FreshdeskTickets;
  readonly contacts: Pick<FreshdeskContacts, 'newest'>;
  readonly agent: FreshdeskAgent;
  readonly words: CallWords;
  /** One of the account's own types; none when empty. */
  readonly type: string;
}

type Asked<Value> = Promise<Result<Value, FreshdeskFailure>>;

/** Tickets that the agent opens from a call. What is written about the call later goes into them. */
export class NewTickets {
  readonly #options: NewTicketsOptions;

  constructor(options: NewTicketsOptions) {
    this.#options = options;
  }

  /** A number that belongs to somebody already is a conflict where it was not found before: then it is their ticket. */
  async make(write: CreateWrite, owner: CrmRecordRef | undefined, filled: object): Asked<string> {
    const { tickets, contacts, agent } = this.#options;
    const me = await agent.me(ME);
    if (!me.ok) return me;
    const made = await tickets.create({ ...this.#fields(write, me.value.id, owner), ...filled });
    if (made.ok || made.problem.isDuplicate !== true || owner !== undefined) return made;
    const { duplicateOf } = made.problem;
    const newest = duplicateOf === undefined ? await contacts.newest(write.call.number) : ok(duplicateOf);
    if (!newest.ok || newest.value === undefined) return made;
    const theirs = this.#fields(write, me.value.id, { type: 'contact', id: newest.value });
    return tickets.create({ ...theirs, ...filled });
  }

  async find({ call, newId }: CreateWrite): Asked<string | undefined> {
    const changed = await this.#options.tickets.changedSince(call.startedAt - CLOCKS_DIFFER_MS, undefined);
    if (!changed.ok) return changed;
    const mark = callMark(newId);
    return ok(changed.value.find(({ description }) => description?.includes(mark) === true)?.id);
  }

  /** Open, whatever tickets of finished calls are: the agent opens it to have something to do. */
  #fields({ call, fields, newId }: CreateWrite, agentId: string, owner: CrmRecordRef | undefined): object {
    const { words, type } = this.#options;
    const { company, email, note } = fields;
    const [subject = ''] = note.split('\n', 1);
    const text = [words.subject(call), company, note].filter((part) => part !== '').join('\n');
    return {
      subject: subject.slice(0, SUBJECT_MAX) || words.subject(call),
      description: asHtml(markedText(text, newId)),
      ...(owner?.type === 'contact'
        ? { requester_id: Number(owner.id) }
        : { phone: call.number, name: wholeName(fields, call.number), ...(email !== '' && { email }) }),
      status: TICKET_STATUS.open,
      priority: PRIORITY_LOW,
      source: SOURCE_PHONE,
      responder_id: Number(agentId),
      tags: ['hookswitch'],
      ...(type !== '' && { type }),
    };
  }
}
