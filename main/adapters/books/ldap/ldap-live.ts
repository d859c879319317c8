import {
  AndFilter,
  EqualityFilter,
  FilterParser,
  OrFilter,
  SubstringFilter,
  type Client,
  type Filter,
} from 'ldapts';

import type { LdapBook } from '#shared/domain/address-books.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { digitsOf } from '#core/numbers/number-key.ts';
import type { BookEntry, BookFailure } from '#core/ports/book-source.ts';
import { LIVE_FOUND_MAX, type LiveBook } from '#core/ports/live-book.ts';
import type { Timer } from '#core/ports/timer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { closeLdap, openLdap } from './ldap-connection.ts';
import { attributesOf, DEFAULT_FILTERS } from './ldap-defaults.ts';
import { BINARY_ATTRIBUTES, KEY_ATTRIBUTES, ldapEntry } from './ldap-entry.ts';
import { ldapProblem } from './ldap-problem.ts';

/** For the server; who types does not wait longer either. */
const TIME_LIMIT_S = 3;
/** Between two questions of one who types a connection is kept. */
const IDLE_MS = 30_000;
const WORDS_MAX = 4;
/** A number is asked for by its last digits with anything between them, as directories keep them as typed. */
const DIGITS = 7;

type Found = Promise<Result<readonly BookEntry[], BookFailure>>;

/**
 * A directory that is asked now. Filters are built of parts and sent as such (RFC 4511 §4.5.1): nothing that is typed is
 * ever read as a filter, so that there is nothing to escape.
 */
export class LdapLive implements LiveBook {
  readonly #book: LdapBook;
  readonly #password: string;
  readonly #timer: Timer;
  #client: Client | undefined;
  #cancelIdle: (() => void) | undefined;
  /** One question after the other: a connection answers them in turn anyway. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(book: LdapBook, password: string, timer: Timer) {
    this.#book = book;
    this.#password = password;
    this.#timer = timer;
  }

  search(text: string, signal: AbortSignal): Found {
    const words = text.split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
    if (words.length === 0) return Promise.resolve(ok([]));
    const { name, email } = attributesOf(this.#book);
    const fields = [...new Set([...name, 'cn', 'sn', 'givenName', ...email])];
    return this.#ask(
      words.map((word) => anyOf(fields.map((attribute) => new SubstringFilter({ attribute, any: [word] })))),
      signal,
    );
  }

  withNumber(number: PartyNumber, signal: AbortSignal): Found {
    const { phones, mobiles } = attributesOf(this.#book);
    const fields = [...new Set([...phones, ...mobiles])];
    const digits = digitsOf(number);
    if (digits === '') return Promise.resolve(ok([]));
    if (number.kind === 'internal')
      return this.#ask(
        [anyOf(fields.map((attribute) => new EqualityFilter({ attribute, value: digits })))],
        signal,
      );
    const last = digits.slice(-DIGITS).split('');
    return this.#ask(
      [
        anyOf(
          fields.map(
            (attribute) =>
              new SubstringFilter({ attribute, any: last.slice(0, -1), final: last.at(-1) ?? '' }),
          ),
        ),
      ],
      signal,
    );
  }

  close(): void {
    this.#cancelIdle?.();
    const client = this.#client;
    this.#client = undefined;
    if (client !== undefined) void closeLdap(client);
  }

  #ask(wanted: readonly Filter[], signal: AbortSignal): Found {
    const asked = this.#last.then(() => this.#askNow(wanted, signal));
    this.#last = asked.catch(() => undefined);
    return asked;
  }

  async #askNow(wanted: readonly Filter[], signal: AbortSignal): Found {
    if (signal.aborted) return fail({ problem: 'stopped' });
    const base = personFilter(this.#book);
    if (base === undefined) return fail({ problem: 'bad-filter' });
    this.#cancelIdle?.();
    const opened = this.#client === undefined ? await openLdap(this.#book, this.#password) : ok(this.#client);
    if (!opened.ok) return opened;
    this.#client = opened.value;
    if (signal.aborted) {
      this.close();
      return fail({ problem: 'stopped' });
    }
    // The library cannot give up a question: who does not wait any more hangs up.
    const stop = (): void => this.close();
    signal.addEventListener('abort', stop, { once: true });
    try {
      return ok(await this.#find(opened.value, new AndFilter({ filters: [base, ...wanted] })));
    } catch (error) {
      this.close();
      return fail(signal.aborted ? { problem: 'stopped' } : ldapProblem(error, 'read'));
    } finally {
      signal.removeEventListener('abort', stop);
      this.#cancelIdle = this.#timer.after(IDLE_MS, () => this.close());
    }
  }

  async #find(client: Client, filter: Filter): Promise<readonly BookEntry[]> {
    const attributes = attributesOf(this.#book);
    const { name, phones, mobiles, email, company } = attributes;
    const { searchEntries } = await client.search(this.#book.base, {
      scope: 'sub',
      derefAliases: 'never',
      filter,
      timeLimit: TIME_LIMIT_S,
      sizeLimit: LIVE_FOUND_MAX,
      attributes: [...new Set([...KEY_ATTRIBUTES, ...name, ...phones, ...mobiles, ...email, ...company])],
      explicitBufferAttributes: [...BINARY_ATTRIBUTES],
    });
    return searchEntries.slice(0, LIVE_FOUND_MAX).map((entry) => ldapEntry(entry, attributes));
  }
}

function anyOf(filters: readonly Filter[]): Filter {
  return new OrFilter({ filters: [...filters] });
}

/** Who is a person, as the administrator says; undefined where that is no filter. */
function personFilter({ filter, directory }: LdapBook): Filter | undefined {
  try {
    return FilterParser.parseString(filter === '' ? DEFAULT_FILTERS[directory] : filter);
  } catch {
    return undefined;
  }
}
