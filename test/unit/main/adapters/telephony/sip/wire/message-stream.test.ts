import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MessageStream } from '#adapters/telephony/sip/wire/message-stream.ts';
import type { StreamPart } from '#adapters/telephony/sip/wire/message-stream.ts';

const LIMITS = { maxHeadBytes: 2000, maxMessageBytes: 4000 };

function messageOf(body: string, lengthHeader = 'Content-Length'): string {
  return `MESSAGE sip:a@b SIP/2.0\r\n${lengthHeader}: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function partsOf(...chunks: readonly (string | Buffer)[]): readonly string[] {
  const stream = new MessageStream(LIMITS);
  return chunks.flatMap((chunk) => stream.take(Buffer.from(chunk))).map(wordOf);
}

function wordOf(part: StreamPart): string {
  return part.kind === 'message' ? part.data.toString() : part.kind;
}

describe('a stream of messages', () => {
  it('gives each of several that came together', () => {
    const [one, two] = [messageOf('first'), messageOf('')];
    expect(partsOf(one + two)).toEqual([one, two]);
  });

  it('gives the same messages however the bytes are split', () => {
    const messages = [
      messageOf('Grüße\r\n\r\nund mehr', 'l'),
      messageOf(''),
      messageOf('x', 'CONTENT-LENGTH '),
    ];
    const bytes = Buffer.from(messages.join(''));
    const cuts = fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 30 });
    fc.assert(
      fc.property(cuts, (places) => {
        const edges = [0, ...places.toSorted((a, b) => a - b), bytes.length];
        const chunks = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end));
        expect(partsOf(...chunks)).toEqual(messages);
      }),
    );
  });

  it('counts bytes, not characters', () => {
    const message = messageOf('ä€😀');
    expect(partsOf(message + messageOf(''))).toEqual([message, messageOf('')]);
  });

  it('tells a ping from a pong, between and before messages', () => {
    const message = messageOf('body');
    expect(partsOf(`\r\n\r\n${message}\r\n`, message)).toEqual(['ping', message, 'pong', message]);
  });

  it('takes a message without a length for one without a body', () => {
    const bare = 'OPTIONS sip:a SIP/2.0\r\nCSeq: 1 OPTIONS\r\n\r\n';
    expect(partsOf(bare + bare)).toEqual([bare, bare]);
  });

  it.each(['-1', 'ten', '1e3', '9999999999', '4000', '5\r\nl: 6'])('ends at the length %j', (length) => {
    const spoilt = `MESSAGE sip:a SIP/2.0\r\nContent-Length: ${length}\r\n\r\nxxxxxx`;
    expect(partsOf(spoilt, messageOf('later'))).toEqual(['fault']);
  });

  it('ends at a head that has no end', () => {
    expect(partsOf('INVITE '.padEnd(1500, 'x'), 'x'.repeat(600), messageOf(''))).toEqual(['fault']);
  });

  it('reads a megabyte that trickles in byte by byte in no time', () => {
    const stream = new MessageStream({ maxHeadBytes: 200_000, maxMessageBytes: 200_000 });
    const head = Buffer.from(`MESSAGE sip:a SIP/2.0\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`);
    const parts = [...head].flatMap((byte) => stream.take(Buffer.of(byte)));
    expect(parts.map(({ kind }) => kind)).toEqual(['message']);
  });
});
