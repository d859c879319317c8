import { beforeAll, describe, expect, it } from 'vitest';

import { CardDavSource } from '#adapters/books/carddav/carddav-book.ts';
import { nodeAgent } from '#adapters/crm/http/http-agent.ts';
import type { BookReading } from '#core/ports/book-source.ts';
import { BOOKS } from '#test/lab/books/books-lab.ts';

const { carddav, owner } = BOOKS;
const BOOK = `${carddav}/${owner.name}/customers/`;
const AUTHORIZATION = `Basic ${Buffer.from(`${owner.name}:${owner.password}`).toString('base64')}`;

async function put(path: string, method: string, body?: string, type = 'text/vcard'): Promise<number> {
  const headers = { authorization: AUTHORIZATION, 'content-type': type };
  const answer = await fetch(new URL(path, BOOK), { method, headers, ...(body !== undefined && { body }) });
  await answer.arrayBuffer();
  return answer.status;
}

function card(uid: string, name: string, phone: string): string {
  return `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${uid}\r\nFN:${name}\r\nN:${name};;;;\r\nTEL;TYPE=CELL:${phone}\r\nEND:VCARD\r\n`;
}

const NEW_BOOK = `<?xml version="1.0"?><mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/><C:addressbook/></resourcetype><displayname>Customers</displayname></prop></set></mkcol>`;

async function read(memory?: string, address: string = carddav, password: string = owner.password) {
  const source = new CardDavSource({
    address,
    userName: owner.name,
    password,
    userAgent: nodeAgent('Hookswitch/test'),
  });
  return source.read(memory, { signal: new AbortController().signal, progress: () => undefined });
}

async function reading(memory?: string): Promise<BookReading> {
  const found = await read(memory);
  if (!found.ok) throw new Error(`${found.problem.problem} ${found.problem.detail ?? ''}`);
  return found.value;
}

/** What was remembered, with a token that the server never gave, and no ctag. */
function withoutMarks(memory: string): string {
  const collections = Object.entries(JSON.parse(memory) as Record<string, object>);
  const token = 'http://radicale.org/ns/sync/0000';
  return JSON.stringify(
    Object.fromEntries(collections.map(([url, known]) => [url, { ...known, ctag: '', token }])),
  );
}

describe('a real Radicale', () => {
  beforeAll(async () => {
    const made = await put(BOOK, 'MKCOL', NEW_BOOK, 'application/xml');
    if (made !== 201) throw new Error(`no address book: ${made}`);
    for (let index = 0; index < 70; index += 1)
      await put(`p${index}.vcf`, 'PUT', card(`u${index}`, `Person ${index}`, `0151 1000${1000 + index}`));
  });

  it('is found by its server’s address alone, and gives every card', async () => {
    const { extent, entries } = await reading();
    expect([extent, entries.length]).toEqual(['all', 70]);
    expect(entries.find(({ name }) => name === 'Person 7')).toMatchObject({
      key: `/${owner.name}/customers/p7.vcf`,
      phones: [{ label: 'mobile', number: '0151 10001007' }],
    });
  });

  it('is found by the address of the address book itself', async () => {
    const found = await read(undefined, BOOK);
    expect(found.ok && found.value.entries.length).toBe(70);
  });

  it('gives only what changed since, by its token', async () => {
    const { memory } = await reading();
    await put('p3.vcf', 'PUT', card('u3', 'Person three', '0151 10009999'));
    await put('p4.vcf', 'DELETE');
    await put('new.vcf', 'PUT', card('new', 'New person', '030 1234567'));
    const next = await reading(memory);
    expect(next.extent).toBe('changes');
    expect(next.entries.map(({ name }) => name).toSorted()).toEqual(['New person', 'Person three']);
    expect(next.gone).toEqual([`/${owner.name}/customers/p4.vcf`]);
    const last = await reading(next.memory);
    expect([last.entries, last.gone]).toEqual([[], []]);
  });

  it('compares all cards where its token is not known any more', async () => {
    const { memory = '' } = await reading();
    await put('p5.vcf', 'DELETE');
    const stale = withoutMarks(memory);
    const next = await reading(stale);
    expect([next.extent, next.entries.length, next.gone]).toEqual([
      'changes',
      0,
      [`/${owner.name}/customers/p5.vcf`],
    ]);
  });

  it('says that a password is wrong', async () => {
    expect(await read(undefined, carddav, 'wrong')).toMatchObject({
      ok: false,
      problem: { problem: 'sign-in-refused' },
    });
  });
});
