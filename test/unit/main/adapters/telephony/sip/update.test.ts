import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PeerCalls } from '#test/support/peer-call.ts';
import { PeerDialog } from '#test/support/peer-dialog.ts';
import { PEER_SDP } from '#test/support/sip-peer.ts';

const HOLD_SDP = PEER_SDP.replace('a=sendrecv', 'a=sendonly').replace('o=peer 1 1', 'o=peer 1 2');

let calls: PeerCalls;

beforeEach(async () => {
  calls = await PeerCalls.start();
});

afterEach(() => calls.stop());

/** Lets the test decide when the media page describes itself. */
function holdBackDescription(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  const answer = calls.media.answers['get-local'];
  calls.media.answers['get-local'] = async (input) => {
    await promise;
    return answer(input);
  };
  return resolve;
}

describe('an UPDATE in a call', () => {
  it('is announced in Allow, in requests and answers', async () => {
    const { message } = await calls.called();
    expect(message.header('Allow')).toMatch(/\bUPDATE\b/);
    expect((await calls.dialled()).message.header('Allow')).toMatch(/\bUPDATE\b/);
  });

  it('without a description is answered 200 without one, and the media page has no part in it', async () => {
    const { dialog } = await calls.called();
    const before = calls.media.inputsOf('get-local').length;
    const answer = await dialog.ask('UPDATE');
    expect(answer.status).toBe(200);
    expect(answer.body).toBe('');
    expect(answer.header('Contact')).toContain('sip:');
    expect(calls.media.inputsOf('get-local')).toHaveLength(before);
  });

  it('with an offer is answered through the media page, and hold is told', async () => {
    const { callId, dialog } = await calls.called();
    const answer = await dialog.ask('UPDATE', { sdp: HOLD_SDP });
    expect(answer.status).toBe(200);
    expect(answer.header('Content-Type')).toBe('application/sdp');
    expect(await calls.log.next('hold')).toMatchObject({ callId, remote: true });
  });

  it('sends later requests to the place it names', async () => {
    const { callId, dialog } = await calls.called();
    await dialog.ask('UPDATE', { headers: ['Contact: <sip:moved@127.0.0.1>'] });
    await calls.connector.hangUp(callId);
    const bye = await calls.peer.next(({ startLine }) => startLine.startsWith('BYE '));
    expect(bye.startLine).toContain('sip:moved@127.0.0.1');
  });

  it('is answered 488 when the page refuses its offer, and the call goes on as before', async () => {
    const { dialog } = await calls.called();
    const accept = calls.media.answers['set-remote'];
    calls.media.answers['set-remote'] = () => Promise.reject(new Error('no'));
    expect((await dialog.ask('UPDATE', { sdp: HOLD_SDP })).status).toBe(488);
    calls.media.answers['set-remote'] = accept;
    expect((await dialog.ask('UPDATE', { sdp: HOLD_SDP })).status).toBe(200);
    expect(calls.log.all('ended')).toEqual([]);
  });

  it('with a body that is no description is answered 415', async () => {
    const { dialog } = await calls.called();
    const answer = await dialog.ask('UPDATE', { headers: ['Content-Type: text/plain'], sdp: 'hello' });
    expect(answer.status).toBe(415);
    expect(answer.header('Accept')).toBe('application/sdp');
  });

  it('that comes while one is being answered gets 500 and a time to try again', async () => {
    const { dialog } = await calls.called();
    const release = holdBackDescription();
    const first = dialog.send('UPDATE', { sdp: HOLD_SDP });
    const second = await dialog.ask('UPDATE', { sdp: HOLD_SDP });
    expect(second.status).toBe(500);
    expect(Number(second.header('Retry-After'))).toBeLessThanOrEqual(10);
    release();
    expect((await dialog.answerTo('UPDATE', first)).status).toBe(200);
  });

  it('with an offer gets 491 while an offer of ours waits for its answer', async () => {
    const { callId, dialog } = await calls.called();
    calls.peer.on['INVITE'] = () => undefined;
    const holding = calls.connector.hold(callId);
    const ours = await calls.peer.next(({ startLine }) => startLine.startsWith('INVITE '));
    expect((await dialog.ask('UPDATE', { sdp: HOLD_SDP })).status).toBe(491);
    expect((await dialog.ask('UPDATE')).status).toBe(200);
    calls.peer.answer(ours, 200, { sdp: PEER_SDP });
    expect(await holding).toMatchObject({ ok: true });
  });

  it('out of sequence is answered 500', async () => {
    const { dialog, message } = await calls.called();
    await dialog.ask('UPDATE');
    const late = PeerDialog.called(calls.peer, message);
    expect((await late.ask('INFO')).status).toBe(500);
  });

  it('of an unknown call is answered 481', async () => {
    const { message } = await calls.called();
    const stranger = PeerDialog.called(calls.peer, message);
    const text = message.header('To').replace(/tag=\w+/, 'tag=unknown');
    calls.peer.say([
      `UPDATE sip:1001@127.0.0.1 SIP/2.0`,
      'Via: SIP/2.0/WS peer.invalid;branch=z9hG4bK-unknown',
      `From: ${message.header('From')}`,
      `To: ${text}`,
      `Call-ID: ${stranger.callId}`,
      'CSeq: 9 UPDATE',
    ]);
    expect((await stranger.answerTo('UPDATE', 9)).status).toBe(481);
  });
});

describe('an UPDATE in an early dialog', () => {
  it('of a call that rings here is answered 200 without an offer, 500 with one', async () => {
    const { sipCallId } = await calls.ring();
    const ringing = await calls.peer.next(({ status, text }) => status === 180 && text.includes(sipCallId));
    const dialog = PeerDialog.called(calls.peer, ringing);
    expect((await dialog.ask('UPDATE')).status).toBe(200);
    const refused = await dialog.ask('UPDATE', { sdp: HOLD_SDP });
    expect(refused.status).toBe(500);
    expect(refused.header('Retry-After')).not.toBe('');
  });

  it('of a call we make gets 491 as long as our offer is not answered reliably', async () => {
    calls.peer.on['INVITE'] = (request) => calls.peer.answer(request, 180);
    const { invite } = await calls.dial();
    await calls.log.next('ringing');
    const dialog = PeerDialog.dialled(calls.peer, invite);
    expect((await dialog.ask('UPDATE', { sdp: HOLD_SDP })).status).toBe(491);
  });

  it('changes the early audio after a reliable answer, and the call then connects', async () => {
    calls.peer.on['INVITE'] = (request) =>
      calls.peer.answer(request, 183, { headers: ['Require: 100rel', 'RSeq: 7'], sdp: PEER_SDP });
    const { callId, invite } = await calls.dial();
    await calls.peer.next(({ startLine }) => startLine.startsWith('PRACK '));
    const dialog = PeerDialog.dialled(calls.peer, invite);
    const answer = await dialog.ask('UPDATE', { sdp: HOLD_SDP });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('m=audio');
    calls.peer.answer(invite, 200);
    expect(await calls.log.next('connected')).toMatchObject({ callId });
    expect(calls.media.inputsOf('set-remote').map(({ sdp }) => sdp)).not.toContain(answer.body);
    expect(calls.log.all('ended')).toEqual([]);
  });
});

describe('a re-INVITE of the other side', () => {
  it('gets 491 while our own offer is being made', async () => {
    const { callId, dialog } = await calls.called();
    const release = holdBackDescription();
    const holding = calls.connector.hold(callId);
    await expect.poll(() => calls.media.inputsOf('get-local').length).toBeGreaterThan(1);
    expect((await dialog.ask('INVITE', { sdp: HOLD_SDP })).status).toBe(491);
    release();
    expect(await holding).toMatchObject({ ok: true });
  });

  it('gets 491 while our re-INVITE waits for its answer', async () => {
    const { callId, dialog } = await calls.called();
    calls.peer.on['INVITE'] = () => undefined;
    const holding = calls.connector.hold(callId);
    const ours = await calls.peer.next(({ startLine }) => startLine.startsWith('INVITE '));
    expect((await dialog.ask('INVITE', { sdp: HOLD_SDP })).status).toBe(491);
    calls.peer.answer(ours, 200, { sdp: PEER_SDP });
    await holding;
  });

  it('gets 500 and a time to try again while the last one is not acknowledged', async () => {
    const { dialog } = await calls.called();
    const cseq = dialog.send('INVITE', { sdp: HOLD_SDP });
    expect((await dialog.answerTo('INVITE', cseq)).status).toBe(200);
    const refused = await dialog.ask('INVITE', { sdp: PEER_SDP });
    expect(refused.status).toBe(500);
    expect(refused.header('Retry-After')).not.toBe('');
  });
});
