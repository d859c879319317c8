import type { ImportRefusal } from '#shared/domain/person.ts';

import type { PersonDraft } from './people-writer.ts';

/** What became of one row or card: the person it holds, if any, and everything in it that could not be used. */
export interface ReadPerson {
  readonly draft?: PersonDraft;
  readonly refusals: readonly ImportRefusal[];
}

/** A person as read, with the numbers that were none. Without any other way to reach them there is no person. */
export function readPerson(
  draft: PersonDraft,
  unreadable: readonly string[],
  place: Pick<ImportRefusal, 'position' | 'text'>,
): ReadPerson {
  const { position } = place;
  const isReachable = draft.numbers.length > 0 || draft.email !== undefined;
  if (draft.name !== '' && isReachable) {
    const refusals = unreadable.map((text) => ({ position, reason: 'number-unreadable' as const, text }));
    return { draft, refusals };
  }
  const reason = draft.name !== '' && unreadable.length > 0 ? 'number-unreadable' : 'no-name-or-number';
  return { refusals: [{ ...place, reason }] };
}
