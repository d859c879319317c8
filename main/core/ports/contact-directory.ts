import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { Person } from '#shared/domain/person.ts';

/**
 * The local address book. `lookup` finds by exact E.164 first, then by the longest agreeing run of last digits
 * (at least 7), re-checked by digits; extensions match exactly. Best first.
 */
export interface ContactDirectory {
  lookup(number: PartyNumber): readonly Match[];
  get(recordId: string): Person | undefined;
  /** In order of name; with `after`, those that come behind the person of this id. Nobody behind one who is gone. */
  search(text: string, limit: number, after?: string): readonly Person[];
  count(): number;
  remove(recordId: string): void;
}
