import { describe, expect, it } from 'vitest';

import { privacyHandlers } from '#app/ipc/privacy-handlers.ts';
import type { NumberFacts } from '#core/privacy/number-file.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { EraseReport } from '#shared/domain/privacy.ts';
import { fail, ok } from '#shared/result.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aTextMessage } from '#test/support/builders/a-text-message.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const NUMBER = readNumber('+4930901820', 'DE');
const pastCall = (index: number, isRecorded: boolean) => ({
  call: aHistoryEntry({ id: callIdOf(index) }),
  isRecorded,
  promises: [],
  writes: [],
});
const FACTS: NumberFacts = {
  number: NUMBER,
  calls: [pastCall(1, true), pastCall(2, false), pastCall(3, true)],
  texts: [aTextMessage(60, { number: NUMBER })],
  people: [],
};
const REPORT: EraseReport = {
  calls: 3,
  recordings: 2,
  texts: 1,
  promises: 0,
  people: 0,
  writes: 0,
  leftInCrm: [],
  comesBack: [],
};

function commands() {
  const happened: string[] = [];
  const isKnown = (number: string) => number === NUMBER.e164;
  const handlers = privacyHandlers({
    file: {
      facts: (number) => (isKnown(number) ? ok(FACTS) : fail('number-invalid')),
      erase: (number) => (isKnown(number) ? ok(REPORT) : fail('number-invalid')),
    },
    exportTo: (number) => Promise.resolve(ok(void happened.push(`export ${number}`))),
    deleteNow: (what) => void happened.push(`delete ${what}`),
    onErased: () => void happened.push('erased'),
  });
  return { handlers, happened };
}

describe('commands about what is known of a number', () => {
  it('count it, with the recordings among the calls, and keep what it says to themselves', async () => {
    const { handlers, happened } = commands();
    expect(await handlers['privacy:find']({ number: '+4930901820' })).toEqual({
      ok: true,
      value: { shown: NUMBER.display, calls: 3, recordings: 2, texts: 1, people: 0 },
    });
    expect(happened).toEqual([]);
  });

  it('erase it, and let everything that shows calls look again', async () => {
    const { handlers, happened } = commands();
    expect(await handlers['privacy:erase']({ number: '+4930901820' })).toEqual({ ok: true, value: REPORT });
    expect(happened).toEqual(['erased']);
  });

  it('do nothing for what is no number', async () => {
    const { handlers, happened } = commands();
    const refused = { ok: false, problem: 'number-invalid' };
    expect(await handlers['privacy:find']({ number: 'nobody' })).toEqual(refused);
    expect(await handlers['privacy:erase']({ number: 'nobody' })).toEqual(refused);
    expect(happened).toEqual([]);
  });

  it('write it where the agent says', async () => {
    const { handlers, happened } = commands();
    await handlers['privacy:export']({ number: '+4930901820' });
    expect(happened).toEqual(['export +4930901820']);
  });

  it.each(['history', 'notes', 'recordings'] as const)('delete all %s at once, and show it', async (what) => {
    const { handlers, happened } = commands();
    expect(await handlers['privacy:delete-now']({ what })).toMatchObject({ ok: true });
    expect(happened).toEqual([`delete ${what}`, 'erased']);
  });
});
