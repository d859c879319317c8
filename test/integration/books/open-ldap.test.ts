import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { LdapSource, type LdapSettings } from '#adapters/books/ldap/ldap-book.ts';
import { LdapLive } from '#adapters/books/ldap/ldap-live.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { LIVE_FOUND_MAX } from '#core/ports/live-book.ts';
import { LdapAttributes, LdapBook } from '#shared/domain/address-books.ts';
import { BOOKS, booksCaFile } from '#test/lab/books/books-lab.ts';

const READER: LdapSettings = {
  server: BOOKS.ldaps,
  security: 'tls',
  userName: BOOKS.reader.name,
  caPem: '',
  base: BOOKS.base,
  directory: 'openldap',
  filter: '',
  attributes: LdapAttributes.parse({}),
};

async function read(change: Partial<LdapSettings> = {}, password: string = BOOKS.reader.password) {
  const told: number[] = [];
  const abort = new AbortController();
  const caPem = readFileSync(booksCaFile(), 'utf8');
  const source = new LdapSource({ ...READER, caPem, ...change }, password);
  const reading = await source.read(undefined, {
    signal: abort.signal,
    progress: (done) => void told.push(done),
  });
  return { reading, told };
}

async function problemOf(change: Partial<LdapSettings>, password?: string): Promise<string> {
  const { reading } = await read(change, password);
  return reading.ok ? 'none' : reading.problem.problem;
}

describe('a real OpenLDAP', () => {
  it('gives everybody, page by page, with what an address book keeps of them', async () => {
    const { reading, told } = await read();
    if (!reading.ok) throw new Error(reading.problem.problem);
    const { entries, extent, referrals } = reading.value;
    expect([extent, entries.length, referrals]).toEqual(['all', 454, 1]);
    expect(told.length).toBeGreaterThan(2);
    expect(entries.find(({ name }) => name === 'Ada Lovelace')).toMatchObject({
      company: 'Analytical Engines',
      email: 'ada@office.example',
      phones: [
        { label: 'work', number: '+49 30 23125 118' },
        { label: 'mobile', number: '0151 12345678' },
      ],
    });
    expect(entries.find(({ name }) => name === 'Jörg Müller')?.phones).toEqual([
      { label: 'work', number: '1002' },
    ]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(454);
    expect(entries[0]?.key).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  });

  it('is read after StartTLS, and open to listeners where somebody chose that', async () => {
    const sizes = await Promise.all(
      (['starttls', 'none'] as const).map(async (security) => {
        const { reading } = await read({ server: 'localhost:3890', security });
        return reading.ok ? reading.value.entries.length : reading.problem.problem;
      }),
    );
    expect(sizes).toEqual([454, 454]);
  });

  it('gives a part where the account has a limit, and that is told', async () => {
    const { reading } = await read({ userName: BOOKS.small.name }, BOOKS.small.password);
    expect(reading).toMatchObject({ ok: true, value: { extent: 'part' } });
    expect(reading.ok && reading.value.entries.length).toBe(10);
  });

  it('is asked by an administrator’s filter and attributes', async () => {
    const attributes = LdapAttributes.parse({ name: ['sn'], phones: ['mobile'] });
    const { reading } = await read({ filter: '(mail=ada@*)', attributes });
    expect(reading.ok && reading.value.entries).toMatchObject([
      {
        name: 'Lovelace',
        phones: [
          { label: 'work', number: '0151 12345678' },
          { label: 'mobile', number: '0151 12345678' },
        ],
      },
    ]);
  });

  it.each([
    ['sign-in-refused', 'a wrong password', {}, 'wrong'],
    ['no-such-base', 'a place that is not there', { base: 'ou=nobody,dc=office,dc=example' }, undefined],
    ['bad-filter', 'half a filter', { filter: '(cn=' }, undefined],
    ['certificate', 'a certificate of nobody known', { caPem: '' }, undefined],
    ['certificate', 'a certificate of another name', { server: '127.0.0.1:6360' }, undefined],
    ['not-reachable', 'a port where nobody listens', { server: 'localhost:3999' }, undefined],
    ['no-encryption', 'TLS on the port without', { server: 'localhost:3890' }, undefined],
    ['locked', 'a name without its password', {}, ''],
  ] as const)('says %s of %s', async (problem, _what, change, password) => {
    expect(await problemOf(change, password)).toBe(problem);
  });

  it('is left alone at once when the agent stops it', async () => {
    const abort = new AbortController();
    const source = new LdapSource({ ...READER, server: BOOKS.ldap, security: 'none' }, BOOKS.reader.password);
    const reading = await source.read(undefined, { signal: abort.signal, progress: () => abort.abort() });
    expect(reading).toEqual({ ok: false, problem: { problem: 'stopped' } });
  });
});

describe('a real OpenLDAP that is asked now', () => {
  const OFFICE = LdapBook.parse({
    kind: 'ldap',
    id: 'book-ldap-office',
    country: 'DE',
    holds: 'colleagues',
    ...READER,
    live: true,
  });
  const still = new AbortController().signal;

  async function withLive<Value>(
    work: (live: LdapLive) => Promise<Value>,
    change: Partial<LdapBook> = {},
    password: string = BOOKS.reader.password,
  ): Promise<Value> {
    const caPem = readFileSync(booksCaFile(), 'utf8');
    const live = new LdapLive({ ...OFFICE, caPem, ...change }, password, new SystemTimer());
    try {
      return await work(live);
    } finally {
      live.close();
    }
  }

  const names = (found: Awaited<ReturnType<LdapLive['search']>>) =>
    found.ok ? found.value.map(({ name }) => name) : found.problem.problem;

  it('finds people by parts of their names, in any order, over one connection', async () => {
    await withLive(async (live) => {
      expect(names(await live.search('love ada', still))).toEqual(['Ada Lovelace']);
      expect(names(await live.search('ada@office', still))).toEqual(['Ada Lovelace']);
      expect(names(await live.search('müller', still))).toEqual(['Jörg Müller']);
      expect(names(await live.search('zzyzx', still))).toEqual([]);
    });
  });

  it('puts no question that was given up while it connected', async () => {
    await withLive(async (live) => {
      const giving = new AbortController();
      const asked = live.search('ada', giving.signal);
      setImmediate(() => giving.abort());
      expect(names(await asked)).toBe('stopped');
      expect(names(await live.search('love ada', still))).toEqual(['Ada Lovelace']);
    });
  });

  it('gives no more than a screen of people', async () => {
    const found = await withLive((live) => live.search('person', still));
    expect(found.ok && found.value.length).toBe(LIVE_FOUND_MAX);
  });

  it.each(['*', ')(cn=*', 'a)(|(cn=*', String.raw`\2a`, '(objectClass=*)'])(
    'takes %s for what somebody typed, not for a question',
    async (typed) => {
      expect(names(await withLive((live) => live.search(typed, still)))).toEqual([]);
    },
  );

  it.each([
    ['+493023125118', ['Ada Lovelace']],
    ['+4915112345678', ['Ada Lovelace']],
    ['1002', ['Jörg Müller']],
    ['+493099999999', []],
  ])('finds who has %s, however it was typed there', async (number, wanted) => {
    expect(names(await withLive((live) => live.withNumber(readNumber(number, 'DE'), still)))).toEqual(wanted);
  });

  it.each([
    ['sign-in-refused', {}, 'wrong'],
    ['not-reachable', { server: 'localhost:3999' }, undefined],
    ['bad-filter', { filter: '(cn=' }, undefined],
  ] as const)('says %s', async (problem, change, password) => {
    expect(names(await withLive((live) => live.search('ada', still), change, password))).toBe(problem);
  });

  it('is asked nothing when nobody waits, and the next question opens it anew', async () => {
    await withLive(async (live) => {
      const gone = new AbortController();
      const asked = live.search('ada', gone.signal);
      gone.abort();
      expect(names(await asked)).toBe('stopped');
      expect(names(await live.search('ada', still))).toEqual(['Ada Lovelace']);
    });
  });
});
