import { describe, expect, it } from 'vitest';

import type { HttpAgent } from '#adapters/crm/http/http-agent.ts';
import { httpRequest } from '#adapters/crm/http/http-request.ts';

const MB = 1024 * 1024;

/** A server that sends so many bytes, piece by piece as they are taken, and hears when nobody takes more. */
function sending(bytes: number, piece: number) {
  const told = { sent: 0, isHungUp: false };
  const body = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (stream) => {
        const size = Math.min(piece, bytes - told.sent);
        told.sent += size;
        if (size === 0) stream.close();
        else stream.enqueue(new Uint8Array(size).fill(0x20));
      },
      cancel: () => {
        told.isHungUp = true;
      },
    });
  const userAgent: HttpAgent = {
    name: 'Hookswitch/test',
    fetch: () => Promise.resolve(new Response(body())),
  };
  const ask = (maxBytes?: number) =>
    httpRequest({
      url: 'https://crm.example/',
      timeoutMs: 60_000,
      userAgent,
      ...(maxBytes !== undefined && { maxBytes }),
    });
  return { told, ask };
}

describe('the answer to a request', () => {
  it('is read up to the size that is asked for', async () => {
    const { ask, told } = sending(3000, 1000);
    const answer = await ask(3000);
    expect(answer.ok && answer.value.text).toHaveLength(3000);
    expect(told.isHungUp).toBe(false);
  });

  it.each([
    ['what is asked for', 3000, 1000],
    ['4 MB, where nothing is said', undefined, MB],
  ])('is not read on once it is larger than %s', async (_, maxBytes, piece) => {
    const { ask, told } = sending(12 * piece, piece);
    const answer = await ask(maxBytes);
    expect(answer.ok ? 'all of it' : answer.problem).toEqual({
      problem: 'no-answer',
      detail: 'connection lost',
    });
    expect(told.isHungUp).toBe(true);
    expect(told.sent).toBeLessThan(8 * piece);
  });
});
