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
  search(text: string, limit: number): readonly Person[];
  count(): number;
  remove(recordId: string): void;
}
