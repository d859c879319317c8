import { describe, expect, it } from 'vitest';

import { LiveBookSource } from '#core/books/live-book-source.ts';
import { LIVE_DEADLINE_MS, LiveBooks } from '#core/books/live-books.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { BookEntry, BookFailure } from '#core/ports/book-source.ts';
import type { LiveBook } from '#core/ports/live-book.ts';
import { LdapBook } from '#shared/domain/address-books.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { aMatch } from '#test/support/builders/a-call.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';
import { settled } from '#test/support/outbox-fixture.ts';

type Answer = Result<readonly BookEntry[], BookFailure>;

const OFFICE = LdapBook.parse({
  kind: 'ldap',
  id: 'book-ldap-office',
  label: 'Office',
  country: 'DE',
  holds: 'colleagues',
  server: 'dc1.office.example',
  base: 'dc=office',
  live: true,
});

function entry(name: string, ...numbers: readonly string[]): BookEntry {
  const phones = numbers.map((number) => ({ label: 'work', number }));
  return { key: name.toLowerCase(), name, company: '', email: '', isCompany: false, phones };
}

/** A directory that answers as it is told, or not at all. */
function directory(answer?: () => Answer) {
  const time = new FakeTime();
  const asked: { readonly what: string; readonly signal: AbortSignal }[] = [];
  let books = [OFFICE];
  let opened = 0;
  const closed: number[] = [];
  const reply = (what: string, signal: AbortSignal): Promise<Answer> => {
    asked.push({ what, signal });
    return answer === undefined ? new Promise(() => undefined) : Promise.resolve(answer());
  };
  const live = new LiveBooks({
    books: () => books,
    passwordOf: () => Promise.resolve('secret'),
    open: (): LiveBook => {
      opened += 1;
      const number = opened;
      return {
        search: reply,
        withNumber: ({ raw }, signal) => reply(raw, signal),
        close: () => void closed.push(number),
      };
    },
    timer: time,
    logger: new RecordingLogger(),
  });
  const use = (...next: readonly LdapBook[]) => {
    books = [...next];
  };
  return { live, time, asked, closed, use, opened: () => opened };
}

describe('a company address book that is asked while somebody types', () => {
  it('never hears a question that was given up before it was put', async () => {
    const { live, asked } = directory(() => ok([]));
    const first = live.search('ad');
    const second = live.search('ada');
    expect(await first).toEqual(fail('cancelled'));
    expect(await second).toMatchObject({ ok: true });
    expect(asked.map(({ what }) => what)).toEqual(['ada']);
  });

  it('gives people who need not be in its copy, with the book as where they are from', async () => {
    const { live } = directory(() => ok([entry('Ada Lovelace', '+49 30 23125 118'), entry('Nobody')]));
    expect(await live.search('ada')).toMatchObject({
      ok: true,
      value: {
        people: [
          {
            id: 'live:book-ldap-office:ada lovelace',
            kind: 'colleague',
            source: 'book-ldap-office',
            numbers: [{ e164: '+493023125118' }],
          },
        ],
        failures: [],
      },
    });
  });

  it('is not asked where nobody wants that', async () => {
    const { live, asked, use } = directory(() => ok([entry('Ada', '1001')]));
    use({ ...OFFICE, live: false });
    expect(await live.search('ada')).toEqual({ ok: true, value: { people: [], failures: [] } });
    expect(asked).toEqual([]);
  });

  it('hears the next question alone', async () => {
    const { live, asked } = directory();
    const first = live.search('a');
    await settled();
    void live.search('ad');
    expect(await first).toEqual({ ok: false, problem: 'cancelled' });
    await settled();
    expect(asked.map(({ what, signal }) => [what, signal.aborted])).toEqual([
      ['a', true],
      ['ad', false],
    ]);
  });

  it('is not waited for beyond its deadline, and that is told', async () => {
    const { live, time, asked } = directory();
    const waiting = live.search('ada');
    await settled();
    time.advance(LIVE_DEADLINE_MS);
    const failure = { system: 'book-ldap-office', systemName: 'Office', reason: 'timeout' };
    expect(await waiting).toEqual({ ok: true, value: { people: [], failures: [failure] } });
    expect(asked[0]?.signal.aborted).toBe(true);
  });

  it('is opened once, and anew after it was changed', async () => {
    const { live, use, opened, closed } = directory(() => ok([]));
    await live.search('a');
    await live.search('b');
    expect([opened(), closed]).toEqual([1, []]);
    use({ ...OFFICE });
    await live.search('c');
    expect([opened(), closed]).toEqual([2, [1]]);
    live.dispose();
    expect(closed).toEqual([1, 2]);
  });
});

describe('a caller whom no copy has', () => {
  const find = async (answer: () => Answer, number: string, known = false) => {
    const { live, asked } = directory(answer);
    const copies = { lookup: () => (known ? [aMatch()] : []) };
    const source = new LiveBookSource(OFFICE, live, copies);
    const found = await source.find(readNumber(number, 'DE'), new AbortController().signal);
    return { found, asked };
  };

  it('is looked for in the book, and every hit is checked by its digits', async () => {
    const answer = () => ok([entry('Ada', '030 23125 118'), entry('Stranger', '040 23125 118')]);
    const { found } = await find(answer, '+493023125118');
    expect(found).toMatchObject([
      {
        name: 'Ada',
        system: 'address-book',
        systemName: 'Office',
        recordType: 'colleague',
        found: 'exact',
        number: '+493023125118',
      },
    ]);
  });

  it('is found by an extension as a whole', async () => {
    const { found } = await find(() => ok([entry('Jörg', '1002'), entry('Ada', '11002')]), '1002');
    expect(found.map(({ name, found: how }) => [name, how])).toEqual([['Jörg', 'extension']]);
  });

  it('is not asked for where a copy knows somebody, or the number is hidden', async () => {
    const answer = () => ok([entry('Ada', '030 23125 118')]);
    expect((await find(answer, '+493023125118', true)).asked).toEqual([]);
    expect((await find(answer, 'anonymous')).asked).toEqual([]);
  });

  it.each([
    ['not-reachable', 'unreachable'],
    ['no-answer', 'timeout'],
    ['sign-in-refused', 'refused'],
    ['bad-answer', 'error'],
  ] as const)('%s is told as such', async (problem, reason) => {
    await expect(find(() => fail({ problem }), '+493023125118')).rejects.toMatchObject({ reason });
  });
});
