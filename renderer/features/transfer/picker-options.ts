import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person.ts';
import { dotted } from '../../i18n/dotted.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { numberText, partyName } from '../calls/party-name.ts';
import { dialable } from '../command-field/dialable.ts';
import { numberLabel } from '../people/number-label.ts';

/** Somebody a call can be handed to. */
export type PickerOption =
  | { readonly kind: 'number'; readonly id: string; readonly number: string }
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly name: string;
      readonly number: string;
      /** As it is written in the address book. */
      readonly shown: string;
      readonly facts: string;
    }
  | {
      readonly kind: 'call';
      readonly id: string;
      readonly call: CallId;
      readonly name: string;
      readonly facts: string;
    };

/** The typed number first, then the agent's other calls, then colleagues before everybody else, a row per number. */
export function pickerOptions(
  text: string,
  people: readonly Person[],
  calls: readonly CallView[],
  t: Translate,
): readonly PickerOption[] {
  const number = dialable(text);
  const typed = number === undefined ? [] : [{ kind: 'number', id: 'typed', number } as const];
  return [...typed, ...callOptions(text, calls, t), ...peopleOptions(people, t)];
}

function callOptions(text: string, calls: readonly CallView[], t: Translate): readonly PickerOption[] {
  const wanted = text.trim().toLowerCase();
  return calls
    .map((call) => ({
      kind: 'call' as const,
      id: `call ${call.id}`,
      call: call.id,
      name: partyName(call, t),
      facts: dotted([t('transfer.picker.yourCall'), numberText(call.party.number, t)], t),
    }))
    .filter(({ name }) => name.toLowerCase().includes(wanted));
}

function peopleOptions(people: readonly Person[], t: Translate): readonly PickerOption[] {
  const colleagues = people.filter(({ kind }) => kind === 'colleague');
  const others = people.filter(({ kind }) => kind !== 'colleague');
  return [...colleagues, ...others].flatMap((person) =>
    person.numbers.map((entry) => ({
      kind: 'person' as const,
      id: `${person.id} ${entry.number}`,
      name: person.name,
      number: entry.e164 ?? entry.number,
      shown: entry.number,
      facts: dotted([person.company, numberLabel(entry.label, t)], t),
    })),
  );
}
