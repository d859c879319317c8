import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { PbxOffice } from '#test/support/pbx/pbx-office.ts';

const ROUNDS = 12;

let office: PbxOffice;

beforeAll(async () => {
  office = await PbxOffice.open();
});

afterEach(() => office.clear());

afterAll(() => office.close());

function customerGivesUp(): Promise<unknown> {
  return office.ami.action('Hangup', { Channel: '/^Local/.*@lab-customer.*;1$/', Cause: '16' });
}

describe('an answer that crosses the caller who gives up', () => {
  it('leaves no call behind on either side, whichever comes first', async () => {
    const line = await office.line();
    for (let round = 0; round < ROUNDS; round += 1) {
      const after = line.events.length;
      await office.customer();
      const { callId } = await line.next('incoming', () => true, after);
      const gone = customerGivesUp();
      // Each round the answer is a little later: before, in and after the moment of the CANCEL.
      for (let turn = 0; turn < round; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      await line.connector.answer(callId);
      await gone;
      const ended = await line.next('ended', (event) => event.callId === callId);
      expect(['cancelled', 'hung-up']).toContain(ended.kind);
      await office.pbx.until(
        () => office.pbx.channels(),
        (now) => now.length === 0,
      );
    }
    expect(line.all('ended')).toHaveLength(ROUNDS);
    expect(line.connector.mediaIds()).toEqual([]);
  });
});
