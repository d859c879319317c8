import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readVcards } from '#adapters/imports/read-vcards.ts';

const card = (...lines: readonly string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const first = async (text: string): Promise<unknown> => (await readVcards(text, 'f.vcf')).cards[0];

describe('reading vCards', () => {
  it('reads version 2.1 with bare types and quoted-printable over soft breaks', async () => {
    const text = card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCl=',
      'ler;J=C3=BCrgen',
      'TEL;CELL;VOICE:+49 151 12345678',
      'TEL;WORK;FAX:+49 30 1',
      'EMAIL;INTERNET:j@example.org',
    );
    expect(await first(text)).toMatchObject({
      name: 'Jürgen Müller',
      email: 'j@example.org',
      phones: [{ label: 'mobile', number: '+49 151 12345678' }],
    });
  });

  it('reads quoted-printable in Windows-1252', async () => {
    const text = card('VERSION:2.1', 'FN;CHARSET=windows-1252;QUOTED-PRINTABLE:J=FCrgen', 'TEL:1001');
    expect(await first(text)).toMatchObject({ name: 'Jürgen' });
  });

  it('reads version 3.0 with folded lines, groups and escapes', async () => {
    const text = card(
      'VERSION:3.0',
      'FN:Ada\\, Countess of',
      '  Lovelace',
      'ORG:Engines Ltd;Research',
      'item1.TEL;TYPE=WORK,VOICE:030 12345678',
      'UID:abc-1',
    );
    expect(await first(text)).toMatchObject({
      name: 'Ada, Countess of Lovelace',
      company: 'Engines Ltd',
      uid: 'abc-1',
      phones: [{ label: 'work', number: '030 12345678' }],
    });
  });

  it('reads version 4.0 with telephone URIs and firms', async () => {
    const text = card(
      'VERSION:4.0',
      'KIND:org',
      'FN:Engines Ltd',
      'TEL;VALUE=uri;TYPE="voice,work":tel:+49-30-12345678;ext=5',
    );
    expect(await first(text)).toMatchObject({
      isCompany: true,
      phones: [{ label: 'work', number: 'tel:+49-30-12345678;ext=5' }],
    });
  });

  it('refuses a broken card by its number and keeps the others', async () => {
    const text =
      card('FN:Ada', 'TEL:1001') +
      'BEGIN:VCARD\r\nFN:Cut' +
      '\r\n' +
      card('FN:Bob', 'TEL:1002') +
      card('no colon');
    const { cards, refusals } = await readVcards(text, 'f.vcf');
    expect(cards.map(({ position, name }) => [position, name])).toEqual([
      [1, 'Ada'],
      [3, 'Bob'],
    ]);
    expect(refusals.map(({ position, reason }) => [position, reason])).toEqual([
      [2, 'broken-card'],
      [4, 'broken-card'],
    ]);
  });

  it('does not stumble over pictures', async () => {
    expect(
      await first(card('VERSION:3.0', 'FN:Ada', 'PHOTO;ENCODING=b:AAAA', ' AAAA', 'TEL:1001')),
    ).toMatchObject({
      name: 'Ada',
    });
  });

  it('keeps cards whole over many pieces, whatever ends their lines', async () => {
    const cards = Array.from({ length: 3000 }, (_, index) =>
      card(`FN:Person ${index}`, `TEL:${index + 1000}`),
    );
    for (const lineEnd of ['\r\n', '\n', '\r']) {
      const read = await readVcards(cards.join('').replaceAll('\r\n', lineEnd), 'f.vcf');
      expect([read.cards.length, read.refusals, read.cards.at(-1)?.name]).toEqual([3000, [], 'Person 2999']);
    }
  });

  it('never throws', async () => {
    const lines = fc.array(fc.string());
    await fc.assert(fc.asyncProperty(lines, async (each) => void (await readVcards(card(...each), 'f.vcf'))));
  });
});
