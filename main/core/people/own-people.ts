import type { Person } from '#shared/domain/person.ts';
import type { PersonProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { ContactDirectory } from '../ports/contact-directory.ts';
import { importedNumber } from './imported-number.ts';
import type { PersonDraft } from './people-writer.ts';
import type { WritingTurns } from './writing-turns.ts';

/** Where people come from that the agent wrote down. */
export const OWN_SOURCE = 'own';
/** Whose people the agent may change; a company's book and the demo are written by others. */
const CHANGEABLE: readonly string[] = [OWN_SOURCE, 'import'];
/** Under which field of a person the agent's note lies. */
const NOTE_FIELD = 'note';

export interface PersonForm {
  readonly id?: string | undefined;
  readonly kind: Person['kind'];
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly numbers: readonly { readonly label: string; readonly number: string }[];
  readonly note: string;
}

export interface OwnPeopleOptions {
  readonly contacts: Pick<ContactDirectory, 'get' | 'remove'> & {
    /** Keeps a new person, or this one anew; undefined when somebody else is the same person. */
    keep(draft: PersonDraft, id: string | undefined): Person | undefined;
  };
  readonly turns: WritingTurns;
  /** ISO 3166 country in which numbers without a country code are read. */
  readonly country: () => string;
  readonly onChanged: () => void;
}

/** People whom the agent writes down or mends. What an import brings again later takes the place of a mended entry. */
export class OwnPeople {
  readonly #options: OwnPeopleOptions;

  constructor(options: OwnPeopleOptions) {
    this.#options = options;
  }

  get(id: string): Result<Person, PersonProblem> {
    const person = this.#options.contacts.get(id);
    return person === undefined ? fail('no-such-person') : ok(person);
  }

  async save(form: PersonForm): Promise<Result<Person, PersonProblem>> {
    const { contacts, country } = this.#options;
    const before = form.id === undefined ? undefined : contacts.get(form.id);
    if (form.id !== undefined && before === undefined) return fail('no-such-person');
    if (before !== undefined && !CHANGEABLE.includes(before.source)) return fail('not-yours');
    const read = form.numbers.map(({ label, number }) => ({ label, ...importedNumber(number, country()) }));
    const numbers = read.flatMap(({ label, number, e164 }) =>
      number === undefined ? [] : [{ label, number, ...(e164 !== undefined && { e164 }) }],
    );
    if (numbers.length < form.numbers.length) return fail('number-invalid');
    const draft = draftOf(form, numbers, before);
    const kept = await this.#inTurn(() => contacts.keep(draft, form.id));
    return kept === undefined ? fail('already-there') : ok(kept);
  }

  async remove(id: string): Promise<Result<void, PersonProblem>> {
    const { contacts } = this.#options;
    const person = contacts.get(id);
    if (person === undefined) return fail('no-such-person');
    if (!CHANGEABLE.includes(person.source)) return fail('not-yours');
    await this.#inTurn(() => contacts.remove(id));
    return ok();
  }

  /** Not inside of an import, with which it would be taken back. */
  async #inTurn<Value>(write: () => Value): Promise<Value> {
    const { turns, onChanged } = this.#options;
    const next = await turns.take();
    try {
      return write();
    } finally {
      next();
      onChanged();
    }
  }
}

function draftOf(
  { kind, name, company, email, note }: PersonForm,
  numbers: PersonDraft['numbers'],
  before: Person | undefined,
): PersonDraft {
  const { [NOTE_FIELD]: _note, ...fields } = before?.fields ?? {};
  return {
    kind,
    name,
    ...(company !== '' && { company }),
    ...(email !== '' && { email }),
    numbers,
    fields: { ...fields, ...(note !== '' && { [NOTE_FIELD]: note }) },
    source: before?.source ?? OWN_SOURCE,
  };
}
