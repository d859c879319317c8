import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodeText } from '#adapters/imports/decode-text.ts';

const TEXT = 'Name;Größe\r\nJürgen;5 €\r\n';

describe('decoding a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(TEXT.replace('€', '\u0080'), 'latin1')],
  ])('reads %s', async (_, bytes) => {
    expect(await decodeText(bytes)).toEqual({ ok: true, value: TEXT });
  });

  it.each([
    ['little', (bytes: Buffer) => bytes],
    ['big', (bytes: Buffer) => bytes.swap16()],
  ])('believes the mark of UTF-16 %s endian where no zeros tell', async (_, ordered) => {
    const text = '氏名；電話\n田中；無し\n';
    const bytes = ordered(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(await decodeText(bytes)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['a zip archive', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['a long text with one zero in it', Buffer.from(`${'Name;Phone\r\n'.repeat(200)}\0`)],
  ])('sees that %s is no text', async (_, bytes) => {
    expect(await decodeText(bytes)).toEqual({ ok: false, problem: 'not-text' });
  });

  it('keeps characters whole where a step ends', async () => {
    const text = `a${'€'.repeat(800_000)}`;
    expect(await decodeText(Buffer.from(text))).toEqual({ ok: true, value: text });
    const western = `${'a'.repeat(2_000_000)}\u00e9`;
    expect(await decodeText(Buffer.from(western, 'latin1'))).toEqual({ ok: true, value: western });
  });

  it('never throws', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array(), async (bytes) => void (await decodeText(bytes))));
  });
});
