import { describe, expect, it } from 'vitest';

import { callFixture, type CallFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const ID = callIdOf(101);

function asked(): CallFixture {
  const desk = callFixture();
  desk.connector.obeys = true;
  desk.connector.incoming(ID);
  desk.connector.emit({ type: 'connected', callId: ID });
  desk.connector.emit({ type: 'referral', callId: ID, to: { number: '204', displayName: 'Tom' } });
  return desk;
}

const offered = ({ calls }: CallFixture) =>
  (calls.current(ID)?.actions ?? []).filter((action) => action.endsWith('-referral'));

describe('the wish of the other side to connect the agent on', () => {
  it('is shown with the call, and both answers are offered', () => {
    const desk = asked();
    expect(desk.calls.current(ID)?.referral).toMatchObject({ displayName: 'Tom', number: { raw: '204' } });
    expect(offered(desk)).toEqual(['follow-referral', 'decline-referral']);
  });

  it('is followed on the same line, with the call that asked on hold', async () => {
    const desk = asked();
    const followed = await desk.calls.referrals.follow(ID);
    expect(followed).toMatchObject({ ok: true });
    expect(desk.connector.told[0]).toBe(`hold ${ID}`);
    expect(desk.connector.told[1]).toMatch(new RegExp(`^dial .* 204 for ${ID}$`));
  });

  it('is declined', async () => {
    const desk = asked();
    expect(await desk.calls.referrals.decline(ID)).toMatchObject({ ok: true });
    expect(desk.connector.told).toEqual([`decline referral ${ID}`]);
  });

  it('goes when it is over, and offers nothing any more', async () => {
    const desk = asked();
    desk.connector.emit({ type: 'referral', callId: ID });
    expect([desk.calls.current(ID)?.referral, offered(desk)]).toEqual([undefined, []]);
    expect(await desk.calls.referrals.follow(ID)).toEqual({ ok: false, problem: 'not-allowed-now' });
    expect(await desk.calls.referrals.decline(ID)).toEqual({ ok: false, problem: 'not-allowed-now' });
  });
});
