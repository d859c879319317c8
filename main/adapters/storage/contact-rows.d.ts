import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { Person } from '#shared/domain/person.ts';
import type { PersonDraft } from '#core/people/people-writer.ts';
export type Row = Readonly<Record<string, SQLOutputValue>>;
/** Columns of `people` but `id`, in the order in which they are written. */
export declare const PERSON_COLUMNS: readonly ['identity', 'source', 'kind', 'name', 'company', 'email', 'digits', 'numbers', 'fields'];
/** Who a draft is: the record id of its source, else name and first number, else name and e-mail. */
export declare function personIdentity(draft: PersonDraft): string;
export declare function personValues(draft: PersonDraft): SQLInputValue[];
/** Rows of `numbers` for a draft: number as shown, E.164 if known, digits last first. */
export declare function numberValues(draft: PersonDraft): readonly SQLInputValue[][];
/** Reads a row of `people` back; throws when it is not what `personValues` writes. */
export declare function person(row: Row): Person;
