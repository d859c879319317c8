import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { EventLog } from '#test/support/event-log.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { SipPeer, type PeerMessage } from '#test/support/sip-peer.ts';

let peer: SipPeer;
let connector: SipConnector;
let log: EventLog;
let callId: CallId;

beforeEach(async () => {
  peer = await SipPeer.start();
  connector = new SipConnector(peerLine(peer, new FakeMediaGateway(), {}));
  log = new EventLog(connector);
  connector.connect();
  await log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
  peer.invite();
  ({ callId } = await log.next('incoming'));
  await connector.answer(callId);
  await log.next('connected');
});

afterEach(async () => {
  await connector.disconnect();
  await peer.stop();
});

/** The REFER to 204, which the peer took. */
async function taken(): Promise<PeerMessage> {
  peer.on['REFER'] = (request) => peer.answer(request, 202);
  await connector.transfer(callId, '204');
  return peer.next(({ status, method }) => status === 0 && method === 'REFER');
}

/** A NOTIFY inside the call, of whatever event and with whatever body. */
function notify(refer: PeerMessage, event: string, sipfrag: string, state = 'active;expires=60'): void {
  peer.within(refer, 'NOTIFY', { headers: [`Event: ${event}`, `Subscription-State: ${state}`], sipfrag });
}

const count = (text: string, name: string): number =>
  text.split('\r\n').filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`)).length;

describe('a transfer by REFER', () => {
  it('has one Refer-To, one Referred-By and one Contact', async () => {
    const { text } = await taken();
    expect(['Refer-To', 'Referred-By', 'Contact'].map((name) => count(text, name))).toEqual([1, 1, 1]);
  });

  it('is sent inside the dialog of the party, with its tags', async () => {
    const refer = await taken();
    expect(refer.header('Call-ID')).toBe('call-1');
    expect(refer.header('To')).toContain('tag=peer');
    expect(refer.header('From')).toMatch(/tag=\S+/);
  });

  it('answers each NOTIFY with 200', async () => {
    const refer = await taken();
    peer.refers(refer, 100);
    peer.refers(refer, 180);
    await expect
      .poll(() => peer.heard.filter(({ status, method }) => status === 200 && method === 'NOTIFY').length)
      .toBe(2);
  });

  it('knows its NOTIFYs also by an Event with an id', async () => {
    const refer = await taken();
    const id = refer.header('CSeq').split(' ')[0] ?? '';
    notify(refer, `refer;id=${id}`, 'SIP/2.0 486 Busy Here', 'terminated;reason=noresource');
    expect(await log.next('transfer')).toMatchObject({ step: { kind: 'failed', failure: 'busy' } });
  });

  it('takes a provisional answer of the target for no end', async () => {
    const refer = await taken();
    peer.refers(refer, 100);
    await log.next('transfer', ({ step }) => step.kind === 'progress' && step.progress === 'trying');
    peer.refers(refer, 183);
    await log.next('transfer', ({ step }) => step.kind === 'progress' && step.progress === 'ringing');
    expect(log.all('ended')).toEqual([]);
  });

  it('takes a NOTIFY without a status line for no word', async () => {
    const refer = await taken();
    notify(refer, 'refer', 'To be or not to be');
    peer.refers(refer, 603, 'terminated;reason=noresource');
    await log.next('transfer', ({ step }) => step.kind === 'failed');
    expect(log.all('transfer')).toHaveLength(1);
  });

  it('keeps the call with the party when the transfer failed', async () => {
    const refer = await taken();
    peer.refers(refer, 486, 'terminated;reason=noresource');
    await log.next('transfer');
    expect(await connector.hangUp(callId)).toEqual({ ok: true, value: undefined });
    const bye = await peer.next(({ status, method }) => status === 0 && method === 'BYE');
    expect(bye.header('Call-ID')).toBe('call-1');
  });
});
