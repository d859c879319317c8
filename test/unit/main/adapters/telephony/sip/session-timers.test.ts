import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';
import { PeerCalls } from '#test/support/peer-call.ts';
import { PEER_SDP, type PeerMessage } from '#test/support/sip-peer.ts';

const OFFERED = ['Supported: timer', 'Allow: INVITE, ACK, BYE, UPDATE'];
const SECOND = 1000;

let time: ManualTimer;
let calls: PeerCalls;

beforeEach(async () => {
  time = new ManualTimer();
  // Time passes in leaps here: the answer to a REGISTER has no time to come.
  const policy = { goodbyeWithinMs: 300, registerWithinMs: 1e9 };
  calls = await PeerCalls.start({ timer: time, clock: time, policy });
});

afterEach(() => calls.stop(time));

const update = (count: number): Promise<PeerMessage> =>
  expect
    .poll(() => calls.sent('UPDATE'))
    .toHaveLength(count)
    .then(() => calls.sent('UPDATE')[count - 1] as PeerMessage);

const agreed = (value: string) => [
  'Allow: INVITE, ACK, BYE, UPDATE',
  'Require: timer',
  `Session-Expires: ${value}`,
];

describe('as the caller', () => {
  it('asks for a timer of half an hour, at least 90 s, and says that it knows timers', async () => {
    const { message } = await calls.dialled();
    expect(message.header('Session-Expires')).toBe('1800');
    expect(message.header('Min-SE')).toBe('90');
    expect(message.header('Supported')).toMatch(/\btimer\b/);
  });

  it('refreshes at half of the interval by UPDATE without a description, when that is its part', async () => {
    await calls.dialled(agreed('90;refresher=uac'));
    time.pass(44 * SECOND);
    expect(calls.sent('UPDATE')).toEqual([]);
    time.pass(2 * SECOND);
    const refresh = await update(1);
    expect(refresh.body).toBe('');
    expect(refresh.header('Session-Expires')).toBe('90;refresher=uac');
    expect(refresh.header('Contact')).toContain('sip:');
  });

  it('keeps refreshing as long as the call lives', async () => {
    calls.peer.on['UPDATE'] = (request) =>
      calls.peer.answer(request, 200, { headers: ['Session-Expires: 90;refresher=uac'] });
    await calls.dialled(agreed('90;refresher=uac'));
    for (const count of [1, 2, 3]) {
      time.pass(45 * SECOND);
      await update(count);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(calls.log.all('ended')).toEqual([]);
  });

  it('refreshes by re-INVITE where UPDATE is not allowed', async () => {
    await calls.dialled(['Allow: INVITE, ACK, BYE', 'Session-Expires: 90;refresher=uac']);
    time.pass(46 * SECOND);
    await expect.poll(() => calls.sent('INVITE')).toHaveLength(2);
    expect(calls.sent('UPDATE')).toEqual([]);
    expect(calls.sent('INVITE')[1]?.header('Session-Expires')).toBe('90;refresher=uac');
  });

  it('falls back to re-INVITE when UPDATE is answered 405', async () => {
    calls.peer.on['UPDATE'] = (request) => calls.peer.answer(request, 405);
    await calls.dialled(agreed('90;refresher=uac'));
    time.pass(46 * SECOND);
    await expect.poll(() => calls.sent('INVITE')).toHaveLength(2);
  });

  it('asks again with the interval that a 422 names, with the next CSeq in the same call', async () => {
    calls.peer.on['INVITE'] = (request) => {
      const short = Number(request.header('Session-Expires')) < 3600;
      if (short) calls.peer.answer(request, 422, { headers: ['Min-SE: 3600'] });
      else calls.peer.answer(request, 200, { sdp: PEER_SDP });
    };
    const { callId } = await calls.dial();
    await calls.log.next('connected', (event) => event.callId === callId);
    const [first, second] = calls.sent('INVITE');
    expect(second?.header('Session-Expires')).toBe('3600');
    expect(second?.header('Min-SE')).toBe('3600');
    expect(second?.header('Call-ID')).toBe(first?.header('Call-ID'));
    expect(second?.header('CSeq')).toBe('2 INVITE');
  });

  it('does not ask again for ever when every answer is 422', async () => {
    let least = 1800;
    calls.peer.on['INVITE'] = (request) => {
      least += 100;
      calls.peer.answer(request, 422, { headers: [`Min-SE: ${least}`] });
    };
    await calls.dial();
    expect(await calls.log.next('ended')).toMatchObject({ kind: 'failed', cause: { sipStatus: 422 } });
    expect(calls.sent('INVITE')).toHaveLength(4);
  });

  it('has no timer when the answer names none', async () => {
    await calls.dialled(['Allow: UPDATE']);
    time.pass(4000 * SECOND);
    expect(calls.sent('UPDATE')).toEqual([]);
    expect(calls.log.all('ended')).toEqual([]);
  });

  it('ends the call with BYE a third of the interval before it runs out, when the other side does not refresh', async () => {
    const { dialog } = await calls.dialled(agreed('90;refresher=uas'));
    time.pass(59 * SECOND);
    await dialog.ask('INFO');
    expect(calls.log.all('ended')).toEqual([]);
    time.pass(2 * SECOND);
    await calls.peer.next(({ startLine }) => startLine.startsWith('BYE '));
    expect(await calls.log.next('ended')).toMatchObject({ kind: 'failed', cause: { by: 'network' } });
  });

  it('of a long interval leaves 32 s before it runs out', async () => {
    const { dialog } = await calls.dialled(agreed('1800;refresher=uas'));
    time.pass(1767 * SECOND);
    await dialog.ask('INFO');
    expect(calls.sent('BYE')).toEqual([]);
    time.pass(2 * SECOND);
    await calls.peer.next(({ startLine }) => startLine.startsWith('BYE '));
  });

  it('a call that the server does not know at the refresh ends here too', async () => {
    calls.peer.on['UPDATE'] = (request) => calls.peer.answer(request, 481);
    await calls.dialled(agreed('90;refresher=uac'));
    time.pass(46 * SECOND);
    expect(await calls.log.next('ended')).toMatchObject({ kind: 'failed', cause: { sipStatus: 481 } });
  });
});

describe('as the called', () => {
  it('refuses an interval below 90 s with 422 and its least, where the caller knows timers', async () => {
    calls.peer.invite({ headers: [...OFFERED, 'Session-Expires: 60'] });
    const answer = await calls.peer.next(({ status }) => status === 422);
    expect(answer.header('Min-SE')).toBe('90');
    expect(calls.log.all('incoming')).toEqual([]);
  });

  it('refreshes itself where it can do so by UPDATE and the caller left it open', async () => {
    const { message } = await calls.called({ headers: [...OFFERED, 'Session-Expires: 120'] });
    expect(message.header('Session-Expires')).toBe('120;refresher=uas');
    expect(message.header('Require')).toBe('timer');
    time.pass(61 * SECOND);
    const refresh = await update(1);
    expect(refresh.header('Session-Expires')).toBe('120;refresher=uac');
  });

  it('lets the caller refresh who wants to', async () => {
    const { message, dialog } = await calls.called({
      headers: [...OFFERED, 'Session-Expires: 90;refresher=uac'],
    });
    expect(message.header('Session-Expires')).toBe('90;refresher=uac');
    time.pass(45 * SECOND);
    const refreshed = await dialog.ask('UPDATE', {
      headers: ['Supported: timer', 'Session-Expires: 90;refresher=uac'],
    });
    expect(refreshed.header('Session-Expires')).toBe('90;refresher=uac');
    time.pass(45 * SECOND);
    expect(calls.log.all('ended')).toEqual([]);
    time.pass(16 * SECOND);
    await calls.peer.next(({ startLine }) => startLine.startsWith('BYE '));
  });

  it('never makes a caller refresh that knows no timers', async () => {
    const { message } = await calls.called({ headers: ['Session-Expires: 600'] });
    expect(message.header('Session-Expires')).toBe('600;refresher=uas');
    expect(message.header('Require')).toBe('');
  });

  it('raises the interval to the least the caller names', async () => {
    const { message } = await calls.called({
      headers: [...OFFERED, 'Session-Expires: 100', 'Min-SE: 300'],
    });
    expect(message.header('Session-Expires')).toMatch(/^300;/);
  });

  it('answers a refresh that changes nothing without asking the media page', async () => {
    const { dialog, message } = await calls.called({
      headers: [...OFFERED, 'Session-Expires: 90;refresher=uac'],
    });
    const before = calls.media.inputsOf('get-local').length;
    const answer = await dialog.ask('INVITE', {
      headers: ['Supported: timer', 'Session-Expires: 90;refresher=uac'],
      sdp: PEER_SDP,
    });
    expect(answer.status).toBe(200);
    expect(answer.header('Session-Expires')).toBe('90;refresher=uac');
    expect(answer.body).toBe(message.body);
    expect(calls.media.inputsOf('get-local')).toHaveLength(before);
  });
});

describe('while the socket is lost', () => {
  it('a timer that runs out does not end the call; the re-INVITE over the next socket is a refresh', async () => {
    await calls.dialled(agreed('90;refresher=uas'));
    const after = calls.log.events.length;
    calls.peer.cut();
    await calls.log.next('reachability', ({ reachability }) => reachability.state !== 'reachable', after);
    calls.peer.on['INVITE'] = (request) =>
      calls.peer.answer(request, 200, { headers: agreed('90;refresher=uas'), sdp: PEER_SDP });
    time.pass(61 * SECOND);
    expect(calls.log.all('ended')).toEqual([]);
    await expect.poll(() => (time.pass(50), calls.sent('INVITE').length), { timeout: 5000 }).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 30));
    time.pass(50 * SECOND);
    expect(calls.log.all('ended')).toEqual([]);
    time.pass(12 * SECOND);
    await calls.peer.next(({ startLine }) => startLine.startsWith('BYE '));
  });
});
