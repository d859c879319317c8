import { describe, expect, it } from 'vitest';
import { readRejection } from '#adapters/telephony/sip/registration/register-outcome.ts';

describe('an answer to REGISTER that is no 2xx', () => {
  it.each([
    [401, 'wrong-password'],
    [407, 'wrong-password'],
    [403, 'forbidden'],
    [404, 'no-such-user'],
  ])('%i is a definite no: %s', (status, problem) => {
    expect(readRejection({ status, reason: 'No' })).toMatchObject({ kind: 'denied', problem });
  });

  it('is not blamed on the password when our side gave the challenge no answer', () => {
    const outcome = readRejection({
      status: 401,
      reason: 'Unauthorized',
      authentication: 'unsupported-challenge',
    });
    expect(outcome).toMatchObject({ kind: 'denied', problem: 'server-error' });
  });

  it.each([
    ['120', 120_000],
    ['120 (maintenance)', 120_000],
    ['999999', 300_000],
  ])('honours Retry-After %s within reason', (retryAfter, retryAfterMs) => {
    expect(readRejection({ status: 503, reason: 'Busy', retryAfter })).toMatchObject({
      kind: 'passing',
      retryAfterMs,
    });
  });

  it.each([[undefined], ['soon'], ['-5']])('makes nothing of Retry-After %s', (retryAfter) => {
    expect(readRejection({ status: 503, reason: 'Busy', retryAfter })).not.toHaveProperty('retryAfterMs');
  });

  it('asks for a longer time when the PBX wants one, and only for a sensible one', () => {
    const tooBrief = { status: 423, reason: 'Interval Too Brief' };
    expect(readRejection({ ...tooBrief, minExpires: '300' })).toEqual({
      kind: 'too-brief',
      minExpiresSeconds: 300,
    });
    expect(readRejection({ ...tooBrief, minExpires: '0' }).kind).toBe('passing');
    expect(readRejection(tooBrief).kind).toBe('passing');
  });
});
