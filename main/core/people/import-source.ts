import type { ImportColumn, ImportRefusal } from '#shared/domain/person.ts';

/** Follows the reading of a file. */
export interface ReadWatch {
  /** Aborts when nobody wants the file any more. */
  readonly signal: AbortSignal;
  /** How many characters of how many are read. */
  progress(done: number, total: number): void;
}

/** One row of a table, with its line in the file from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What one vCard says that the address book keeps. */
export interface CardPerson {
  readonly position: number;
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly uid: string;
  readonly isCompany: boolean;
  readonly phones: readonly { readonly label: string; readonly number: string }[];
}

/** A file of people, read and cut up but not yet understood. `refusals` are the parts that could not even be cut. */
export type ImportSource =
  | {
      readonly format: 'csv';
      readonly fileName: string;
      readonly columns: readonly ImportColumn[];
      readonly rows: readonly TableRow[];
      readonly refusals: readonly ImportRefusal[];
    }
  | {
      readonly format: 'vcard';
      readonly fileName: string;
      readonly cards: readonly CardPerson[];
      readonly refusals: readonly ImportRefusal[];
    };
