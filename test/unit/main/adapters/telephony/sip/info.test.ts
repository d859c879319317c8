import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import { LineProfile } from '#shared/domain/line-profile.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { EventLog } from '#test/support/event-log.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { SipPeer } from '#test/support/sip-peer.ts';

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

async function talking(profile: Parameters<typeof LineProfile.parse>[0]): Promise<CallId> {
  const options = peerLine(peer, media);
  const line = { ...options.line, profile: LineProfile.parse(profile) };
  connector = new SipConnector({ ...options, line });
  log = new EventLog(connector);
  connector.connect();
  await log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
  peer.invite();
  const { callId } = await log.next('incoming');
  await connector.answer(callId);
  await log.next('connected');
  return callId;
}

const infos = () => peer.heard.filter(({ status, method }) => status === 0 && method === 'INFO');

describe('digits', () => {
  it('go as one INFO each where the line says so, in order', async () => {
    const callId = await talking({ digits: 'info' });
    expect(await connector.sendDigits(callId, '5#')).toEqual({ ok: true, value: undefined });
    expect(infos().map(({ body }) => body)).toEqual([
      'Signal=5\r\nDuration=160\r\n',
      'Signal=#\r\nDuration=160\r\n',
    ]);
    expect(infos()[0]?.header('Content-Type')).toBe('application/dtmf-relay');
    expect(media.inputsOf('digits')).toEqual([]);
  });

  it('are refused when the PBX refuses the INFO', async () => {
    const callId = await talking({ digits: 'info' });
    peer.on['INFO'] = (request) => peer.answer(request, 415);
    expect(await connector.sendDigits(callId, '5')).toEqual({ ok: false, problem: 'refused-by-server' });
  });

  it.each(['rtp-events', 'in-band'] as const)('go through the media page as %s', async (digits) => {
    const callId = await talking({ digits });
    await connector.sendDigits(callId, '12');
    expect(media.inputsOf('digits')).toMatchObject([{ digits: '12', method: digits }]);
    expect(infos()).toEqual([]);
  });
});

describe('recording by the PBX', () => {
  it('is told by INFO with a Record header, and shown when the PBX accepts', async () => {
    const callId = await talking({ recordByInfo: true });
    expect(connector.capabilities.recording).toBe(true);
    await connector.record(callId, true);
    await connector.record(callId, false);
    expect(infos().map((info) => info.header('Record'))).toEqual(['on', 'off']);
    await log.next('recording', ({ on }) => !on);
    expect(log.all('recording').map(({ on }) => on)).toEqual([true, false]);
  });

  it('is not shown when the PBX refuses', async () => {
    const callId = await talking({ recordByInfo: true });
    peer.on['INFO'] = (request) => peer.answer(request, 488);
    expect(await connector.record(callId, true)).toEqual({ ok: false, problem: 'refused-by-server' });
    expect(log.all('recording')).toEqual([]);
  });

  it('is told by the codes of the line where INFO is not read', async () => {
    const callId = await talking({ codes: { recordStart: '*3' } });
    await connector.record(callId, true);
    expect(media.inputsOf('digits')).toMatchObject([{ digits: '*3' }]);
    await log.next('recording', ({ on }) => on);
  });

  it('is not offered by a PBX that cannot', async () => {
    await talking({});
    expect(connector.capabilities).toMatchObject({ recording: false, parking: false });
  });
});
