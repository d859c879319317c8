import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import { CallId } from '#shared/domain/ids.ts';
import { LineSettings } from '#shared/domain/settings.ts';
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

describe('a call that goes out as one of several numbers', () => {
  const profile = { callerIds: [{ number: '+49 30 901820', label: 'Main number' }] };

  async function inviteAs(callerIdBy: 'identity' | 'from', callerId?: string): Promise<PeerMessage> {
    const server = await SipPeer.start();
    const options = peerLine(server, media);
    const line = LineSettings.parse({
      ...options.line,
      displayName: 'Support "desk"',
      profile: { ...profile, callerIdBy },
    });
    const other = new SipConnector({ ...options, line });
    const heard = new EventLog(other);
    const { promise, resolve } = Promise.withResolvers<PeerMessage>();
    server.on['INVITE'] = (request) => {
      resolve(request);
      server.answer(request, 486);
    };
    other.connect();
    await heard.next('reachability', ({ reachability }) => reachability.state === 'reachable');
    const callId = CallId.parse(crypto.randomUUID());
    expect(await other.dial(callId, '200', { callerId })).toMatchObject({ ok: true });
    const invite = await promise;
    await heard.next('ended');
    await other.disconnect();
    await server.stop();
    return invite;
  }

  it('names it beside the own address, with the name the line shows', async () => {
    const invite = await inviteAs('identity', '+49 30 901820');
    expect(invite.header('P-Preferred-Identity')).toMatch(/^"Support desk" <sip:\+4930901820@[^>]+>$/);
    expect(invite.header('From')).toMatch(/^"Support desk" <sip:1001@/);
  });

  it('puts it into From for a server that reads nothing else', async () => {
    const invite = await inviteAs('from', '+49 30 901820');
    expect(invite.header('From')).toMatch(/<sip:\+4930901820@/);
    expect(invite.header('P-Preferred-Identity')).toBe('');
  });

  it('says nothing of it when the agent chose none', async () => {
    const invite = await inviteAs('identity');
    expect(invite.header('P-Preferred-Identity')).toBe('');
  });

  it.each(['+49 30 1', '1001>\r\nX-Evil: 1', 'sip:boss@elsewhere.example'])(
    'calls nobody as %j, which is not one of its numbers',
    async (callerId) => {
      const dialled = await connector.dial(CallId.parse(crypto.randomUUID()), '200', { callerId });
      expect(dialled).toEqual({ ok: false, problem: 'caller-id-unknown' });
      expect(peer.heard.some(({ method }) => method === 'INVITE')).toBe(false);
    },
  );
});

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
