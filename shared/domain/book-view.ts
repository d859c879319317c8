/**
 * Why an address book could not be read; texts in the catalog under `books.problem.*`.
 * - `not-reachable`: no connection
 * - `no-answer`: connected, and nothing came back in time
 * - `certificate`: its certificate is not to be trusted
 * - `no-encryption`: the server does not offer StartTLS
 * - `encryption-needed`: the server wants an encrypted connection
 * - `sign-in-refused`: name or password are wrong, or anonymous reading is not allowed
 * - `not-allowed`: signed in, but without the right to read
 * - `no-such-base`: there is no such place in the directory
 * - `bad-filter`: the server does not take the filter
 * - `no-book`: there is no address book at this address
 * - `bad-answer`: what came back is no such server's: a web page, half an answer
 * - `moved`: the server sends on to another one, which has not been asked
 * - `busy`: too many requests
 * - `server-trouble`: the server itself failed
 * - `too-large`: an answer was larger than this computer reads
 * - `locked`: its password is not in the keychain any more
 * - `stopped`: the agent stopped it
 * - `failed-here`: an error of this app
 */
export type BookProblem =
  | 'not-reachable'
  | 'no-answer'
  | 'certificate'
  | 'no-encryption'
  | 'encryption-needed'
  | 'sign-in-refused'
  | 'not-allowed'
  | 'no-such-base'
  | 'bad-filter'
  | 'no-book'
  | 'bad-answer'
  | 'moved'
  | 'busy'
  | 'server-trouble'
  | 'too-large'
  | 'locked'
  | 'stopped'
  | 'failed-here';

/** What an address book held when it was read. */
export interface BookCount {
  readonly people: number;
  /** Of those, people without a number. */
  readonly withoutNumber: number;
  /** The server gave only a part: its limit was reached. */
  readonly isPartial: boolean;
  /** Other servers that the directory pointed to, which are not asked. */
  readonly referrals: number;
}

/** An address book with how it is. Times are epoch ms. */
export interface BookView {
  readonly id: string;
  readonly name: string;
  readonly isCopying: boolean;
  /** Of the last copy that came to an end; it stays in use whatever happens to the server. */
  readonly copy?: BookCount & { readonly at: number };
  readonly trouble?: { readonly problem: BookProblem; readonly detail?: string; readonly since: number };
}
