import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import { EventLog } from '#test/support/event-log.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { SipPeer } from '#test/support/sip-peer.ts';

let peer: SipPeer;
let connector: SipConnector;
let log: EventLog;

const POLICY = { ringingProofEveryMs: 20, ringingUnprovenMs: 300 };

beforeEach(async () => {
  peer = await SipPeer.start();
  connector = new SipConnector(peerLine(peer, new FakeMediaGateway(), { policy: POLICY }));
  log = new EventLog(connector);
  connector.connect();
  await log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
});

afterEach(async () => {
  await connector.disconnect();
  await peer.stop();
});

async function ringsThroughALoss(): Promise<void> {
  peer.invite();
  await log.next('incoming');
  const after = log.events.length;
  peer.cut();
  await log.next('reachability', ({ reachability }) => reachability.state === 'reachable', after);
}

function probes(): number {
  return peer.heard.filter(({ startLine }) => startLine.startsWith('MESSAGE ')).length;
}

describe('a call that rings while its socket is lost', () => {
  it('ends as given up when the server does not know it any more', async () => {
    peer.on['MESSAGE'] = (request) => peer.answer(request, 404);
    await ringsThroughALoss();
    expect(await log.next('ended')).toMatchObject({ kind: 'cancelled', cause: { by: 'party' } });
  });

  it('rings on as long as the server proves it, and can be answered', async () => {
    peer.on['MESSAGE'] = (request) => peer.answer(request, 415);
    await ringsThroughALoss();
    await expect.poll(probes, { timeout: 4000 }).toBeGreaterThan(20);
    expect(log.all('ended')).toEqual([]);
    const { callId } = await log.next('incoming');
    expect(await connector.answer(callId)).toMatchObject({ ok: true });
    // What was asked before the answer is heard before it: a socket keeps the order.
    await peer.next((heard) => heard.startLine.startsWith('SIP/2.0 200') && heard.method === 'INVITE');
    const asked = probes();
    await connector.hangUp(callId);
    await log.next('ended');
    expect(probes()).toBe(asked);
  });

  it.each([
    ['says nothing', () => undefined],
    ['cannot tell', (request: Parameters<SipPeer['answer']>[0]) => peer.answer(request, 501)],
  ])('does not ring for long when the server %s', async (_title, answer) => {
    peer.on['MESSAGE'] = answer;
    await ringsThroughALoss();
    expect(await log.next('ended')).toMatchObject({ kind: 'cancelled', cause: { by: 'network' } });
  });

  it('does not ring for long when the server stays away', async () => {
    peer.invite();
    await log.next('incoming');
    await peer.stop();
    expect(await log.next('ended')).toMatchObject({ kind: 'cancelled', cause: { by: 'network' } });
    peer = await SipPeer.start();
  });

  it('hangs up with a CSeq above those of the questions', async () => {
    peer.on['MESSAGE'] = (request) => peer.answer(request, 415);
    await ringsThroughALoss();
    await expect.poll(probes).toBeGreaterThan(1);
    const { callId } = await log.next('incoming');
    await connector.answer(callId);
    await connector.hangUp(callId);
    const bye = await peer.next(({ startLine }) => startLine.startsWith('BYE '));
    expect(Number.parseInt(bye.header('CSeq'), 10)).toBeGreaterThan(probes());
  });
});
