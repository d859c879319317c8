import { beforeEach, describe, expect, it } from 'vitest';

import { AskedCalls } from '#core/asked-calls/asked-calls.ts';
import type { DialOutcome } from '#core/dialing/dial-offers.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { AskedCall } from '#core/ports/crm-call-asks.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { aCallId } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';
import { settled } from '#test/support/outbox-fixture.ts';

const LOOK_MS = 5000;
const MINA = '+12025550143';
const CLICK: AskedCall = { id: 'externalCall.1', number: '(202) 555-0143' };

describe('calls that a CRM asks for', () => {
  let time: FakeTime;
  let looks: number;
  let next: Result<readonly AskedCall[], CrmFailure>;
  let offered: { readonly number: string; readonly from: string; readonly told: (as: DialOutcome) => void }[];
  let refused: string[];
  let asked: AskedCalls;

  beforeEach(() => {
    time = new FakeTime();
    looks = 0;
    next = ok([]);
    offered = [];
    refused = [];
    const asks = {
      take: () => {
        looks += 1;
        const now = next;
        if (now.ok) next = ok([]);
        return Promise.resolve(now);
      },
      refuse: ({ id }: AskedCall, why: string) => Promise.resolve(ok(void refused.push(`${id} ${why}`))),
    };
    asked = new AskedCalls({
      crms: () => [{ account: 'bitrix24', name: 'Bitrix24', asks }],
      offer: (number, from, told) => offered.push({ number, from, told }),
      country: () => 'US',
      clock: time,
      timer: time,
      logger: new RecordingLogger(),
    });
    asked.start();
  });

  const dialled = (index: number, more: object = {}) =>
    aHistoryEntry({
      id: aCallId(index),
      direction: 'outgoing',
      number: readNumber(MINA, 'US'),
      startedAt: time.now(),
      ...more,
    });

  async function look(ms = LOOK_MS): Promise<void> {
    time.advance(ms);
    await settled();
  }

  it('are offered to the agent with the name of who asks', async () => {
    next = ok([CLICK]);
    await look();
    expect(offered).toMatchObject([{ number: CLICK.number, from: 'Bitrix24' }]);
    await look();
    expect(offered).toHaveLength(1);
  });

  it('are known by the CRM’s own id once dialled, and only the first call to that number is', async () => {
    next = ok([CLICK]);
    await look();
    expect(asked.knownAs('bitrix24', dialled(1, { direction: 'incoming' }))).toBeUndefined();
    expect(asked.knownAs('creatio', dialled(1))).toBeUndefined();
    expect(asked.knownAs('bitrix24', dialled(3, { startedAt: time.now() - 1 }))).toBeUndefined();
    expect(asked.knownAs('bitrix24', dialled(1))).toBe('externalCall.1');
    expect(asked.knownAs('bitrix24', dialled(2))).toBeUndefined();
    expect(asked.knownAs('bitrix24', dialled(1))).toBe('externalCall.1');
  });

  it.each([
    ['stopped', 'stopped'],
    ['number-invalid', 'number-invalid'],
    ['not-reachable', 'not-reachable'],
    ['microphone-denied', 'failed'],
  ] as const)(
    'that end as %s are told the CRM as %s, and no later call is taken for them',
    async (as, why) => {
      next = ok([CLICK]);
      await look();
      offered[0]?.told(as);
      await settled();
      expect(refused).toEqual([`externalCall.1 ${why}`]);
      expect(asked.knownAs('bitrix24', dialled(1))).toBeUndefined();
    },
  );

  it('are not told back when they were dialled', async () => {
    next = ok([CLICK]);
    await look();
    offered[0]?.told('dialled');
    await settled();
    expect(refused).toEqual([]);
  });

  it('are looked for ever less often while the CRM fails, and as ever once it answers', async () => {
    next = fail({ problem: 'not-reachable' });
    await look();
    await look();
    expect(looks).toBe(1);
    await look();
    expect(looks).toBe(2);
    next = ok([]);
    await look(LOOK_MS);
    await look(LOOK_MS);
    await look(LOOK_MS);
    await look(LOOK_MS);
    expect(looks).toBe(3);
    await look();
    expect(looks).toBe(4);
  });

  it('wait as long as a busy CRM says', async () => {
    next = fail({ problem: 'busy', retryAfterMs: 60_000 });
    await look();
    for (let n = 0; n < 11; n += 1) await look();
    expect(looks).toBe(1);
    await look();
    expect(looks).toBe(2);
  });

  it('are not looked for any more once it is over', async () => {
    asked.dispose();
    await look();
    expect(looks).toBe(0);
  });
});
