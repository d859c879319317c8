import type { HistoryEntry } from '#shared/domain/history.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { entryName, redialNumber } from '../history/entry-text.ts';
import { dialable } from './dialable.ts';
import type { Pickup } from './pickups.ts';

/** What one row under the field does. The key is the row's own among all that are shown. */
export type FoundRow =
  | { readonly key: string; readonly kind: 'pick-up'; readonly pickup: Pickup }
  | { readonly key: string; readonly kind: 'typed'; readonly number: string; readonly text: string }
  | {
      readonly key: string;
      readonly kind: 'person';
      readonly person: Person;
      readonly entry: Person['numbers'][number];
    }
  | { readonly key: string; readonly kind: 'call'; readonly entry: HistoryEntry };

export interface Found {
  readonly text: string;
  readonly pickups: readonly Pickup[];
  readonly people: readonly Person[];
  readonly calls: readonly HistoryEntry[];
}

/**
 * What the typed text can do: first take a call that rings at a colleague's, then call the number itself, then people,
 * one row per number, then past calls.
 */
export function foundRows({ text, pickups, people, calls }: Found): readonly FoundRow[] {
  const typed = text.trim();
  const number = dialable(typed);
  return [
    ...pickups.map((pickup) => ({ key: `pickup|${pickup.number}`, kind: 'pick-up', pickup }) as const),
    ...(number === undefined ? [] : [{ key: 'typed', kind: 'typed', number, text: typed } as const]),
    ...people.flatMap((person) =>
      person.numbers.map(
        (entry) => ({ key: `person|${person.id}|${entry.number}`, kind: 'person', person, entry }) as const,
      ),
    ),
    ...calls.map((entry) => ({ key: `call|${entry.id}`, kind: 'call', entry }) as const),
  ];
}

/** What Enter does on this row, as a sentence. */
export function enterWords(row: FoundRow, canOpen: boolean, t: Translate): string {
  switch (row.kind) {
    case 'pick-up':
      return t('field.enter.pickUp', { name: row.pickup.name });
    case 'typed':
      return t('field.enter.call', { number: row.text });
    case 'person':
      return t('field.enter.callPerson', { name: row.person.name, number: row.entry.number });
    case 'call': {
      const name = entryName(row.entry, t);
      if (canOpen) return t('field.enter.openCall', { name });
      return redialNumber(row.entry) === undefined ? '' : t('field.enter.callAgain', { name });
    }
  }
}

/** What Enter does together with Shift; undefined where it does nothing else. */
export function shiftEnterWords(row: FoundRow, canOpen: boolean, t: Translate): string | undefined {
  if (row.kind !== 'call' || !canOpen || redialNumber(row.entry) === undefined) return undefined;
  return t('field.enter.shiftCallAgain', { name: entryName(row.entry, t) });
}
