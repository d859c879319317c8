import type { Invitation } from 'sip.js/lib/api/invitation.js';
import type { Inviter } from 'sip.js/lib/api/inviter.js';
import { RegistererState } from 'sip.js/lib/api/registerer-state.js';
import { SessionState } from 'sip.js/lib/api/session-state.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { DemoWorld, type DemoLine } from '#adapters/telephony/demo/demo-world.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';
import { statsThat } from '#test/support/media-loop.ts';
import { MediaPage } from '#test/support/media-page.ts';
import { audioOf, FakeAgent } from './fake-agent.ts';

let callersMedia: MediaPage;
let agentsMedia: MediaPage;
let world: DemoWorld;
let demoLine: DemoLine;
let agent: FakeAgent;

beforeAll(async () => {
  [callersMedia, agentsMedia] = await Promise.all([MediaPage.start({ page: 'caller' }), MediaPage.start()]);
  world = new DemoWorld({
    callersMedia,
    clock: new SystemClock(),
    timer: new SystemTimer(),
    logger: silentLogger,
  });
  demoLine = await world.start();
  agent = new FakeAgent(demoLine, agentsMedia);
  await agent.register();
});

afterAll(async () => {
  await agent.stop();
  await world.stop();
  await Promise.all([callersMedia.dispose(), agentsMedia.dispose()]);
});

afterEach(async () => {
  await until(() => world.playing === undefined);
  await until(async () => (await callersMedia.request('count', {})) === 0);
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

function reached(session: Invitation | Inviter, state: SessionState): Promise<void> {
  if (session.state === state) return Promise.resolve();
  return new Promise((resolve) => {
    session.stateChange.addListener((now) => now === state && resolve());
  });
}

async function hearsBothWays(session: Invitation | Inviter): Promise<void> {
  const { mediaId: id } = audioOf(session);
  await statsThat(agentsMedia, id, (stats) => stats.packetsOut > 20 && (stats.energyIn ?? 0) > 1e-4);
}

describe('calls of the demo', () => {
  it.each([
    { scenario: 'unknown', from: '+12025550143', name: '' },
    { scenario: 'customer', from: '+46812345678', name: 'Marta Lindqvist' },
    { scenario: 'colleague', from: '204', name: 'Tom Okafor' },
  ] as const)('ring, speak and hear: $scenario', async ({ scenario, from, name }) => {
    expect(world.play(scenario)).toEqual({ ok: true });
    const call = await agent.nextCall();
    expect(call.remoteIdentity.uri.user).toBe(from);
    expect(call.remoteIdentity.displayName ?? '').toBe(name);
    await call.accept();
    await hearsBothWays(call);
    await call.bye();
  });

  it('come through a queue by its name', async () => {
    world.play('customer');
    const call = await agent.nextCall();
    expect(call.request.getHeader('X-Queue')).toBe('Support');
    await call.reject({ statusCode: 486 });
  });

  it('come two at once, each with a voice of its own', async () => {
    world.play('two-at-once');
    const calls = [await agent.nextCall(), await agent.nextCall()];
    for (const call of calls) await call.accept();
    await Promise.all(calls.map(hearsBothWays));
    expect(calls.map((call) => call.state)).toEqual([SessionState.Established, SessionState.Established]);
    await Promise.all(calls.map((call) => call.bye()));
  });

  it('are cancelled by a caller who gives up', async () => {
    const cancelled = agent.nextCancel();
    world.play('gives-up');
    const call = await agent.nextCall();
    await cancelled;
    await reached(call, SessionState.Terminated);
    expect(agent.cancelReasons.at(-1)).toBeUndefined();
  });

  it('stop ringing with the reason when a colleague answers', async () => {
    const cancelled = agent.nextCancel();
    world.play('answered-elsewhere');
    const call = await agent.nextCall();
    await cancelled;
    await reached(call, SessionState.Terminated);
    expect(agent.cancelReasons.at(-1)).toBe('SIP;cause=200;text="Call completed elsewhere"');
  });

  it('are refused a second scenario while one plays', async () => {
    world.play('unknown');
    expect(world.play('customer')).toEqual({ ok: false, problem: 'busy' });
    await (await agent.nextCall()).reject();
  });
});

describe('calls into the demo', () => {
  it('are answered by a customer, who speaks', async () => {
    const { status, inviter } = await agent.dial('+46812345678');
    expect(status).toBe(200);
    await hearsBothWays(inviter);
    await inviter.bye();
  });

  it.each([
    { number: '604', status: 486 },
    { number: '999999', status: 404 },
  ])('to $number are refused with $status', async ({ number, status }) => {
    expect((await agent.dial(number)).status).toBe(status);
  });

  it('move to a fresh connection by Replaces, and the old one ends', async () => {
    const { inviter: old } = await agent.dial('600');
    await reached(old, SessionState.Established);
    const { callId, remoteTag = '', localTag = '' } = old.dialog ?? { callId: '' };
    const replaces = `Replaces: ${callId};to-tag=${remoteTag};from-tag=${localTag}`;
    const { status, inviter: fresh } = await agent.dial('600', [replaces, 'Require: replaces']);
    expect(status).toBe(200);
    await reached(old, SessionState.Terminated);
    await hearsBothWays(fresh);
    await fresh.bye();
  });
});

describe('the demo line', () => {
  it('refuses a wrong password', async () => {
    const stranger = new FakeAgent({ ...demoLine, password: 'wrong' }, agentsMedia);
    expect(await stranger.register()).not.toBe(RegistererState.Registered);
    await stranger.stop();
  });

  it('refuses calls of telephones that are not registered', async () => {
    const stranger = new FakeAgent(demoLine, agentsMedia);
    await stranger.userAgent.start();
    expect((await stranger.dial('600')).status).toBe(403);
    await stranger.stop();
  });
});
