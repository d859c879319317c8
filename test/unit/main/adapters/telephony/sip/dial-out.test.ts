import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import { CallId } from '#shared/domain/ids.ts';
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
  connector = new SipConnector(peerLine(peer, media));
  log = new EventLog(connector);
  connector.connect();
  await log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
});

afterEach(async () => {
  await connector.disconnect();
  await peer.stop();
});

async function dial(): Promise<CallId> {
  const callId = CallId.parse(crypto.randomUUID());
  expect(await connector.dial(callId, '200')).toMatchObject({ ok: true });
  return callId;
}

const sdpOf = (device: string): string => PEER_SDP.replace('o=peer', `o=${device}`);

describe('a call that rings several devices', () => {
  const heard = (): readonly unknown[] =>
    media.inputsOf('set-remote').map(({ sdp, early }) => [/o=(\w+)/.exec(sdp)?.[1], early]);

  it('is taken by one that was not the first to be heard', async () => {
    const { promise: invite, resolve } = Promise.withResolvers<PeerMessage>();
    peer.on['INVITE'] = resolve;
    const callId = await dial();
    const request = await invite;
    peer.answer(request, 183, { sdp: sdpOf('desk'), tag: 'desk' });
    peer.answer(request, 180, { tag: 'mobile' });
    peer.answer(request, 183, { sdp: sdpOf('mobile'), tag: 'mobile' });
    const early = [
      ['desk', true],
      ['mobile', true],
    ];
    await expect.poll(heard).toEqual(early);
    peer.answer(request, 200, { sdp: sdpOf('home'), tag: 'home' });
    expect(await log.next('connected')).toMatchObject({ callId });
    expect(log.all('ringing')).toHaveLength(1);
    expect(heard()).toEqual([...early, ['home', undefined]]);
  });

  it('is not talked into early media after the answer', async () => {
    peer.on['INVITE'] = (request) => {
      peer.answer(request, 183, { sdp: sdpOf('desk'), tag: 'desk' });
      peer.answer(request, 200, { sdp: sdpOf('home'), tag: 'home' });
    };
    const callId = await dial();
    expect(await log.next('connected')).toMatchObject({ callId });
    expect(heard().at(-1)).toEqual(['home', undefined]);
  });

  it('is heard before the answer by the session description in a 183', async () => {
    peer.on['INVITE'] = (request) => {
      peer.answer(request, 183, { sdp: sdpOf('desk') });
      peer.answer(request, 200, { sdp: sdpOf('desk') });
    };
    const callId = await dial();
    expect(await log.next('connected')).toMatchObject({ callId });
  });
});

describe('a call that is sent elsewhere', () => {
  it.each([301, 302, 305])('by a %i ends as forwarded', async (status) => {
    peer.on['INVITE'] = (request) =>
      peer.answer(request, status, { headers: ['Contact: <tel:+15557654321>'] });
    const callId = await dial();
    const ended = await log.next('ended');
    expect(ended).toMatchObject({ callId, kind: 'forwarded', cause: { sipStatus: status } });
    await expect.poll(() => media.live.size).toBe(0);
  });
});

describe('a call that is answered without audio', () => {
  it('ends, and is hung up at the other side', async () => {
    peer.on['INVITE'] = (request) => peer.answer(request, 200);
    await dial();
    expect((await log.next('ended')).kind).toBe('failed');
    await peer.next(({ startLine }) => startLine.startsWith('BYE '));
  });
});
