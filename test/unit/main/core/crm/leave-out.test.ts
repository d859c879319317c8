import { describe, expect, it } from 'vitest';

import { ALL_PARTS, leaveOut } from '#core/crm/leave-out.ts';
import { aBegin, aCreate, aCrmCall, aFinish, aNote, aPromise } from '#test/support/builders/a-crm-write.ts';

const NUMBER = '+12025550143';
const NO_NUMBER = { number: false, name: true };
const NO_NAME = { number: true, name: false };
const call = aCrmCall(1, { number: NUMBER });
const promise = (name: string) => aPromise(1, { call, name });
const withLink = (recordingUrl: string) => aFinish(1, { call: { ...call, recordingUrl } });

describe('what an account is not to be told', () => {
  it('is left out of every step, and everything else stays', () => {
    for (const write of [aBegin(1, { call }), aFinish(1, { call }), { ...aNote(1), call }])
      expect(leaveOut(write, NO_NUMBER)).toEqual({ ...write, call: { ...call, number: '' } });
  });

  it('is nothing where both parts are wanted, and nothing of the call where only the name is not', () => {
    const write = promise('Mina Okafor');
    expect(leaveOut(write, ALL_PARTS)).toBe(write);
    expect(leaveOut(aFinish(1, { call }), NO_NAME)).toEqual(aFinish(1, { call }));
  });

  it.each([
    ['https://pbx.example/r/12025550143', undefined],
    ['https://pbx.example/r?n=202-555-0143', undefined],
    ['https://pbx.example/r/5550143.wav', undefined],
    ['https://pbx.example/r/550143', 'https://pbx.example/r/550143'],
  ])('is the address %s where it tells the number', (url, kept) => {
    expect(leaveOut(withLink(url), NO_NUMBER).call.recordingUrl).toBe(kept);
    expect(leaveOut(withLink(url), NO_NAME).call.recordingUrl).toBe(url);
  });

  it.each([
    ['Mina Okafor', NO_NUMBER, 'Mina Okafor'],
    ['Mina Okafor', NO_NAME, NUMBER],
    ['Mina Okafor', { number: false, name: false }, ''],
    ['+1 202 555 0143', NO_NUMBER, ''],
    ['+1 202 555 0143', NO_NAME, NUMBER],
    ['Support: 202-555-0143', NO_NUMBER, ''],
    ['Support: 202-555-0143', ALL_PARTS, 'Support: 202-555-0143'],
    ['Hotel 24', NO_NUMBER, 'Hotel 24'],
  ])('is of the name %s with %o what is not %s', (name, parts, kept) => {
    expect(leaveOut(promise(name), parts).name).toBe(kept);
  });

  it('does not keep a record from being made of a number', () => {
    const write = aCreate(1, {}, { number: NUMBER });
    expect(leaveOut(write, { number: false, name: false })).toBe(write);
  });
});
