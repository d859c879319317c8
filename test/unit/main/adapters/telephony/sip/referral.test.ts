import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { SipPolicy } from '#adapters/telephony/sip/sip-policy.ts';
import type { Timer } from '#core/ports/timer.ts';
import { CallId } from '#shared/domain/ids.ts';
import { EventLog } from '#test/support/event-log.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { SipPeer, type PeerMessage } from '#test/support/sip-peer.ts';

const QUICK: Partial<SipPolicy> = {
  goodbyeWithinMs: 150,
  referAnswerWithinMs: 150,
  referNotifyWithinMs: 150,
  referRingWithinMs: 150,
};

/** Every end of a ring counts as the target's answer. */
const BELIEVING: Partial<SipPolicy> = { referRingsOnlyMs: 0 };

let peer: SipPeer;
let connector: SipConnector;
let log: EventLog;

beforeEach(async () => {
  peer = await SipPeer.start();
});

afterEach(async () => {
  await connector.disconnect();
  await peer.stop();
});

async function talking(policy: Partial<SipPolicy> = {}, timer: Timer = new SystemTimer()): Promise<CallId> {
  connector = new SipConnector(peerLine(peer, new FakeMediaGateway(), { policy, timer }));
  log = new EventLog(connector);
  connector.connect();
  await log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
  peer.invite();
  const { callId } = await log.next('incoming');
  await connector.answer(callId);
  await log.next('connected');
  return callId;
}

/** The REFER, once the peer has answered it. */
function refer(): Promise<PeerMessage> {
  return peer.next(({ status, method }) => status === 0 && method === 'REFER');
}

const failures = () => log.all('transfer').flatMap(({ step }) => (step.kind === 'failed' ? [step] : []));

describe('a REFER of ours', () => {
  it('names the number and who sends the party, inside the call', async () => {
    const callId = await talking();
    peer.on['REFER'] = (request) => peer.answer(request, 202);
    await connector.transfer(callId, '+49 (30) 90 18 20');
    const sent = await refer();
    expect(sent.header('Refer-To')).toBe('<sip:+4930901820@127.0.0.1>');
    expect(sent.header('Referred-By')).toBe('<sip:1001@127.0.0.1>');
    expect(sent.header('Call-ID')).toBe('call-1');
  });

  it('is followed by our BYE when the party is with the target', async () => {
    const callId = await talking();
    peer.on['REFER'] = (request) => peer.answer(request, 202);
    await connector.transfer(callId, '204');
    peer.refers(await refer(), 200, 'terminated;reason=noresource');
    const bye = await peer.next(({ status, method }) => status === 0 && method === 'BYE');
    expect(bye.header('Call-ID')).toBe('call-1');
    expect(await log.next('ended')).toMatchObject({ callId, kind: 'transferred' });
  });

  it.each([
    ['rang there a moment ago', {}, { by: 'agent', handover: 'ringing' }],
    ['rang there long enough for somebody to answer', BELIEVING, { by: 'agent' }],
  ])('that is said to be done when it %s tells so', async (_when, policy, cause) => {
    const callId = await talking(policy);
    peer.on['REFER'] = (request) => peer.answer(request, 202);
    await connector.transfer(callId, '204');
    peer.refers(await refer(), 180);
    await log.next('transfer');
    peer.refers(await refer(), 200, 'terminated;reason=noresource');
    expect((await log.next('ended')).cause).toEqual(cause);
  });

  it('has done its work too when the PBX ends the call itself after it took the order', async () => {
    const callId = await talking();
    peer.on['REFER'] = (request) => {
      peer.answer(request, 202);
      peer.within(request, 'BYE');
    };
    await connector.transfer(callId, '204');
    const cause = { by: 'agent', handover: 'unconfirmed' };
    expect(await log.next('ended')).toMatchObject({ callId, kind: 'transferred', cause });
  });

  it('has not when the party hangs up before the PBX took the order', async () => {
    const callId = await talking();
    peer.on['REFER'] = (request) => peer.within(request, 'BYE');
    await connector.transfer(callId, '204');
    expect(await log.next('ended')).toMatchObject({ callId, kind: 'hung-up', cause: { by: 'party' } });
  });

  it.each([
    [486, 'busy'],
    [480, 'no-answer'],
    [603, 'declined'],
    [404, 'no-such-number'],
    [503, 'failed'],
  ])('that ends with %i leaves the call: %s', async (status, failure) => {
    const callId = await talking();
    peer.on['REFER'] = (request) => peer.answer(request, 202);
    await connector.transfer(callId, '204');
    peer.refers(await refer(), status, 'terminated;reason=noresource');
    await log.next('transfer');
    expect(failures()).toEqual([{ kind: 'failed', failure, sipStatus: status }]);
    expect(log.all('ended')).toEqual([]);
  });

  it.each([
    [405, 'not-supported'],
    [603, 'declined'],
    [403, 'failed'],
  ])('that the PBX answers %i leaves the call: %s', async (status, failure) => {
    const callId = await talking();
    peer.on['REFER'] = (request) => peer.answer(request, status);
    await connector.transfer(callId, '204');
    await log.next('transfer');
    expect(failures()).toEqual([{ kind: 'failed', failure, sipStatus: status }]);
  });

  it('waits for a target that rings, although every word is called the last one (SIP.js phones)', async () => {
    const timer = new ManualTimer();
    const callId = await talking({ ...BELIEVING, goodbyeWithinMs: 2000 }, timer);
    peer.on['REFER'] = (request) => peer.answer(request, 202);
    await connector.transfer(callId, '204');
    peer.refers(await refer(), 180, 'terminated');
    await log.next('transfer', ({ step }) => step.kind === 'progress' && step.progress === 'ringing');
    timer.pass(5000);
    peer.refers(await refer(), 200, 'terminated');
    expect(await log.next('ended')).toMatchObject({ kind: 'transferred' });
    expect(failures()).toEqual([]);
  });

  it.each([
    ['no answer', () => undefined],
    ['no word after the answer', (request: PeerMessage) => peer.answer(request, 202)],
    [
      'no word after it rang',
      (request: PeerMessage) => {
        peer.answer(request, 202);
        peer.refers(request, 180);
      },
    ],
    [
      'an end of the words without a result',
      (request: PeerMessage) => {
        peer.answer(request, 202);
        peer.refers(request, 100, 'terminated;reason=timeout');
      },
    ],
  ])('is given up on %s, and what comes later changes nothing', async (_what, answer) => {
    const callId = await talking(QUICK);
    peer.on['REFER'] = answer;
    await connector.transfer(callId, '204');
    await log.next('transfer', ({ step }) => step.kind === 'failed');
    expect(failures()).toEqual([{ kind: 'failed', failure: 'silent' }]);
    const heard = peer.heard.length;
    peer.refers(await refer(), 486);
    await peer.next((message) => peer.heard.indexOf(message) >= heard && message.method === 'NOTIFY');
    expect(failures()).toHaveLength(1);
    expect(log.all('ended')).toEqual([]);
  });

  it('is not sent while the socket is down', async () => {
    const callId = await talking();
    peer.cut();
    await log.next('reachability', ({ reachability }) => reachability.state === 'unreachable');
    expect(await connector.transfer(callId, '204')).toEqual({ ok: false, problem: 'not-reachable' });
  });

  it.each(['', 'a b', '204\r\nEvil: yes'])('refuses the target %j', async (number) => {
    const callId = await talking();
    expect(await connector.transfer(callId, number)).toMatchObject({ ok: false });
    expect(peer.heard.some(({ method }) => method === 'REFER')).toBe(false);
  });
});

describe('a REFER that joins two calls', () => {
  it('names the dialog of the consultation, whatever its party calls itself', async () => {
    const callId = await talking();
    peer.on['INVITE'] = (request) =>
      peer.answer(request, 200, {
        sdp: 'v=0\r\no=peer 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\n',
        headers: ['P-Asserted-Identity: "Tom \\"the tank\\" Okafor" <sip:204@127.0.0.1>'],
      });
    const consultation = CallId.parse(crypto.randomUUID());
    await connector.dial(consultation, '204');
    await log.next('connected', (event) => event.callId === consultation);
    const invite = await peer.next(({ status, method }) => status === 0 && method === 'INVITE');
    peer.on['REFER'] = (request) => peer.answer(request, 202);
    await connector.completeTransfer(callId, consultation);
    const fromTag = /tag=([^;]+)/.exec(invite.header('From'))?.[1] ?? '';
    const [target, replaces] = (await refer()).header('Refer-To').split('?Replaces=');
    expect(target).toBe('<sip:peer@127.0.0.1');
    expect(decodeURIComponent(replaces ?? '')).toBe(
      `${invite.header('Call-ID')};to-tag=peer;from-tag=${fromTag}>`,
    );
  });
});
