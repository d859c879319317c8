import type { ImportRefusal } from '#shared/domain/person.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { importedNumber } from './imported-number.ts';
import type { CardPerson } from './import-source.ts';
import type { PersonDraft } from './people-writer.ts';

/** Reads one vCard as a person, or says why it is none. Its UID plays the part of the record id. */
export function personFromCard(
  card: CardPerson,
  reading: { readonly country: string; readonly source: string },
): Result<PersonDraft, ImportRefusal> {
  const refuse = (reason: ImportRefusal['reason']): Result<never, ImportRefusal> =>
    fail({ position: card.position, reason, text: (card.name || card.company).slice(0, 200) });
  const name = card.name || card.company;
  const numbers = card.phones.flatMap(({ label, number }) => {
    const read = importedNumber(number, reading.country);
    return read === undefined ? [] : [{ label, ...read }];
  });
  if (numbers.length < card.phones.length) return refuse('number-unreadable');
  if (name === '' || (numbers.length === 0 && card.email === '')) return refuse('no-name-or-number');
  return ok({
    kind: card.isCompany || card.name === '' ? 'company' : 'contact',
    name,
    ...(card.company === '' || card.company === name ? {} : { company: card.company }),
    ...(card.email === '' ? {} : { email: card.email }),
    numbers,
    fields: card.uid === '' ? {} : { 'record-id': card.uid },
    source: reading.source,
  });
}
