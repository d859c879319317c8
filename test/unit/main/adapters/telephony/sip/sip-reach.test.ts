import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { SipPolicy } from '#adapters/telephony/sip/sip-policy.ts';
import { LineSettings, type LineSettingsInput } from '#shared/domain/settings.ts';
import { EventLog } from '#test/support/event-log.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { SipPeer, type PeerMessage } from '#test/support/sip-peer.ts';
import { closedPort } from './wire/socket-servers.ts';

const QUICK: Partial<SipPolicy> = {
  selfCheckSoonMs: 20,
  selfCheckEveryMs: 60,
  selfCheckWithinMs: 100,
  preferredEveryMs: 50,
  registerWithinMs: 300,
};

let peer: SipPeer;
const made: SipConnector[] = [];
const peers: SipPeer[] = [];

async function aPeer(): Promise<SipPeer> {
  const started = await SipPeer.start();
  peers.push(started);
  return started;
}

beforeEach(async () => {
  peer = await aPeer();
});

afterEach(async () => {
  await Promise.all(made.splice(0).map((connector) => connector.disconnect()));
  await Promise.all(peers.splice(0).map((each) => each.stop()));
});

function phoneAt(settings: Partial<LineSettingsInput>, policy: Partial<SipPolicy> = {}): EventLog {
  const options = peerLine(peer, new FakeMediaGateway(), { policy: { ...QUICK, ...policy } });
  const line = LineSettings.parse({ ...options.line, ...settings });
  const connector = new SipConnector({ ...options, line });
  made.push(connector);
  const log = new EventLog(connector);
  connector.connect();
  return log;
}

/** Sends what comes for an address back to it, as a proxy does; its answer goes to whoever asked. */
function routeBack(to: SipPeer): void {
  to.on['OPTIONS'] = (request) => {
    to.forward(request);
    to.answer(request, 200);
  };
}

const state = (wanted: string) => (event: { reachability: { state: string } }) =>
  event.reachability.state === wanted;
const checked = (wanted: string) => (event: { reachability: { selfCheck?: string | undefined } }) =>
  event.reachability.selfCheck === wanted;

describe('a message of the line to itself', () => {
  it('proves that calls arrive when the server sends it back, and makes nobody hear of it', async () => {
    routeBack(peer);
    const log = phoneAt({});
    const { reachability } = await log.next('reachability', checked('works'));
    expect(reachability.proofs?.map(({ kind }) => kind)).toContain('self-check');
    expect(log.all('incoming')).toEqual([]);
  });

  it('proves nothing where the server answers it itself, and is no reason to worry', async () => {
    const log = phoneAt({});
    const { reachability } = await log.next('reachability', checked('not-routed'));
    expect(reachability.state).toBe('reachable');
    expect(reachability.proofs?.map(({ kind }) => kind)).not.toContain('self-check');
  });

  it('that is lost twice means that calls do not arrive, until one does again', async () => {
    routeBack(peer);
    const log = phoneAt({});
    await log.next('reachability', checked('works'));
    const lost = (request: PeerMessage): void => peer.answer(request, 480);
    peer.on['OPTIONS'] = lost;
    const { reachability } = await log.next('reachability', state('unreachable'));
    expect(reachability).toMatchObject({ problem: 'self-check-lost', selfCheck: 'lost' });
    routeBack(peer);
    const seen = log.events.length;
    await log.next('reachability', state('reachable'), seen);
  });

  it('is sent as MESSAGE where the profile says so, with the token in its words', async () => {
    peer.on['MESSAGE'] = (request) => {
      peer.forward(request);
      peer.answer(request, 202);
    };
    const log = phoneAt({ profile: { selfCheck: 'message' } });
    await log.next('reachability', checked('works'));
  });

  it('is not sent when the profile says so', async () => {
    const log = phoneAt({ profile: { selfCheck: 'off' } });
    await log.next('reachability', state('reachable'));
    peer.cut();
    const seen = log.events.length;
    const { reachability } = await log.next('reachability', state('reachable'), seen);
    expect(reachability.selfCheck).toBe('off');
    expect(peer.heard.filter(({ method }) => method === 'OPTIONS')).toEqual([]);
  });
});

describe('what else proves a line', () => {
  it('is an answer to REGISTER with the time it took, and anything that the server sends by itself', async () => {
    const log = phoneAt({});
    const { reachability } = await log.next('reachability', state('reachable'));
    const [proof] = reachability.proofs ?? [];
    expect(proof).toMatchObject({ kind: 'register' });
    expect(proof?.tookMs).toBeLessThan(1000);
    peer.invite();
    const asked = await log.next('reachability', (event) =>
      (event.reachability.proofs ?? []).some(({ kind }) => kind === 'request'),
    );
    expect(asked.reachability.checkedAt).toBeGreaterThanOrEqual(proof?.at ?? 0);
  });
});

describe('a line with several servers', () => {
  it('goes to the next one at once when the first is not there, and says which it uses', async () => {
    const gone = `ws://127.0.0.1:${await closedPort()}`;
    const log = phoneAt({ server: gone, servers: [{ address: peer.url }] });
    const { reachability } = await log.next('reachability', state('reachable'));
    expect(reachability.server).toBe(peer.url.replace(/\/$/, ''));
    expect(reachability.insteadOf).toBe(gone);
    const first = log.all('reachability').find(state('unreachable'));
    expect((first?.reachability.nextTryAt ?? 0) - (first?.reachability.since ?? 0)).toBeLessThan(50);
  });

  it('goes to the next one when a server takes no registration', async () => {
    const other = await aPeer();
    peer.on['REGISTER'] = (request) => peer.answer(request, 503, { headers: ['Retry-After: 60'] });
    const log = phoneAt({ servers: [{ address: other.url }] });
    await log.next('reachability', state('reachable'));
    expect(other.heard.some(({ method }) => method === 'REGISTER')).toBe(true);
  });

  it('returns to the preferred one when that takes registrations again', async () => {
    const other = await aPeer();
    peer.on['REGISTER'] = (request) => peer.answer(request, 503);
    const log = phoneAt({ servers: [{ address: other.url }] });
    await log.next('reachability', state('reachable'));
    delete peer.on['REGISTER'];
    await log.next(
      'reachability',
      (event) => event.reachability.state === 'reachable' && event.reachability.insteadOf === undefined,
    );
  });

  it('makes a lost connection anew at the same server first', async () => {
    const other = await aPeer();
    const log = phoneAt({ servers: [{ address: other.url }] });
    await log.next('reachability', state('reachable'));
    const seen = log.events.length;
    peer.cut();
    await log.next('reachability', state('reachable'), seen);
    expect(other.heard).toEqual([]);
  });
});

it('comes back after the time a server asked for, but not in step with the others of the floor', async () => {
  peer.on['REGISTER'] = (request) => peer.answer(request, 503, { headers: ['Retry-After: 60'] });
  const waits: number[] = [];
  for (const random of [0.1, 0.9]) {
    const options = peerLine(peer, new FakeMediaGateway(), { policy: QUICK, random: () => random });
    const connector = new SipConnector(options);
    made.push(connector);
    const log = new EventLog(connector);
    connector.connect();
    const { reachability } = await log.next('reachability', state('unreachable'));
    waits.push((reachability.nextTryAt ?? 0) - reachability.since);
  }
  const [early = 0, late = 0] = waits;
  expect(early).toBeGreaterThanOrEqual(60_000);
  expect(late - early).toBeGreaterThan(500);
});

it('takes no server without encryption unless that was accepted', async () => {
  const log = phoneAt({ server: 'tcp://192.0.2.1' });
  const { reachability } = await log.next('reachability', state('unreachable'));
  expect(reachability.problem).toBe('unencrypted');
});

it('takes the binding away before sleep, and makes it anew after', async () => {
  const log = phoneAt({});
  await log.next('reachability', state('reachable'));
  await made[0]?.rest();
  const last = peer.heard.filter(({ method }) => method === 'REGISTER').at(-1);
  expect(last?.header('Contact')).toContain('expires=0');
  const seen = log.events.length;
  made[0]?.reconnectNow();
  await log.next('reachability', state('reachable'), seen);
});
