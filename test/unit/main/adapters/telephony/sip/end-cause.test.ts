import { describe, expect, it } from 'vitest';
import { endOfBye, endOfCancel, endOfRejection, readReason } from '#adapters/telephony/sip/call/end-cause.ts';

describe('why a leg ended', () => {
  it('reads SIP and Q.850 reasons from one header or several', () => {
    expect(readReason(['Q.850;cause=16;text="Normal, clearing", SIP;cause=200'])).toEqual({
      q850: 16,
      sip: 200,
      text: 'Normal, clearing',
    });
    expect(readReason(['Q.850;cause=17', 'SIP ;cause=486'])).toEqual({ q850: 17, sip: 486 });
  });

  it.each([['nonsense'], ['SIP;cause=abc'], ['']])('makes nothing of %j', (header) => {
    expect(readReason([header])).toEqual({});
  });

  it.each([
    [{ sip: 200 }, 'answered-elsewhere'],
    [{ q850: 26 }, 'answered-elsewhere'],
    [{ text: 'Call completed elsewhere' }, 'answered-elsewhere'],
    [{ sip: 487 }, 'cancelled'],
    [{}, 'cancelled'],
  ] as const)('a CANCEL with %j is %s', (reason, kind) => {
    expect(endOfCancel(reason).kind).toBe(kind);
  });

  it('keeps what the party’s network said with a BYE', () => {
    expect(endOfBye({ q850: 16 })).toEqual({ kind: 'hung-up', cause: { by: 'party', q850: 16 } });
  });

  it.each([
    [302, {}, 'forwarded'],
    [404, {}, 'failed'],
    [408, {}, 'no-answer'],
    [480, {}, 'no-answer'],
    [486, {}, 'busy'],
    [487, {}, 'cancelled'],
    [600, {}, 'busy'],
    [603, {}, 'rejected'],
    [503, {}, 'failed'],
    [500, { q850: 17 }, 'busy'],
    [500, { q850: 21 }, 'rejected'],
  ] as const)('an answer %i with %j is %s', (status, reason, kind) => {
    const end = endOfRejection(status, 'Words', reason);
    expect(end).toMatchObject({ kind, cause: { sipStatus: status, text: 'Words' } });
    expect(end.cause.by).toBe(kind === 'failed' ? 'network' : 'party');
  });
});
