import type { AddressBook, LdapBook } from '#shared/domain/address-books.ts';
import { bookName } from '#shared/domain/book-name.ts';
import type { BookProblem } from '#shared/domain/book-view.ts';
import type { CrmProblem } from '#shared/domain/crm-write.ts';
import type { LookupFailure } from '#shared/domain/match.ts';
import type { Person } from '#shared/domain/person.ts';
import { fail, type Result } from '#shared/result.ts';

import { LookupRefused } from '../lookup/lookup-refused.ts';
import type { BookEntry, BookFailure } from '../ports/book-source.ts';
import type { LiveBook, OpenLiveBook } from '../ports/live-book.ts';
import type { Logger } from '../ports/logger.ts';
import type { Timer } from '../ports/timer.ts';
import { draftOfEntry } from './draft-of-entry.ts';

/** Somebody types, or a call rings: later nobody needs the answer. */
export const LIVE_DEADLINE_MS = 3000;

const PROBLEMS: Readonly<Partial<Record<BookProblem, CrmProblem>>> = {
  'not-reachable': 'not-reachable',
  'no-answer': 'no-answer',
  busy: 'busy',
  'sign-in-refused': 'not-allowed',
  'not-allowed': 'not-allowed',
  locked: 'not-allowed',
};

export interface LiveBooksOptions {
  readonly books: () => readonly AddressBook[];
  readonly passwordOf: (book: AddressBook) => Promise<string>;
  readonly open: OpenLiveBook;
  readonly timer: Timer;
  readonly logger: Logger;
}

export interface LiveFound {
  readonly people: readonly Person[];
  /** Books that did not answer. */
  readonly failures: readonly LookupFailure[];
}

interface Opened {
  /** What it was opened with: a changed book is opened anew. */
  readonly book: AddressBook;
  readonly live: LiveBook;
}

/** Address books that are asked now, beside their copies, where the agent wants that. */
export class LiveBooks {
  readonly #options: LiveBooksOptions;
  readonly #opened = new Map<string, Opened>();
  #typing = new AbortController();

  constructor(options: LiveBooksOptions) {
    this.#options = options;
  }

  /** Those to be asked. */
  books(): readonly LdapBook[] {
    return this.#options.books().filter((book) => book.kind === 'ldap' && book.live) as readonly LdapBook[];
  }

  /** People by words, from all books at once. The question before is given up: only one person types. */
  async search(text: string): Promise<Result<LiveFound, 'cancelled'>> {
    this.#typing.abort();
    const typing = new AbortController();
    this.#typing = typing;
    const answers = await Promise.all(
      this.books().map(async (book) => {
        const answer = await this.ask(book, (live, signal) => live.search(text, signal), typing.signal);
        return { book, answer };
      }),
    );
    if (typing.signal.aborted) return fail('cancelled');
    return {
      ok: true,
      value: {
        people: answers.flatMap(({ book, answer }) =>
          answer.ok ? answer.value.flatMap((entry) => personOf(book, entry) ?? []) : [],
        ),
        failures: answers.flatMap(({ book, answer }) => (answer.ok ? [] : failureOf(book, answer.problem))),
      },
    };
  }

  /** One question within its deadline. */
  async ask(
    book: LdapBook,
    question: (live: LiveBook, signal: AbortSignal) => Promise<Result<readonly BookEntry[], BookFailure>>,
    stop: AbortSignal,
  ): Promise<Result<readonly BookEntry[], BookFailure>> {
    const { timer, logger } = this.#options;
    const live = await this.#live(book);
    // A question that is not wanted any more would keep a ringing call's waiting behind it.
    if (stop.aborted) return fail({ problem: 'stopped' });
    const abort = new AbortController();
    const late = { problem: 'no-answer' } as const;
    const answer = await new Promise<Result<readonly BookEntry[], BookFailure>>((resolve) => {
      const cancel = timer.after(LIVE_DEADLINE_MS, () => settle(fail(late)));
      const settle = (result: Result<readonly BookEntry[], BookFailure>): void => {
        cancel();
        abort.abort();
        resolve(result);
      };
      stop.addEventListener('abort', () => settle(fail({ problem: 'stopped' })), { once: true });
      question(live, abort.signal).then(settle, () => settle(fail({ problem: 'failed-here' })));
    });
    if (!answer.ok && answer.problem.problem !== 'stopped')
      logger.warn('books.live-failed', { book: book.id, problem: answer.problem.problem });
    return answer;
  }

  dispose(): void {
    this.#typing.abort();
    for (const { live } of this.#opened.values()) live.close();
    this.#opened.clear();
  }

  async #live(book: LdapBook): Promise<LiveBook> {
    const password = await this.#options.passwordOf(book);
    const opened = this.#opened.get(book.id);
    if (opened?.book === book) return opened.live;
    opened?.live.close();
    const live = this.#options.open(book, password);
    this.#opened.set(book.id, { book, live });
    return live;
  }
}

/** Somebody of a book who may stand in no copy: their page is made of what was just told. */
function personOf(book: LdapBook, entry: BookEntry): Person | undefined {
  const draft = draftOfEntry(entry, book, book.id);
  return draft && { ...draft, id: `live:${book.id}:${entry.key}` };
}

/** Why a book did not answer, in the words that lookups have. */
export function refusalOf({ problem, detail }: BookFailure): LookupRefused {
  return new LookupRefused({
    problem: PROBLEMS[problem] ?? 'server-trouble',
    ...(detail !== undefined && { detail }),
  });
}

function failureOf(book: LdapBook, failure: BookFailure): LookupFailure {
  return { system: book.id, systemName: bookName(book), reason: refusalOf(failure).reason };
}
