import { afterEach, describe, expect, it } from 'vitest';

import { CallId } from '#shared/domain/ids.ts';
import { LineProfile } from '#shared/domain/line-profile.ts';
import { PeerCalls, type TestCall } from '#test/support/peer-call.ts';
import { PEER_SDP, type PeerMessage } from '#test/support/sip-peer.ts';

const NEXT = CallId.parse('00000000-0000-4000-8000-000000000099');
const OFFERED = { profile: LineProfile.parse({ offerReferrals: true }) };
const TARGET = 'Refer-To: "Tom" <sip:2002@127.0.0.1>';

let calls: PeerCalls;
let call: TestCall;
afterEach(() => calls.stop());

/** A call whose other side asks to connect the agent on; gives our answer. */
async function asked(headers: readonly string[], line: object = OFFERED, policy = {}): Promise<PeerMessage> {
  calls = await PeerCalls.start({ policy: { goodbyeWithinMs: 300, ...policy } }, line);
  calls.peer.on['NOTIFY'] = (request) => calls.peer.answer(request, 200);
  call = await calls.called();
  return call.dialog.ask('REFER', { headers: [...headers] });
}

function follow() {
  return calls.connector.dial(NEXT, '2002', { referral: call.callId });
}

/** What the referrer hears: state of the subscription, and the status in the body. */
async function told(count: number): Promise<readonly string[]> {
  await expect.poll(() => calls.sent('NOTIFY').length).toBe(count);
  return calls.sent('NOTIFY').map((notify) => {
    const [state = ''] = notify.header('Subscription-State').split(';');
    const [, body = ''] = notify.text.split('\r\n\r\n');
    return `${state} ${body.trim()}`;
  });
}

function invites(): readonly PeerMessage[] {
  return calls.sent('INVITE');
}

describe('a REFER of the other side', () => {
  it('is declined where the line does not let the agent decide', async () => {
    expect((await asked([TARGET], {})).status).toBe(603);
    expect([calls.log.all('referral'), calls.sent('NOTIFY'), invites()]).toEqual([[], [], []]);
  });

  it('is taken with 202, and 100 is told at once; nobody is called without the agent’s word', async () => {
    expect((await asked([TARGET])).status).toBe(202);
    expect(await calls.log.next('referral')).toMatchObject({
      callId: call.callId,
      to: { number: '2002', displayName: 'Tom' },
    });
    expect(await told(1)).toEqual(['active SIP/2.0 100 Trying']);
    const [notify] = calls.sent('NOTIFY');
    expect(notify?.header('Event')).toMatch(/^refer;id=\d+$/);
    expect(notify?.header('Content-Type')).toBe('message/sipfrag;version=2.0');
    expect(invites()).toEqual([]);
  });

  it('is followed on the agent’s word, and the referrer hears that it worked', async () => {
    await asked([TARGET, 'Referred-By: "Boss" <sip:1003@127.0.0.1>']);
    calls.peer.on['INVITE'] = (request) => calls.peer.answer(request, 200, { sdp: PEER_SDP });
    expect(await follow()).toMatchObject({ ok: true });
    await calls.log.next('connected', ({ callId }) => callId === NEXT);
    expect(invites()[0]?.startLine).toContain('INVITE sip:2002@127.0.0.1');
    expect(invites()[0]?.header('Referred-By')).toBe('<sip:1003@127.0.0.1>');
    expect(await told(2)).toEqual(['active SIP/2.0 100 Trying', 'terminated SIP/2.0 200 OK']);
    expect(calls.log.all('referral').at(-1)).toEqual({ type: 'referral', callId: call.callId });
  });

  it('takes the place of the call that it names', async () => {
    const replaces = encodeURIComponent('abc@127.0.0.1;to-tag=one;from-tag=two');
    await asked([`Refer-To: <sip:2002@127.0.0.1?Replaces=${replaces}&Route=%3Csip%3Aevil%3E>`]);
    calls.peer.on['INVITE'] = (request) => calls.peer.answer(request, 200, { sdp: PEER_SDP });
    await follow();
    await expect.poll(() => invites().length).toBe(1);
    expect(invites()[0]?.header('Replaces')).toBe('abc@127.0.0.1;to-tag=one;from-tag=two');
    expect(invites()[0]?.text).not.toContain('evil');
  });

  it('tells the status of a target that does not take the call', async () => {
    await asked([TARGET]);
    calls.peer.on['INVITE'] = (request) => calls.peer.answer(request, 486);
    await follow();
    expect((await told(2)).at(-1)).toMatch(/^terminated SIP\/2.0 486/);
  });

  it('tells 603 when the agent declines, and asks no more', async () => {
    await asked([TARGET]);
    await calls.log.next('referral');
    expect(await calls.connector.declineReferral(call.callId)).toMatchObject({ ok: true });
    expect((await told(2)).at(-1)).toBe('terminated SIP/2.0 603 Declined');
    expect(await calls.connector.declineReferral(call.callId)).toMatchObject({ problem: 'not-allowed-now' });
    expect(await follow()).toMatchObject({ problem: 'not-allowed-now' });
    expect(invites()).toEqual([]);
  });

  it('is declined by itself when the agent does not decide in time', async () => {
    await asked([TARGET], OFFERED, { referralWithinMs: 50 });
    expect((await told(2)).at(-1)).toBe('terminated SIP/2.0 603 Declined');
    expect(calls.log.all('referral').at(-1)).toEqual({ type: 'referral', callId: call.callId });
  });

  it('makes no subscription where none is wanted', async () => {
    const answer = await asked([TARGET, 'Refer-Sub: false']);
    expect([answer.status, answer.header('Refer-Sub')]).toEqual([202, 'false']);
    await calls.connector.declineReferral(call.callId);
    const bye = calls.peer.next(({ startLine }) => startLine.startsWith('BYE '));
    await calls.connector.hangUp(call.callId);
    await bye;
    expect(calls.sent('NOTIFY')).toEqual([]);
  });

  it('is one at a time', async () => {
    await asked([TARGET]);
    const second = await call.dialog.ask('REFER', { headers: ['Refer-To: <sip:2003@127.0.0.1>'] });
    expect(second.status).toBe(603);
    expect(calls.log.all('referral')).toHaveLength(1);
  });

  it.each([
    ['another server', 'Refer-To: <sip:2002@elsewhere.example>'],
    ['something that is no call', 'Refer-To: <sip:2002@127.0.0.1;method=BYE>'],
    ['a web page', 'Refer-To: <https://elsewhere.example/2002>'],
    ['a call by an unreadable name', 'Refer-To: <sip:2002@127.0.0.1?Replaces=a%0D%0AX-Evil%3A1>'],
  ])('is declined when it points to %s', async (_what, header) => {
    const answer = await asked([header]);
    expect(answer.status).toBe(603);
    expect(calls.log.all('referral')).toEqual([]);
  });

  it('is over with the call', async () => {
    await asked([TARGET]);
    await told(1);
    await call.dialog.ask('BYE');
    await calls.log.next('ended');
    expect(await calls.connector.declineReferral(call.callId)).toMatchObject({ ok: false });
    expect(calls.sent('NOTIFY')).toHaveLength(1);
  });
});
