import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import { CallId } from '#shared/domain/ids.ts';
import { LineSettings, type LineSettingsInput } from '#shared/domain/settings.ts';
import { EventLog } from '#test/support/event-log.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { SipPeer } from '#test/support/sip-peer.ts';

const QUICK = { selfCheckSoonMs: 20, selfCheckEveryMs: 60, selfCheckWithinMs: 100 };

let peer: SipPeer;
let media: FakeMediaGateway;
let connector: SipConnector;
let log: EventLog;
let connected: LineSettings;

/** The line's settings with some changed, given to the connector while it runs. */
function change(part: Partial<LineSettingsInput>): void {
  connector.update(LineSettings.parse({ ...connected, ...part }));
}

const requests = (wanted: string) =>
  peer.heard.filter(({ status, method }) => status === 0 && method === wanted);

beforeEach(async () => {
  peer = await SipPeer.start();
  media = new FakeMediaGateway();
  const options = peerLine(peer, media, { policy: QUICK });
  connected = LineSettings.parse({ ...options.line, profile: { selfCheck: 'off' } });
  connector = new SipConnector({ ...options, line: connected });
  log = new EventLog(connector);
  connector.connect();
  await log.next('reachability', ({ reachability }) => reachability.state === 'reachable');
});

afterEach(async () => {
  await connector.disconnect();
  await peer.stop();
});

async function talking(): Promise<CallId> {
  peer.invite();
  const { callId } = await log.next('incoming');
  await connector.answer(callId);
  await log.next('connected');
  return callId;
}

describe('settings that change while the line is connected', () => {
  it('hold in the running call, which goes on over the same connection', async () => {
    const callId = await talking();
    const registered = requests('REGISTER').length;
    change({ profile: { selfCheck: 'off', digits: 'info', codes: { recordStart: '*3', park: '70' } } });
    expect(connector.capabilities).toMatchObject({ recording: true, parking: true });
    await connector.sendDigits(callId, '5');
    expect(requests('INFO').map(({ body }) => body)).toEqual(['Signal=5\r\nDuration=160\r\n']);
    expect(requests('REGISTER')).toHaveLength(registered);
    expect(log.all('ended')).toEqual([]);
  });

  it('hold for the next call: its name, and the numbers it may call with', async () => {
    const profile = { selfCheck: 'off' as const, callerIds: [{ number: '+4930901820', label: '' }] };
    change({ displayName: 'Claims desk', profile });
    peer.on['INVITE'] = (request) => peer.answer(request, 486);
    const callId = CallId.parse(crypto.randomUUID());
    const call = { callerId: '+4930901820' };
    expect(await connector.dial(callId, '200', call)).toMatchObject({ ok: true });
    await log.next('ended');
    const [invite] = requests('INVITE');
    expect(invite?.header('From')).toMatch(/^"Claims desk" <sip:1001@/);
    expect(invite?.header('P-Preferred-Identity')).toContain('sip:+4930901820@');
  });

  it('never move the line to another server or account', async () => {
    change({ server: 'wss://other.example/ws', user: '1009', domain: 'other.example' });
    peer.on['INVITE'] = (request) => peer.answer(request, 486);
    expect(await connector.dial(CallId.parse(crypto.randomUUID()), '200')).toMatchObject({ ok: true });
    await log.next('ended');
    expect(requests('INVITE')[0]?.header('From')).toContain('sip:1001@127.0.0.1');
  });

  it('prove from now on that calls arrive, or do no longer', async () => {
    peer.on['MESSAGE'] = (request) => {
      peer.forward(request);
      peer.answer(request, 200);
    };
    change({ profile: { selfCheck: 'message' } });
    await log.next('reachability', ({ reachability }) => reachability.selfCheck === 'works');
    expect(requests('OPTIONS')).toEqual([]);
    change({ profile: { selfCheck: 'off' } });
    await log.next('reachability', ({ reachability }) => reachability.selfCheck === 'off');
  });
});
