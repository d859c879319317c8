import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { LineProfile } from '#shared/domain/line-profile.ts';
import { LineSettings } from '#shared/domain/settings.ts';
import { EventLog } from '#test/support/event-log.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { ScriptedRegistrar } from '#test/support/scripted-registrar.ts';
import { SipPeer } from '#test/support/sip-peer.ts';

const DESK_PHONE = { uri: 'sip:1001@192.0.2.9', seconds: 17 };

let peer: SipPeer;
let registrar: ScriptedRegistrar;
const made: SipConnector[] = [];

beforeEach(async () => {
  peer = await SipPeer.start();
  registrar = new ScriptedRegistrar(peer);
});

afterEach(async () => {
  await Promise.all(made.splice(0).map((connector) => connector.disconnect()));
  await peer.stop();
});

async function registered(profile: Partial<LineProfile> = { selfCheck: 'off' }) {
  const policy = { registerWithinMs: 300, selfCheckSoonMs: 60_000, selfCheckWithinMs: 100 };
  const options = peerLine(peer, new FakeMediaGateway(), { policy });
  const line = LineSettings.parse({ ...options.line, profile });
  const connector = new SipConnector({ ...options, line });
  made.push(connector);
  const log = new EventLog(connector);
  connector.connect();
  await log.next('reachability', isReachable);
  return { connector, log };
}

type Phone = Awaited<ReturnType<typeof registered>>;

/** The connection is gone for us; the server has not heard of it. Gives how calls reach the agent afterwards. */
async function renewed({ connector, log }: Phone) {
  const seen = log.events.length;
  connector.reconnectNow();
  return (await log.next('reachability', isReachable, seen)).reachability;
}

function isReachable(event: { readonly reachability: { readonly state: string } }): boolean {
  return event.reachability.state === 'reachable';
}

describe('after a connection that died without a word', () => {
  it('removes its binding, since no other telephone is there', async () => {
    const phone = await registered();
    const reach = await renewed(phone);
    expect(reach.oldConnectionUntil).toBeUndefined();
    expect(registrar.asked).toEqual(['bind', 'bind', 'clear', 'bind']);
    expect(registrar.bindings).toHaveLength(1);
    const sequence = registrar.requests.map((request) => request.header('CSeq'));
    expect(sequence).toEqual(
      [...new Set(sequence)].toSorted((a, b) => Number.parseInt(a) - Number.parseInt(b)),
    );
    expect(new Set(registrar.requests.map((request) => request.header('Call-ID'))).size).toBe(1);
    const clear = registrar.requests.find((request) => request.header('Contact') === '*');
    expect(clear?.header('Expires')).toBe('0');
  });

  it('asks one thing after the other', async () => {
    const phone = await registered();
    await renewed(phone);
    expect(registrar.overlaps).toBe(0);
    expect(registrar.asked).toHaveLength(4);
  });

  it('does not tell of calls that reach the agent before that is done', async () => {
    const phone = await registered();
    const seen = phone.log.events.length;
    registrar.onClear = () => expect(phone.log.events.slice(seen).some(isTold)).toBe(false);
    await renewed(phone);
    expect(registrar.asked).toContain('clear');
  });

  it('throws nobody out when another telephone was there before, and says so until the old binding ends', async () => {
    registrar.bindings.push({ ...DESK_PHONE });
    const phone = await registered();
    const reach = await renewed(phone);
    expect(registrar.asked).not.toContain('clear');
    const left = (reach.oldConnectionUntil ?? 0) - Date.now();
    expect(left).toBeGreaterThan(50_000);
    expect(left).toBeLessThanOrEqual(60_000);
  });

  it('takes a telephone that came meanwhile for what it is', async () => {
    const phone = await registered();
    registrar.bindings.splice(0, 1, { ...DESK_PHONE });
    const reach = await renewed(phone);
    expect(registrar.asked).toEqual(['bind', 'bind']);
    expect(reach.oldConnectionUntil).toBeUndefined();
  });

  it('says so where the server does not remove bindings, and asks it once', async () => {
    registrar.clears = 403;
    const phone = await registered();
    expect((await renewed(phone)).oldConnectionUntil).toBeGreaterThan(Date.now());
    await renewed(phone);
    expect(registrar.asked.filter((what) => what === 'clear')).toHaveLength(1);
  });

  it('stays reachable at a server that is silent to it', async () => {
    registrar.clears = 'silent';
    const phone = await registered();
    const reach = await renewed(phone);
    expect(reach.oldConnectionUntil).toBeGreaterThan(Date.now());
    expect(registrar.asked.filter((what) => what === 'clear')).toHaveLength(1);
  });

  it('makes room for itself where the server takes no more bindings', async () => {
    registrar.room = 1;
    const phone = await registered();
    await renewed(phone);
    expect(registrar.asked).toEqual(['bind', 'bind', 'list', 'clear', 'bind']);
    expect(registrar.bindings).toHaveLength(1);
  });

  it('tries again when the old binding ends where there is no room and others are there', async () => {
    registrar.room = 2;
    registrar.bindings.push({ ...DESK_PHONE });
    const { connector, log } = await registered();
    const seen = log.events.length;
    connector.reconnectNow();
    const { reachability } = await log.next(
      'reachability',
      ({ reachability: { state } }) => state === 'unreachable',
      seen,
    );
    const wait = (reachability.nextTryAt ?? 0) - Date.now();
    expect(wait).toBeGreaterThan(50_000);
    expect(wait).toBeLessThan(62_000);
  });
});

describe('a doubt about the old connection', () => {
  it('is cleared up at once by a message to oneself that arrives', async () => {
    peer.on['MESSAGE'] = (request) => {
      peer.forward(request);
      peer.answer(request, 200);
    };
    registrar.bindings.push({ ...DESK_PHONE });
    const phone = await registered({ selfCheck: 'message' });
    const seen = phone.log.events.length;
    expect((await renewed(phone)).oldConnectionUntil).toBeGreaterThan(Date.now());
    await phone.log.next('reachability', ({ reachability }) => reachability.selfCheck === 'works', seen);
    const last = phone.log.all('reachability').at(-1)?.reachability;
    expect(last).toMatchObject({ state: 'reachable', selfCheck: 'works' });
    expect(last?.oldConnectionUntil).toBeUndefined();
  });
});

describe('the only telephone of an agent', () => {
  it('removes whatever is bound before each registration over a new connection', async () => {
    registrar.bindings.push({ ...DESK_PHONE });
    const phone = await registered({ selfCheck: 'off', isOnlyPhone: true });
    expect(registrar.asked).toEqual(['clear', 'bind']);
    expect(registrar.bindings).toHaveLength(1);
    await renewed(phone);
    expect(registrar.asked).toEqual(['clear', 'bind', 'clear', 'bind']);
  });

  it('registers all the same where the server does not remove bindings', async () => {
    registrar.clears = 400;
    await registered({ selfCheck: 'off', isOnlyPhone: true });
    expect(registrar.asked).toEqual(['clear', 'bind']);
  });
});

function isTold(event: {
  readonly type: string;
  readonly reachability?: { readonly state: string };
}): boolean {
  return event.type === 'reachability' && event.reachability?.state === 'reachable';
}
