import { describe, expect, it } from 'vitest';

import type { DemoAccess, DemoWorld } from '#core/ports/demo-world.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import type { TelephonyConnector } from '#core/ports/telephony-connector.ts';
import { PhoneSession, type SessionSettings } from '#core/session/phone-session.ts';
import { LineSettings, Settings } from '#shared/domain/settings.ts';
import { ok } from '#shared/result.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const line = LineSettings.parse({
  id: 'line-1',
  label: 'Support',
  server: 'wss://pbx.example.com/ws',
  user: '1001',
  country: 'GB',
});

interface World {
  readonly settings?: Partial<Settings>;
  readonly secrets?: Record<string, string>;
  readonly demoFails?: boolean;
}

function setUp(world: World = {}) {
  const happened: string[] = [];
  const kept = new Map(Object.entries(world.secrets ?? {}));
  let current = Settings.parse({ ...world.settings });
  const settings: SessionSettings = {
    get current() {
      return current;
    },
    setMode(mode, saved) {
      current = { ...current, mode, ...(saved === undefined ? {} : { line: saved }) };
      return ok();
    },
  };
  const secrets: SecretStore = {
    get: (account) => Promise.resolve(kept.get(account)),
    set: (account, secret) => {
      kept.set(account, secret);
      return Promise.resolve('keychain');
    },
    delete: (account) => {
      kept.delete(account);
      return Promise.resolve();
    },
  };
  const connectors = {
    create: (of: LineSettings, password: string) => fakeConnector(of.label, password, happened),
  };
  const demo = fakeDemo(happened, world.demoFails ?? false);
  const session = new PhoneSession({
    settings,
    secrets,
    connectors,
    demo,
    calls: {
      attach: () => void happened.push('attach'),
      detach: () => void happened.push('detach'),
    },
    log: silentLogger,
    onChange: ({ mode }) => void happened.push(`mode ${mode}`),
    onPasswordMissing: () => void happened.push('password missing'),
  });
  return { session, happened, kept, mode: () => current.mode };
}

function fakeConnector(label: string, password: string, happened: string[]): TelephonyConnector {
  return {
    connect: () => void happened.push(`connect ${label} with ${password}`),
    disconnect: () => {
      happened.push(`disconnect ${label}`);
      return Promise.resolve();
    },
    reconnectNow: () => void happened.push('reconnect'),
  } as TelephonyConnector;
}

function fakeDemo(happened: string[], fails: boolean): DemoWorld {
  const access: DemoAccess = {
    line: { ...line, label: 'Demo' },
    password: 'demo',
    pop: Settings.parse({}).pop,
    people: [],
  };
  return {
    start: () => (fails ? Promise.reject(new Error('no port')) : Promise.resolve(access)),
    stop: () => {
      happened.push('demo stopped');
      return Promise.resolve();
    },
    play: (scenario) => {
      happened.push(`play ${scenario}`);
      return ok();
    },
  };
}

describe('the phone session', () => {
  it('has no phone at the first start', async () => {
    const { session, happened } = setUp();
    await session.start();
    expect(happened).toEqual(['mode none']);
  });

  it('connects the configured line with the password of the keychain', async () => {
    const { session, happened } = setUp({ settings: { mode: 'line', line }, secrets: { 'line-1': 'pw' } });
    await session.start();
    expect(happened).toEqual(['mode line', 'attach', 'connect Support with pw']);
  });

  it('asks for the password when the keychain has none', async () => {
    const { session, happened } = setUp({ settings: { mode: 'line', line } });
    await session.start();
    expect(happened).toEqual(['mode line', 'password missing']);
  });

  it('ends the demo before it connects a real line', async () => {
    const { session, happened, mode } = setUp();
    await session.tryDemo();
    await session.saveLine(line, 'pw');
    expect(happened).toEqual([
      'mode demo',
      'attach',
      'connect Demo with demo',
      'disconnect Demo',
      'detach',
      'demo stopped',
      'mode line',
      'attach',
      'connect Support with pw',
    ]);
    expect(mode()).toBe('line');
  });

  it('keeps the former password when a line is saved without one', async () => {
    const { session, kept } = setUp({ settings: { mode: 'line', line }, secrets: { 'line-1': 'former' } });
    await expect(session.saveLine({ ...line, label: 'Sales' }, undefined)).resolves.toMatchObject({
      ok: true,
    });
    expect(kept.get('line-1')).toBe('former');
  });

  it.each([
    ['another server', { server: 'wss://evil.example/ws' }],
    ['another user', { user: '1002' }],
    ['another digest user', { authUser: 'root' }],
  ])('never takes the kept password to %s', async (_what, change) => {
    const { session, happened } = setUp({
      settings: { mode: 'line', line },
      secrets: { 'line-1': 'former' },
    });
    const saved = await session.saveLine({ ...line, ...change }, undefined);
    expect(saved).toEqual({ ok: false, problem: 'password-needed' });
    expect(happened).toEqual([]);
  });

  it('stays without a phone when the demo cannot start', async () => {
    const { session, mode } = setUp({ demoFails: true });
    await expect(session.tryDemo()).resolves.toEqual({ ok: false, problem: 'demo-failed' });
    expect(mode()).toBe('none');
  });

  it('forgets the password on signing out', async () => {
    const { session, kept, mode } = setUp({ settings: { mode: 'line', line }, secrets: { 'line-1': 'pw' } });
    await session.start();
    await session.signOut();
    expect(kept.size).toBe(0);
    expect(mode()).toBe('none');
  });

  it('plays demo callers only in the demo', async () => {
    const { session } = setUp();
    expect(session.play('customer')).toEqual({ ok: false, problem: 'not-in-demo' });
    await session.tryDemo();
    expect(session.play('customer')).toEqual(ok());
  });

  it('serves overlapping changes one after the other', async () => {
    const { session, happened } = setUp();
    await Promise.all([session.tryDemo(), session.saveLine(line, 'pw'), session.signOut()]);
    expect(happened.filter((entry) => entry.startsWith('connect'))).toHaveLength(2);
    expect(happened.at(-1)).toBe('mode none');
  });
});
