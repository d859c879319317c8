import { describe, expect, it } from 'vitest';

import { PARTY_LOST_WITHIN_MS } from '#core/calls/transfer/transfer-service.ts';
import { LINGER_ANSWERED_MS, LINGER_LOST_MS } from '#core/calls/call-linger.ts';
import { CUSTOMER, talkingDesk, TOM } from '#test/support/talking-desk.ts';

describe('where the party of a transfer that failed is', () => {
  it('does not say that the agent has the party back before the PBX took the hold back', async () => {
    const desk = talkingDesk();
    await desk.calls.transfers.transfer(CUSTOMER, TOM);
    desk.connector.obeys = false;
    desk.say({ kind: 'failed', failure: 'busy' });
    await desk.settled();
    expect(desk.calls.current(CUSTOMER)).toMatchObject({ intent: 'resuming', transfer: { party: 'waits' } });
  });

  it('leaves the PBX the time to end the call before it takes the party of a busy target back', async () => {
    const desk = talkingDesk();
    await desk.calls.transfers.transfer(CUSTOMER, TOM);
    desk.say({ kind: 'failed', failure: 'busy', sipStatus: 486 });
    await desk.settled();
    expect(desk.calls.current(CUSTOMER)).toMatchObject({ phase: 'held', transfer: { party: 'waits' } });
    desk.time.advance(PARTY_LOST_WITHIN_MS);
    await desk.settled();
    expect(desk.calls.current(CUSTOMER)).toMatchObject({ phase: 'connected', transfer: { party: 'back' } });
  });

  it('keeps for the history that the party was lost when the PBX ends the call after it said busy', async () => {
    const desk = talkingDesk();
    await desk.calls.transfers.transfer(CUSTOMER, TOM);
    desk.connector.obeys = false;
    desk.say({ kind: 'failed', failure: 'busy', sipStatus: 486 });
    desk.connector.emit({ type: 'ended', callId: CUSTOMER, kind: 'hung-up', cause: { by: 'party' } });
    expect(desk.calls.current(CUSTOMER)).toMatchObject({
      result: 'answered',
      transfer: { state: 'failed', failure: 'busy', party: 'gone', target: { displayName: 'Tom' } },
    });
  });

  it.each([
    ['the agent hung up', 'agent', false],
    ['the party was back before it hung up', 'party', true],
  ] as const)('does not call the party lost when %s', async (_why, by, obeys) => {
    const desk = talkingDesk();
    await desk.calls.transfers.transfer(CUSTOMER, TOM);
    desk.connector.obeys = obeys;
    desk.say({ kind: 'failed', failure: 'busy' });
    await desk.settled();
    desk.connector.emit({ type: 'ended', callId: CUSTOMER, kind: 'hung-up', cause: { by } });
    expect(desk.calls.current(CUSTOMER)?.phase).toBe('ended');
    expect(desk.calls.current(CUSTOMER)?.transfer).toBeUndefined();
  });

  it('stays in view for a minute when the party was lost', async () => {
    const desk = talkingDesk();
    await desk.calls.transfers.transfer(CUSTOMER, TOM);
    desk.connector.obeys = false;
    desk.say({ kind: 'failed', failure: 'busy' });
    desk.connector.emit({ type: 'ended', callId: CUSTOMER, kind: 'hung-up', cause: { by: 'party' } });
    desk.time.advance(LINGER_ANSWERED_MS);
    expect(desk.calls.current(CUSTOMER)).toBeDefined();
    desk.time.advance(LINGER_LOST_MS - LINGER_ANSWERED_MS);
    expect(desk.calls.current(CUSTOMER)).toBeUndefined();
  });
});
