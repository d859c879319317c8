import type { DatabaseSync } from 'node:sqlite';
import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { Person } from '#shared/domain/person.ts';
import type { PeopleWriter, PeopleWriting, PersonDraft } from '#core/people/people-writer.ts';
import type { ContactDirectory } from '#core/ports/contact-directory.ts';
/** The address book in SQLite, in a database of its own opened with `contactsMigrations`. */
export declare class SqliteContacts implements ContactDirectory, PeopleWriter {
    #private;
    constructor(database: DatabaseSync);
    lookup(number: PartyNumber): readonly Match[];
    get(recordId: string): Person | undefined;
    search(text: string, limit: number): readonly Person[];
    count(): number;
    begin(): PeopleWriting;
    /** Makes `drafts` all that is known from `source`; people of other sources stay. All or nothing. */
    replaceSource(source: string, drafts: readonly PersonDraft[]): void;
    dispose(): void;
}
