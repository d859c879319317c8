import { FilterParser, type Client, type SearchOptions } from 'ldapts';

import type { LdapBook } from '#shared/domain/address-books.ts';
import type { BookEntry, BookFailure, BookReading, BookSource, BookWatch } from '#core/ports/book-source.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { closeLdap, openLdap } from './ldap-connection.ts';
import { attributesOf, DEFAULT_FILTERS } from './ldap-defaults.ts';
import { BINARY_ATTRIBUTES, KEY_ATTRIBUTES, ldapEntry } from './ldap-entry.ts';
import { isLimit, ldapProblem } from './ldap-problem.ts';

/** Few enough that little is lost when a server's own limit cuts a page off. */
const PAGE = 200;
/** More people than any agent's directory has: whoever asks for all of the company's computers gets no further. */
const PEOPLE_MAX = 100_000;
/** For the server, per page. */
const TIME_LIMIT_S = 30;

export type LdapSettings = Pick<
  LdapBook,
  'server' | 'security' | 'userName' | 'caPem' | 'base' | 'directory' | 'filter' | 'attributes'
>;

/**
 * A directory by LDAP (RFC 4511). Everybody is read page by page (RFC 2696) each time: directories have no way that all
 * of them know to ask for what changed. Referrals to other servers are counted and not followed, since they would be
 * given this server's password.
 */
export class LdapSource implements BookSource {
  readonly #settings: LdapSettings;
  readonly #password: string;

  constructor(settings: LdapSettings, password: string) {
    this.#settings = settings;
    this.#password = password;
  }

  async read(_memory: string | undefined, watch: BookWatch): Promise<Result<BookReading, BookFailure>> {
    if (!isFilter(this.#filter())) return fail({ problem: 'bad-filter' });
    const opened = await openLdap(this.#settings, this.#password);
    if (!opened.ok) return opened;
    const client = opened.value;
    const stop = (): void => void closeLdap(client);
    watch.signal.addEventListener('abort', stop, { once: true });
    if (watch.signal.aborted) stop();
    try {
      return ok(await this.#readAll(client, watch));
    } catch (error) {
      return fail(watch.signal.aborted ? { problem: 'stopped' } : ldapProblem(error, 'read'));
    } finally {
      watch.signal.removeEventListener('abort', stop);
      await closeLdap(client);
    }
  }

  async #readAll(client: Client, watch: BookWatch): Promise<BookReading> {
    const found = new Map<string, BookEntry>();
    let referrals = 0;
    const take = (result: Awaited<ReturnType<Client['search']>>): void => {
      for (const entry of result.searchEntries) {
        const read = ldapEntry(entry, attributesOf(this.#settings));
        found.set(read.key, read);
      }
      referrals += result.searchReferences.length;
      watch.progress(found.size);
    };
    let isCut = false;
    try {
      for await (const page of client.searchPaginated(
        this.#settings.base,
        this.#search({ pageSize: PAGE }),
      )) {
        take(page);
        isCut = found.size >= PEOPLE_MAX;
        if (isCut) break;
      }
    } catch (error) {
      if (!isLimit(error)) throw error;
      isCut = true;
      // The page that the limit cut is lost with its error; a search that expects a limit gives what there is.
      const { base } = this.#settings;
      take(await client.search(base, { ...this.#search(false), sizeLimit: PEOPLE_MAX }));
    }
    return {
      extent: isCut ? 'part' : 'all',
      entries: [...found.values()],
      gone: [],
      referrals,
    };
  }

  #search(paged: Exclude<SearchOptions['paged'], undefined>): SearchOptions {
    const { name, phones, mobiles, email, company } = attributesOf(this.#settings);
    return {
      scope: 'sub',
      derefAliases: 'never',
      filter: this.#filter(),
      timeLimit: TIME_LIMIT_S,
      paged,
      attributes: [...new Set([...KEY_ATTRIBUTES, ...name, ...phones, ...mobiles, ...email, ...company])],
      explicitBufferAttributes: [...BINARY_ATTRIBUTES],
    };
  }

  #filter(): string {
    const { filter, directory } = this.#settings;
    return filter === '' ? DEFAULT_FILTERS[directory] : filter;
  }
}

function isFilter(text: string): boolean {
  try {
    FilterParser.parseString(text);
    return true;
  } catch {
    return false;
  }
}
