import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testConnection } from '#adapters/telephony/sip/connection-test.ts';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { EventLog } from '#test/support/event-log.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { PEER_SDP, SipPeer } from '#test/support/sip-peer.ts';

let peer: SipPeer;
let media: FakeMediaGateway;
let connector: SipConnector;
let log: EventLog;

beforeEach(async () => {
  peer = await SipPeer.start();
  media = new FakeMediaGateway();
});

afterEach(async () => {
  await connector.disconnect();
  await peer.stop();
});

function open(policy: object = {}): void {
  connector = new SipConnector(peerLine(peer, media, { policy }));
  log = new EventLog(connector);
  connector.connect();
}

async function registered(policy: object = {}): Promise<void> {
  open(policy);
  await log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
}

function ringing(): Promise<{ readonly callId: CallId }> {
  peer.invite();
  return log.next('incoming');
}

const HOLD_SDP = PEER_SDP.replace('a=sendrecv', 'a=sendonly');

describe('registering', () => {
  it('takes a silent server for a dead socket and starts over on a fresh one', async () => {
    peer.on['REGISTER'] = () => delete peer.on['REGISTER'];
    open({ registerWithinMs: 50 });
    const silent = await log.next('reachability', ({ reachability }) => reachability.state === 'unreachable');
    expect(silent.reachability.problem).toBe('server-silent');
    await log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
  });

  it('asks for the time the server wants', async () => {
    peer.on['REGISTER'] = (request) => {
      delete peer.on['REGISTER'];
      peer.answer(request, 423, { headers: ['Min-Expires: 600'] });
    };
    await registered();
    expect(peer.heard.at(-1)?.header('Contact')).toContain(';expires=600');
  });

  it('refreshes early', async () => {
    await registered({ refreshShare: [0.001, 0.001] });
    await peer.next(({ method, text }) => method === 'REGISTER' && text.includes('CSeq: 6 '));
  });

  it.each([
    [403, 'forbidden'],
    [404, 'no-such-user'],
  ])('stops at a %i and tries again when asked', async (status, problem) => {
    peer.on['REGISTER'] = (request) => peer.answer(request, status);
    open();
    const refused = await log.next('reachability', ({ reachability }) => reachability.state === 'refused');
    expect(refused.reachability.problem).toBe(problem);
    delete peer.on['REGISTER'];
    connector.reconnectNow();
    await log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
  });
});

describe('a ringing call', () => {
  it('has its answer ready without the microphone, and opens it when the agent answers', async () => {
    await registered();
    const { callId } = await ringing();
    await expect.poll(() => media.inputsOf('get-local')).toHaveLength(1);
    expect(media.inputsOf('open-microphone')).toEqual([]);
    await connector.answer(callId);
    expect(media.inputsOf('get-local')).toHaveLength(1);
    expect(media.inputsOf('open-microphone')).toHaveLength(1);
  });

  it.each([
    ['denied', 'microphone-denied'],
    ['missing', 'microphone-missing'],
  ] as const)(
    'is answered although the microphone is %s, and the agent is told',
    async (outcome, problem) => {
      await registered();
      media.answers['open-microphone'] = () => outcome;
      const { callId } = await ringing();
      expect(await connector.answer(callId)).toEqual({ ok: false, problem });
      expect(await log.next('connected')).toMatchObject({ callId });
    },
  );

  it('stays while the media page is away and is answered once it is back', async () => {
    await registered();
    const { callId } = await ringing();
    media.lose();
    const answering = connector.answer(callId);
    media.comeBack();
    expect(await answering).toMatchObject({ ok: true });
  });

  it('is not shown when there are too many', async () => {
    await registered({ maxCalls: 1 });
    await ringing();
    const second = peer.invite();
    const answer = await peer.next(({ status, text }) => status >= 300 && text.includes(second));
    expect(answer.status).toBe(486);
    expect(log.all('incoming')).toHaveLength(1);
  });
});

describe('a connected call', () => {
  it('tells when the other side holds it', async () => {
    await registered();
    const { callId } = await ringing();
    await connector.answer(callId);
    const answer = await peer.next(({ status, method }) => status === 200 && method === 'INVITE');
    // sip.js refuses a re-INVITE in the same breath as the ACK (RFC 5407 §3.1.4).
    await new Promise((resolve) => setTimeout(resolve, 30));
    peer.within(answer, 'INVITE', { sdp: HOLD_SDP });
    expect(await log.next('hold')).toMatchObject({ local: false, remote: true });
  });

  it('refuses to be transferred by the other side', async () => {
    await registered();
    const { callId } = await ringing();
    await connector.answer(callId);
    const answer = await peer.next(({ status, method }) => status === 200 && method === 'INVITE');
    peer.within(answer, 'REFER', { headers: ['Refer-To: <sip:900@127.0.0.1>'] });
    expect((await peer.next(({ status, method }) => status > 0 && method === 'REFER')).status).toBe(603);
  });

  it('ends truthfully when the server forgot it during a loss of the socket', async () => {
    await registered();
    const { callId } = await ringing();
    await connector.answer(callId);
    await log.next('connected');
    peer.on['INVITE'] = (request) => peer.answer(request, 481);
    peer.cut();
    expect(await log.next('ended')).toMatchObject({
      callId,
      kind: 'failed',
      cause: { by: 'network', sipStatus: 481 },
    });
  });

  it('takes itself over with Replaces when the media page was lost', async () => {
    await registered();
    const { callId } = await ringing();
    await connector.answer(callId);
    await log.next('connected');
    media.lose();
    media.comeBack();
    const takeOver = await peer.next(
      ({ method, text }) => method === 'INVITE' && text.includes('\r\nReplaces: '),
    );
    expect(takeOver.header('Replaces')).toMatch(/^call-1;to-tag=peer;from-tag=\S+$/);
    await expect.poll(() => media.inputsOf('open-microphone')).toHaveLength(2);
  });
});

describe('the test of a line', () => {
  it.each([
    [200, 'passed'],
    [403, 'forbidden'],
    [404, 'no-such-user'],
    [500, 'server-error'],
  ])('reads an answer %i as %s and binds nothing', async (status, outcome) => {
    open();
    peer.on['REGISTER'] = (request) => peer.answer(request, status);
    const { line } = peerLine(peer, media);
    expect(await testConnection({ line, password: 'x', version: '0' })).toMatchObject({ outcome });
    expect(peer.heard.at(-1)?.header('Contact')).toBe('');
  });

  it('names a silent server and a closed port', async () => {
    open();
    peer.on['REGISTER'] = () => undefined;
    const { line } = peerLine(peer, media);
    const silent = await testConnection({ line, password: 'x', version: '0', answerWithinMs: 30 });
    expect(silent.outcome).toBe('server-silent');
    await peer.stop();
    expect((await testConnection({ line, password: 'x', version: '0' })).outcome).toBe('refused');
    peer = await SipPeer.start();
  });
});
