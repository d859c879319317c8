import { SqliteContacts } from '#adapters/storage/sqlite-contacts.ts';
/** The number of the person with that index: mobile numbers of Germany, all different. */
export declare function benchNumber(index: number): string;
/** Every eighth person is kept with a local number only, to be found by its last digits. */
export declare const LOCAL_EVERY = 8;
/** An address book with so many invented people; filled at the first use and kept. */
export declare function makeContacts(count: number): SqliteContacts;
