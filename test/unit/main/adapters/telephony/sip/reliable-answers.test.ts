import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';
import { PeerCalls } from '#test/support/peer-call.ts';
import { PeerDialog } from '#test/support/peer-dialog.ts';
import { PEER_SDP, type PeerMessage } from '#test/support/sip-peer.ts';

const REQUIRED = ['Require: 100rel', 'Supported: 100rel, timer'];

let time: ManualTimer;
let calls: PeerCalls;

beforeEach(async () => {
  time = new ManualTimer();
  calls = await PeerCalls.start({ timer: time, clock: time });
});

afterEach(() => calls.stop(time));

const ringings = (): readonly PeerMessage[] => calls.peer.heard.filter(({ status }) => status === 180);

async function ringing(): Promise<{ readonly answer: PeerMessage; readonly dialog: PeerDialog }> {
  await calls.ring({ headers: REQUIRED });
  const answer = await calls.peer.next(({ status }) => status === 180);
  return { answer, dialog: PeerDialog.called(calls.peer, answer) };
}

describe('a caller who requires reliable answers', () => {
  it('hears reliably that it rings, though it names 100rel as supported too', async () => {
    const { answer } = await ringing();
    expect(answer.header('Require')).toBe('100rel');
    expect(Number(answer.header('RSeq'))).toBeGreaterThan(0);
    expect(answer.body).toBe('');
  });

  it('hears it again after T1, and each time twice as long, until it acknowledges', async () => {
    const { answer, dialog } = await ringing();
    time.pass(500);
    await expect.poll(ringings).toHaveLength(2);
    time.pass(999);
    expect(ringings()).toHaveLength(2);
    time.pass(1);
    await expect.poll(ringings).toHaveLength(3);
    expect(new Set(ringings().map((each) => each.header('RSeq'))).size).toBe(1);
    const prack = await dialog.ask('PRACK', { headers: [`RAck: ${answer.header('RSeq')} 1 INVITE`] });
    expect(prack.status).toBe(200);
    time.pass(30_000);
    await calls.peer.next(({ status, method }) => status === 200 && method === 'PRACK');
    expect(ringings()).toHaveLength(3);
  });

  it('is refused with 504 when it acknowledges nothing for 64*T1', async () => {
    await ringing();
    time.pass(32_000);
    await calls.peer.next(({ status }) => status === 504);
    expect(await calls.log.next('ended')).toMatchObject({ kind: 'cancelled', cause: { by: 'network' } });
  });

  it('may be answered before it acknowledged, and its late PRACK is taken', async () => {
    const { callId } = await calls.ring({ headers: REQUIRED });
    const answer = await calls.peer.next(({ status }) => status === 180);
    expect(await calls.connector.answer(callId)).toMatchObject({ ok: true });
    await calls.log.next('connected');
    const dialog = PeerDialog.called(calls.peer, answer);
    const prack = await dialog.ask('PRACK', { headers: [`RAck: ${answer.header('RSeq')} 1 INVITE`] });
    expect(prack.status).toBe(200);
    time.pass(32_000);
    expect(calls.log.all('ended')).toEqual([]);
  });
});

describe('a PRACK', () => {
  it('for an answer that was never given is answered 481', async () => {
    const { answer, dialog } = await ringing();
    const other = Number(answer.header('RSeq')) + 1;
    expect((await dialog.ask('PRACK', { headers: [`RAck: ${other} 1 INVITE`] })).status).toBe(481);
  });

  it('in a call without reliable answers is answered 481, and the call goes on', async () => {
    const { dialog } = await calls.called();
    expect((await dialog.ask('PRACK', { headers: ['RAck: 1 1 INVITE'] })).status).toBe(481);
    expect((await dialog.ask('INFO')).status).toBe(200);
  });

  it('with an offer is answered 488: the first one is not answered yet', async () => {
    const { answer, dialog } = await ringing();
    const headers = [`RAck: ${answer.header('RSeq')} 1 INVITE`];
    expect((await dialog.ask('PRACK', { headers, sdp: PEER_SDP })).status).toBe(488);
  });
});

describe('a reliable answer to a call of ours', () => {
  const reliable = (sequence: number): readonly string[] => ['Require: 100rel', `RSeq: ${sequence}`];

  it('is acknowledged with its number and the CSeq of the INVITE', async () => {
    calls.peer.on['INVITE'] = (request) => calls.peer.answer(request, 180, { headers: reliable(41) });
    await calls.dial();
    const prack = await calls.peer.next(({ startLine }) => startLine.startsWith('PRACK '));
    expect(prack.header('RAck')).toBe('41 1 INVITE');
    expect(prack.header('CSeq')).toBe('2 PRACK');
  });

  it('that comes again, or out of order, is not acknowledged', async () => {
    calls.peer.on['INVITE'] = (request) => calls.peer.answer(request, 180, { headers: reliable(41) });
    const { invite } = await calls.dial();
    await calls.peer.next(({ startLine }) => startLine.startsWith('PRACK '));
    for (const sequence of [41, 44]) calls.peer.answer(invite, 183, { headers: reliable(sequence) });
    calls.peer.answer(invite, 183, { headers: reliable(42) });
    await expect
      .poll(() => calls.sent('PRACK').map((each) => each.header('RAck')))
      .toEqual(['41 1 INVITE', '42 1 INVITE']);
  });

  it('to a re-INVITE is acknowledged too, once', async () => {
    const { callId } = await calls.dialled();
    calls.peer.on['INVITE'] = (request) => {
      calls.peer.answer(request, 183, { headers: reliable(5) });
      calls.peer.answer(request, 183, { headers: reliable(5) });
      calls.peer.answer(request, 200, { sdp: PEER_SDP });
    };
    expect(await calls.connector.hold(callId)).toMatchObject({ ok: true });
    await expect.poll(() => calls.sent('PRACK').map((each) => each.header('RAck'))).toEqual(['5 2 INVITE']);
  });
});
