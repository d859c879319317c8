import type { BookCount, BookProblem, BookView } from '../domain/book-view.ts';
import type { Result } from '../result.ts';
import type { BookSetupProblem } from './problems.ts';

/** What a test of an address book found. */
export type BookTestReport =
  | ({ readonly outcome: 'passed' } & BookCount)
  | {
      readonly outcome: BookProblem | 'password-needed';
      /** The server's own words. Untrusted text. */
      readonly detail?: string;
    };

export interface BookOutputs {
  'book:list': Result<readonly BookView[], never>;
  'book:test': Result<BookTestReport, never>;
  'book:save': Result<{ readonly id: string }, BookSetupProblem>;
  'book:remove': Result<void, BookSetupProblem>;
  'book:copy': Result<void, BookSetupProblem>;
}
