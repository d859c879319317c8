import { importedNumber } from './imported-number.ts';
import type { CardPerson } from './import-source.ts';
import type { PersonDraft } from './people-writer.ts';
import { readPerson, type ReadPerson } from './read-person.ts';

const SHOWN_LENGTH = 200;

/** Reads one vCard as a person, or says why it is none. Its UID plays the part of the record id. */
export function personFromCard(
  card: CardPerson,
  reading: { readonly country: string; readonly source: string },
): ReadPerson {
  const name = card.name || card.company;
  const numbers: PersonDraft['numbers'][number][] = [];
  const unreadable: string[] = [];
  for (const { label, number } of card.phones) {
    const read = importedNumber(number, reading.country);
    if (read === undefined) unreadable.push(number.slice(0, SHOWN_LENGTH));
    else numbers.push({ label, ...read });
  }
  const draft: PersonDraft = {
    kind: card.isCompany || card.name === '' ? 'company' : 'contact',
    name,
    ...(card.company === '' || card.company === name ? {} : { company: card.company }),
    ...(card.email === '' ? {} : { email: card.email }),
    numbers,
    fields: card.uid === '' ? {} : { 'record-id': card.uid },
    source: reading.source,
  };
  return readPerson(draft, unreadable, { position: card.position, text: name.slice(0, SHOWN_LENGTH) });
}
