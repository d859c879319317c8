import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { redirectTargets } from '#adapters/telephony/sip/transfer/redirect.ts';
import { PeerCalls } from '#test/support/peer-call.ts';
import { PEER_SDP } from '#test/support/sip-peer.ts';

let calls: PeerCalls;

afterEach(() => calls.stop());

/** Answers INVITEs by their target; others with 200. */
function places(answers: Readonly<Record<string, readonly [status: number, ...headers: string[]]>>): void {
  calls.peer.on['INVITE'] = (request) => {
    const user = /sip:([^@]+)@/.exec(request.startLine)?.[1] ?? '';
    const [status = 200, ...headers] = answers[user] ?? [];
    calls.peer.answer(request, status, { headers, sdp: status === 200 ? PEER_SDP : '' });
  };
}

const targets = (): readonly string[] =>
  calls.sent('INVITE').map(({ startLine }) => /sip:([^@]+)@/.exec(startLine)?.[1] ?? '');

describe('a dialled call that a 3xx sends on', () => {
  beforeEach(async () => {
    calls = await PeerCalls.start();
  });

  it('follows to a place of the same server, as the same call with the next CSeq', async () => {
    places({ 5551234: [302, 'Contact: <sip:2002@127.0.0.1>'] });
    await calls.dial();
    await calls.log.next('connected');
    const [first, second] = calls.sent('INVITE');
    expect(targets()).toEqual(['5551234', '2002']);
    expect(second?.header('Call-ID')).toBe(first?.header('Call-ID'));
    expect(second?.header('To')).toBe(first?.header('To'));
    expect(second?.header('CSeq')).toBe('2 INVITE');
  });

  it('tries the places by their q, and the next one when one refuses', async () => {
    places({
      5551234: [300, 'Contact: <sip:2001@127.0.0.1>;q=0.2, <sip:2002@127.0.0.1>;q=0.9'],
      2002: [480],
    });
    await calls.dial();
    await calls.log.next('connected');
    expect(targets()).toEqual(['5551234', '2002', '2001']);
  });

  it('ends as forwarded, with where to, when the place is not on the same server', async () => {
    places({ 5551234: [302, 'Contact: "Tom" <sip:tom@elsewhere.example?Replaces=x>'] });
    await calls.dial();
    expect(await calls.log.next('ended')).toMatchObject({
      kind: 'forwarded',
      cause: { by: 'party', sipStatus: 302, forwardedTo: 'tom@elsewhere.example' },
    });
    expect(targets()).toEqual(['5551234']);
  });

  it('does not go round in circles', async () => {
    places({
      5551234: [302, 'Contact: <sip:2002@127.0.0.1>'],
      2002: [302, 'Contact: <sip:5551234@127.0.0.1>, <sip:2002@127.0.0.1>'],
    });
    await calls.dial();
    expect(await calls.log.next('ended')).toMatchObject({ kind: 'forwarded' });
    expect(targets()).toHaveLength(2);
  });

  it('tries no more than three places', async () => {
    calls.peer.on['INVITE'] = (request) =>
      calls.peer.answer(request, 302, {
        headers: [`Contact: <sip:place${calls.sent('INVITE').length}@127.0.0.1>`],
      });
    await calls.dial();
    expect(await calls.log.next('ended')).toMatchObject({ kind: 'forwarded' });
    expect(calls.sent('INVITE')).toHaveLength(4);
  });

  it('is not sent on once the agent took it back', async () => {
    calls.peer.on['INVITE'] = (request) => calls.peer.answer(request, 180);
    calls.peer.on['CANCEL'] = (request) => {
      calls.peer.answer(request, 200);
      const [invite] = calls.sent('INVITE');
      if (invite) calls.peer.answer(invite, 302, { headers: ['Contact: <sip:2002@127.0.0.1>'] });
    };
    const { callId } = await calls.dial();
    await calls.log.next('ringing');
    await calls.connector.hangUp(callId);
    expect(await calls.log.next('ended')).toMatchObject({ kind: 'cancelled' });
    expect(targets()).toEqual(['5551234']);
  });
});

describe('where redirection is switched off', () => {
  it('every 3xx ends the call as forwarded, with where to', async () => {
    calls = await PeerCalls.start({ policy: { redirectsFollowed: 0 } });
    places({ 5551234: [302, 'Contact: <sip:2002@127.0.0.1>'] });
    await calls.dial();
    expect(await calls.log.next('ended')).toMatchObject({
      kind: 'forwarded',
      cause: { forwardedTo: '2002' },
    });
  });
});

describe('a 3xx to a re-INVITE', () => {
  it('counts as a refusal and does not block the next one', async () => {
    calls = await PeerCalls.start();
    const { callId } = await calls.dialled();
    calls.peer.on['INVITE'] = (request) =>
      calls.peer.answer(request, 302, { headers: ['Contact: <sip:2002@127.0.0.1>'] });
    expect(await calls.connector.hold(callId)).toMatchObject({ ok: false });
    delete calls.peer.on['INVITE'];
    expect(await calls.connector.hold(callId)).toMatchObject({ ok: true });
    expect(calls.log.all('ended')).toEqual([]);
  });
});

describe('the places of a 3xx', () => {
  beforeEach(async () => {
    calls = await PeerCalls.start();
  });

  it('lose the headers that their URIs would put into our request', () => {
    const answer = { getHeaders: () => ['<sip:2002@pbx.test;transport=ws?Route=%3Csip:evil%3E>'] };
    expect(redirectTargets(answer)).toEqual([
      { uri: 'sip:2002@pbx.test;transport=ws', user: '2002', host: 'pbx.test' },
    ]);
  });
});
