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
let callId: CallId;

beforeEach(async () => {
  peer = await SipPeer.start();
  media = new FakeMediaGateway();
  connector = new SipConnector(
    peerLine(peer, media, { policy: { goodbyeWithinMs: 300, reInviteDoubtedAfterMs: 30 } }),
  );
  log = new EventLog(connector);
  connector.connect();
  await log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
  peer.invite();
  ({ callId } = await log.next('incoming'));
  await connector.answer(callId);
  await peer.next(({ status, method }) => status === 200 && method === 'INVITE');
});

afterEach(async () => {
  await connector.disconnect();
  await peer.stop();
});

const invites = (): readonly PeerMessage[] =>
  peer.heard.filter(({ startLine }) => startLine.startsWith('INVITE '));

const takeOvers = (): readonly PeerMessage[] =>
  invites().filter(({ text }) => text.includes('\r\nReplaces: '));

async function reconnected(after: number): Promise<void> {
  await log.next('reachability', ({ reachability }) => reachability.state === 'unreachable', after);
  await log.next('reachability', ({ reachability }) => reachability.state === 'reachable', after);
}

describe('a connected call whose media page was lost', () => {
  it('is healed by a re-INVITE where Replaces is refused', async () => {
    peer.on['INVITE'] = (request) => {
      if (request.header('Replaces') !== '')
        peer.answer(request, 420, { headers: ['Unsupported: replaces'] });
      else peer.answer(request, 200, { sdp: PEER_SDP });
    };
    media.lose();
    media.comeBack();
    await expect.poll(() => media.inputsOf('open-microphone')).toHaveLength(2);
    expect(takeOvers()).toHaveLength(1);
    expect(invites()).toHaveLength(2);
    expect(log.all('ended')).toEqual([]);
  });

  it('is never given a re-INVITE from a page that was lost again meanwhile', async () => {
    const answer = media.answers['get-local'];
    media.answers['get-local'] = () => new Promise(() => undefined);
    media.lose();
    media.comeBack();
    await expect.poll(() => media.inputsOf('get-local')).toHaveLength(2);
    media.lose();
    media.answers['get-local'] = answer;
    media.comeBack();
    await expect.poll(() => media.inputsOf('open-microphone')).toHaveLength(2);
    expect(invites()).toHaveLength(takeOvers().length);
    expect(log.all('ended')).toEqual([]);
  });

  it('is healed anew when the page dies between the take-over and its answer', async () => {
    peer.on['INVITE'] = (request) => {
      delete peer.on['INVITE'];
      media.lose();
      media.comeBack();
      peer.answer(request, 200, { sdp: PEER_SDP });
    };
    media.lose();
    media.comeBack();
    await expect.poll(takeOvers).toHaveLength(2);
    await expect.poll(() => media.inputsOf('open-microphone').at(-1)?.id).toBe(connector.mediaIds()[0]);
    expect(log.all('ended')).toEqual([]);
  });

  it('has its audio again from the first packet on, although that comes before the answer is told', async () => {
    peer.on['INVITE'] = (request) => {
      const id = media.inputsOf('get-local').at(-1)?.id ?? '';
      media.emit({ type: 'first-packet', id, at: 7 });
      peer.answer(request, 200, { sdp: PEER_SDP });
    };
    media.emit({ type: 'first-packet', id: connector.audioOf(callId) ?? '', at: 1 });
    media.lose();
    media.comeBack();
    expect(await log.next('mark', ({ mark }) => mark === 'audio-again')).toMatchObject({ callId, at: 7 });
    expect(log.all('media').at(-1)).toMatchObject({ callId, state: 'flowing' });
  });

  it('waits for the socket when that is lost too', async () => {
    const after = log.events.length;
    peer.cut();
    media.lose();
    await log.next('reachability', ({ reachability }) => reachability.state === 'unreachable', after);
    media.comeBack();
    await reconnected(after);
    await expect.poll(() => media.inputsOf('open-microphone')).toHaveLength(2);
    expect(takeOvers()).toHaveLength(1);
    expect(invites()).toHaveLength(1);
    expect(log.all('ended')).toEqual([]);
  });

  it('waits for the page when the socket is back first', async () => {
    const after = log.events.length;
    media.lose();
    peer.cut();
    await reconnected(after);
    expect(invites()).toEqual([]);
    media.comeBack();
    await expect.poll(takeOvers).toHaveLength(1);
    expect(invites()).toHaveLength(1);
  });

  it('is not put on hold by a re-INVITE before it is healed', async () => {
    media.lose();
    expect(await connector.hold(callId)).toEqual({ ok: false, problem: 'media-unavailable' });
    expect(invites()).toEqual([]);
  });

  it('stays hung up when the agent hangs up during the take-over', async () => {
    const { promise: takeOver, resolve } = Promise.withResolvers<PeerMessage>();
    peer.on['INVITE'] = resolve;
    media.lose();
    media.comeBack();
    const request = await takeOver;
    await connector.hangUp(callId);
    peer.answer(request, 200, { sdp: PEER_SDP });
    expect(await log.next('ended')).toMatchObject({ callId, kind: 'hung-up', cause: { by: 'agent' } });
    const byes = (): readonly string[] =>
      peer.heard.filter(({ startLine }) => startLine.startsWith('BYE')).map((bye) => bye.header('Call-ID'));
    await expect.poll(byes).toHaveLength(2);
    await expect.poll(() => media.live.size).toBe(0);
  });
});

describe('a connected call whose socket was lost and whose re-INVITE is not answered', () => {
  /** The peer keeps silent to the re-INVITE and answers the question whether the call lives. */
  async function askedAbout(answer: (question: PeerMessage) => void): Promise<void> {
    peer.on['INVITE'] = () => undefined;
    peer.on['MESSAGE'] = answer;
    const after = log.events.length;
    peer.cut();
    await reconnected(after);
    await peer.next(({ method }) => method === 'MESSAGE');
  }

  it.each([
    ['does not exist', 481, 'Call/Transaction Does Not Exist'],
    ['belongs to no call any more', 500, 'Unhandled by dialog usages'],
  ])('ends when the server says that its dialog %s', async (_what, status, phrase) => {
    await askedAbout((question) => peer.answer(question, status, { phrase }));
    expect(await log.next('ended')).toMatchObject({ callId, cause: { by: 'network', sipStatus: 481 } });
  });

  it.each([415, 200, 500])('lives on when the server answers the question with %i', async (status) => {
    await askedAbout((question) => peer.answer(question, status));
    await connector.hangUp(callId);
    expect(await log.next('ended')).toMatchObject({ callId, cause: { by: 'agent' } });
  });
});

describe('the flow of audio', () => {
  it('is marked with the first packet of each way, once', async () => {
    const id = connector.mediaIds()[0] ?? '';
    media.emit({ type: 'first-sent', id, at: 1 });
    media.emit({ type: 'first-packet', id, at: 2 });
    media.emit({ type: 'first-sent', id, at: 3 });
    await expect.poll(() => log.all('media').at(-1)?.state).toBe('flowing');
    const marks = log.all('mark').filter(({ mark }) => mark.startsWith('audio'));
    expect(marks.map(({ mark, at }) => [mark, at])).toEqual([
      ['audio-out', 1],
      ['audio', 2],
    ]);
  });

  it('that was lost during a hold is told after it', async () => {
    const id = connector.mediaIds()[0] ?? '';
    media.emit({ type: 'first-packet', id, at: 1 });
    await connector.hold(callId);
    media.emit({ type: 'flow', id, flow: 'lost' });
    expect(log.all('media').map(({ state }) => state)).toEqual(['flowing']);
    await connector.resume(callId);
    await expect.poll(() => log.all('media').at(-1)?.state).toBe('lost');
  });
});
