import type { Disposition } from '#shared/domain/disposition.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { FreshdeskFailure } from './freshdesk-problem.ts';
import type { FreshdeskTickets, TicketMarks } from './freshdesk-tickets.ts';

/** Where the agent's result stands: above the note, as a tag, or in a field that the administrator made (`cf_…`). */
export type ResultPlace = 'note' | 'tag' | { readonly field: string };

/** Tags are this long at most. */
const TAG_MAX = 32;
const TAG_START = 'call: ';

type Asked<Value> = Promise<Result<Value, FreshdeskFailure>>;

/**
 * The agent's result on the ticket of a call. A ticket that several calls went into has that of the last one: a tag of ours
 * takes the place of the one before, and a result that was taken back stays, because it may be another call's.
 */
export class FreshdeskResult {
  readonly #tickets: FreshdeskTickets;
  readonly #place: ResultPlace;

  constructor(tickets: FreshdeskTickets, place: ResultPlace) {
    this.#tickets = tickets;
    this.#place = place;
  }

  get hasPlace(): boolean {
    return this.#place !== 'note';
  }

  /**
   * Something of the same step is written by then: whatever else happens than a refusal is no reason to say that nothing
   * was.
   */
  async put(ticket: string, disposition: Disposition | undefined): Asked<void> {
    if (disposition === undefined || this.#place === 'note') return ok();
    const marks = await this.#tickets.marksOf(ticket);
    if (!marks.ok) return fail(unsure(marks.problem));
    if (isOn(marks.value, disposition, this.#place)) return ok();
    const changed = await this.#tickets.change(ticket, changeOf(marks.value, disposition, this.#place));
    return changed.ok ? ok() : fail(unsure(changed.problem));
  }

  /** Whether there is nothing left to put. */
  async isDone(ticket: string, disposition: Disposition | undefined): Asked<boolean> {
    if (disposition === undefined || this.#place === 'note') return ok(true);
    const marks = await this.#tickets.marksOf(ticket);
    return marks.ok ? ok(isOn(marks.value, disposition, this.#place)) : marks;
  }
}

function isOn(
  { tags, custom_fields: fields }: TicketMarks,
  { text }: Disposition,
  place: Exclude<ResultPlace, 'note'>,
): boolean {
  return place === 'tag' ? tags.includes(tagOf(text)) : fields[place.field] === text;
}

function changeOf({ tags }: TicketMarks, { text }: Disposition, place: Exclude<ResultPlace, 'note'>): object {
  if (place !== 'tag') return { custom_fields: { [place.field]: text } };
  return { tags: [...tags.filter((tag) => !tag.startsWith(TAG_START)), tagOf(text)] };
}

function tagOf(text: string): string {
  return `${TAG_START}${text.replaceAll(',', ' ')}`.slice(0, TAG_MAX).trim();
}

function unsure(failure: FreshdeskFailure): FreshdeskFailure {
  const isRefusal = ['refused', 'not-allowed', 'no-record'].includes(failure.problem);
  return isRefusal ? failure : { ...failure, problem: 'no-answer' };
}
