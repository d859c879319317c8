import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { EventLog } from '#test/support/event-log.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { PEER_SDP, SipPeer, type PeerMessage } from '#test/support/sip-peer.ts';

let peer: SipPeer;
let media: FakeMediaGateway;
let connector: SipConnector;
let log: EventLog;

beforeEach(async () => {
  peer = await SipPeer.start();
  media = new FakeMediaGateway();
  connector = new SipConnector(
    peerLine(peer, media, { random: () => 0.05, policy: { goodbyeWithinMs: 300 } }),
  );
  log = new EventLog(connector);
  connector.connect();
  await log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
});

afterEach(async () => {
  await connector.disconnect();
  await peer.stop();
});

async function ringing(): Promise<CallId> {
  peer.invite();
  const { callId } = await log.next('incoming');
  await expect.poll(() => media.inputsOf('get-local')).toHaveLength(1);
  return callId;
}

/** Lets the test decide when the answer of the media page is ready. */
function holdBackAnswer(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  const answer = media.answers['get-local'];
  media.answers['get-local'] = async (input) => {
    await promise;
    return answer(input);
  };
  return resolve;
}

async function talking(): Promise<{ readonly callId: CallId; readonly answer: PeerMessage }> {
  const callId = await ringing();
  expect(await connector.answer(callId)).toMatchObject({ ok: true });
  const answer = await peer.next(({ status, method }) => status === 200 && method === 'INVITE');
  // sip.js refuses a re-INVITE in the same breath as the ACK (RFC 5407 §3.1.4).
  await new Promise((resolve) => setTimeout(resolve, 30));
  return { callId, answer };
}

const invites = (): readonly PeerMessage[] =>
  peer.heard.filter(({ startLine }) => startLine.startsWith('INVITE '));

const answersTo = (callId: string): readonly number[] =>
  peer.heard
    .filter(({ status, method, text }) => status >= 200 && method === 'INVITE' && text.includes(callId))
    .map(({ status }) => status);

describe('while the agent answers', () => {
  it('a caller who gives up ends the call, with no 200 after the 487', async () => {
    const release = holdBackAnswer();
    const sipCallId = peer.invite();
    const { callId } = await log.next('incoming');
    const answering = connector.answer(callId);
    peer.cancel(sipCallId);
    expect(await log.next('ended')).toMatchObject({ callId, kind: 'cancelled' });
    release();
    expect(await answering).toMatchObject({ ok: false });
    await expect.poll(() => answersTo(sipCallId)).toEqual([487]);
    expect(media.inputsOf('open-microphone')).toEqual([]);
    await expect.poll(() => media.live.size).toBe(0);
  });

  it('the agent may change their mind', async () => {
    const release = holdBackAnswer();
    const sipCallId = peer.invite();
    const { callId } = await log.next('incoming');
    const answering = connector.answer(callId);
    await connector.hangUp(callId);
    release();
    expect(await answering).toMatchObject({ ok: false });
    expect(await log.next('ended')).toMatchObject({ kind: 'cancelled', cause: { by: 'agent' } });
    await expect.poll(() => answersTo(sipCallId)).toEqual([486]);
  });

  it('a lost socket does not lose the call: it is answered over the next one', async () => {
    const release = holdBackAnswer();
    peer.invite();
    const { callId } = await log.next('incoming');
    const answering = connector.answer(callId);
    const after = log.events.length;
    peer.cut();
    await log.next('reachability', ({ reachability }) => reachability.state === 'reachable', after);
    release();
    expect(await answering).toMatchObject({ ok: true });
    expect(await log.next('connected')).toMatchObject({ callId });
    await peer.next(({ status, method }) => status === 200 && method === 'INVITE');
  });

  it('a media page that is lost twice only delays the answer', async () => {
    const answer = media.answers['get-local'];
    media.answers['get-local'] = () => new Promise(() => undefined);
    const sipCallId = peer.invite();
    const { callId } = await log.next('incoming');
    const answering = connector.answer(callId);
    for (const round of [1, 2]) {
      await expect.poll(() => media.inputsOf('get-local').length).toBeGreaterThanOrEqual(round);
      media.lose();
      if (round === 2) media.answers['get-local'] = answer;
      media.comeBack();
    }
    expect(await answering).toMatchObject({ ok: true });
    await expect.poll(() => answersTo(sipCallId)).toEqual([200]);
  });

  it('a CANCEL that crosses our 200 changes nothing; the BYE that follows ends the call', async () => {
    const { callId, answer } = await talking();
    peer.cancel(answer.header('Call-ID'));
    await peer.next(({ status, method }) => status >= 200 && method === 'CANCEL');
    expect(log.all('ended')).toEqual([]);
    peer.within(answer, 'BYE');
    expect(await log.next('ended')).toMatchObject({ callId, kind: 'hung-up', cause: { by: 'party' } });
  });

  it('a BYE that comes before the ACK ends the call', async () => {
    peer.acknowledges = false;
    const callId = await ringing();
    await connector.answer(callId);
    const answer = await peer.next(({ status, method }) => status === 200 && method === 'INVITE');
    peer.within(answer, 'BYE');
    expect(await log.next('ended')).toMatchObject({ callId, kind: 'hung-up', cause: { by: 'party' } });
  });
});

describe('a ringing call whose media page is lost', () => {
  it('is prepared anew, however often', async () => {
    const callId = await ringing();
    for (const round of [2, 3]) {
      media.lose();
      media.comeBack();
      await expect.poll(() => media.inputsOf('get-local')).toHaveLength(round);
    }
    expect(await connector.answer(callId)).toMatchObject({ ok: true });
    const ids = media.inputsOf('get-local').map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(media.inputsOf('open-microphone').map(({ id }) => id)).toEqual([ids[2]]);
  });
});

it('leaves no connection behind when the caller gives up while the answer is prepared', async () => {
  const { promise: applied, resolve: apply } = Promise.withResolvers<undefined>();
  media.answers['set-remote'] = () => applied;
  const sipId = peer.invite();
  await log.next('incoming');
  await expect.poll(() => media.inputsOf('set-remote')).toHaveLength(1);
  peer.cancel(sipId);
  await log.next('ended');
  apply(undefined);
  await new Promise((resolve) => setImmediate(resolve));
  expect([...media.live]).toEqual([]);
});

describe('hold', () => {
  it('is tried again after a collision', async () => {
    const { callId } = await talking();
    let refusals = 2;
    peer.on['INVITE'] = (request) => {
      refusals -= 1;
      if (refusals === 0) delete peer.on['INVITE'];
      peer.answer(request, 491);
    };
    expect(await connector.hold(callId)).toMatchObject({ ok: true });
    expect(invites()).toHaveLength(3);
    expect(media.inputsOf('rollback')).toHaveLength(2);
    expect(await log.next('hold')).toMatchObject({ local: true });
  });

  it('from both sides at once is refused to the other and kept by us', async () => {
    const { callId, answer } = await talking();
    peer.on['INVITE'] = (request) => {
      peer.within(answer, 'INVITE', { sdp: PEER_SDP.replace('sendrecv', 'sendonly') });
      peer.answer(request, 200, { sdp: PEER_SDP.replace('sendrecv', 'recvonly') });
    };
    expect(await connector.hold(callId)).toMatchObject({ ok: true });
    const theirs = ({ status, text }: PeerMessage): boolean =>
      status >= 400 && text.includes('CSeq: 2 INVITE');
    expect((await peer.next(theirs)).status).toBe(491);
    expect(log.all('ended')).toEqual([]);
  });
});

describe('a path that failed', () => {
  const failPath = (): void => {
    const id = connector.mediaIds()[0] ?? '';
    media.emit({ type: 'connection', id, state: 'failed' });
  };

  it('is replaced with fresh candidates, also when the first try collides', async () => {
    await talking();
    peer.on['INVITE'] = (request) => {
      delete peer.on['INVITE'];
      peer.answer(request, 491);
    };
    failPath();
    await expect.poll(invites, { timeout: 4000 }).toHaveLength(2);
    const restarts = media.inputsOf('get-local').map(({ iceRestart }) => iceRestart);
    expect(restarts).toEqual([false, true, true]);
  });
});

describe('hanging up', () => {
  it('is told again over the next socket when nobody confirmed it', async () => {
    const { callId } = await talking();
    peer.on['BYE'] = () => undefined;
    await connector.hangUp(callId);
    await log.next('ended');
    await peer.next(({ startLine }) => startLine.startsWith('BYE '));
    const after = log.events.length;
    delete peer.on['BYE'];
    peer.cut();
    await log.next('reachability', ({ reachability }) => reachability.state === 'reachable', after);
    const byes = (): readonly string[] =>
      peer.heard.filter(({ startLine }) => startLine.startsWith('BYE')).map((bye) => bye.header('CSeq'));
    await expect.poll(byes).toEqual(['1 BYE', '2 BYE']);
  });
});
