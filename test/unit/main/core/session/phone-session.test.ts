import { describe, expect, it } from 'vitest';

import type { DemoAccess, DemoWorld } from '#core/ports/demo-world.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import type { TelephonyConnector } from '#core/ports/telephony-connector.ts';
import { PhoneSession } from '#core/session/phone-session.ts';
import { SettingsService } from '#core/settings/settings-service.ts';
import { LineId } from '#shared/domain/ids.ts';
import { LineSettings, Settings } from '#shared/domain/settings.ts';
import { ok } from '#shared/result.ts';
import { MemorySettingsStore } from '#test/support/fakes/memory-settings-store.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const line = LineSettings.parse({
  id: 'line-1',
  label: 'Support',
  server: 'wss://pbx.example.com/ws',
  user: '1001',
  country: 'GB',
});

const sales = LineSettings.parse({ ...line, id: 'line-2', label: 'Sales', user: '1002' });

interface World {
  readonly settings?: Partial<Settings>;
  readonly secrets?: Record<string, string>;
  readonly demoFails?: boolean;
}

function setUp(world: World = {}) {
  const happened: string[] = [];
  const kept = new Map(Object.entries(world.secrets ?? {}));
  const store = new MemorySettingsStore(Settings.parse({ ...world.settings }));
  const settings = new SettingsService({ store, logger: silentLogger });
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
      attach: (_connector, { id }) => void happened.push(`attach ${id}`),
      detach: (id) => void happened.push(`detach ${id}`),
    },
    log: silentLogger,
    onChange: ({ mode }) => void happened.push(`mode ${mode}`),
    onPasswordMissing: () => void happened.push('password missing'),
  });
  return { session, happened, kept, mode: () => settings.current.mode };
}

function fakeConnector(label: string, password: string, happened: string[]): TelephonyConnector {
  return {
    connect: () => void happened.push(`connect ${label} with ${password}`),
    disconnect: () => {
      happened.push(`disconnect ${label}`);
      return Promise.resolve();
    },
    reconnectNow: () => void happened.push(`reconnect ${label}`),
  } as TelephonyConnector;
}

function fakeDemo(happened: string[], fails: boolean): DemoWorld {
  const access: DemoAccess = {
    line: { ...line, id: LineId.parse('demo'), label: 'Demo' },
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
    const { session, happened } = setUp({
      settings: { mode: 'line', lines: [line] },
      secrets: { 'line-1': 'pw' },
    });
    await session.start();
    expect(happened).toEqual(['mode line', 'attach line-1', 'connect Support with pw']);
  });

  it('asks for the password when the keychain has none', async () => {
    const { session, happened } = setUp({ settings: { mode: 'line', lines: [line] } });
    await session.start();
    expect(happened).toEqual(['mode line', 'password missing']);
  });

  it('ends the demo before it connects a real line', async () => {
    const { session, happened, mode } = setUp();
    await session.tryDemo();
    await session.saveLine(line, 'pw');
    expect(happened).toEqual([
      'mode demo',
      'attach demo',
      'connect Demo with demo',
      'disconnect Demo',
      'detach demo',
      'demo stopped',
      'mode line',
      'attach line-1',
      'connect Support with pw',
    ]);
    expect(mode()).toBe('line');
  });

  it('keeps the former password when a line is saved without one', async () => {
    const { session, kept } = setUp({
      settings: { mode: 'line', lines: [line] },
      secrets: { 'line-1': 'former' },
    });
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
      settings: { mode: 'line', lines: [line] },
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
    const { session, kept, mode } = setUp({
      settings: { mode: 'line', lines: [line] },
      secrets: { 'line-1': 'pw' },
    });
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

describe('a phone session with several lines', () => {
  const both = {
    settings: { mode: 'line' as const, lines: [line, sales] },
    secrets: { 'line-1': 'pw', 'line-2': 'pw two' },
  };

  it('connects them all, each with its own password', async () => {
    const { session, happened } = setUp(both);
    await session.start();
    expect(happened).toContain('connect Support with pw');
    expect(happened).toContain('connect Sales with pw two');
  });

  it('connects those whose password is there when one has lost its own', async () => {
    const { session, happened } = setUp({ ...both, secrets: { 'line-2': 'pw two' } });
    await session.start();
    expect(happened).toEqual(['mode line', 'password missing', 'attach line-2', 'connect Sales with pw two']);
  });

  it('leaves the others alone when one is added, changed or removed', async () => {
    const { session, happened, kept } = setUp({ ...both, settings: { mode: 'line', lines: [line] } });
    await session.start();
    happened.length = 0;
    await session.saveLine(sales, 'new');
    await session.saveLine({ ...sales, label: 'Export' }, undefined);
    await session.removeLine(sales.id);
    expect(happened).toEqual([
      'attach line-2',
      'connect Sales with new',
      'disconnect Sales',
      'detach line-2',
      'attach line-2',
      'connect Export with new',
      'disconnect Export',
      'detach line-2',
    ]);
    expect([...kept.keys()]).toEqual(['line-1']);
  });

  it('has no phone any more without the last line', async () => {
    const { session, happened, mode } = setUp(both);
    await session.start();
    await session.removeLine(line.id);
    expect(mode()).toBe('line');
    await session.removeLine(sales.id);
    expect([mode(), happened.at(-1)]).toEqual(['none', 'mode none']);
    expect(await session.removeLine(sales.id)).toEqual({ ok: false, problem: 'no-such-line' });
  });

  it('brings every line back after the demo', async () => {
    const { session, happened } = setUp(both);
    await session.start();
    await session.tryDemo();
    happened.length = 0;
    await session.saveLine({ ...sales, label: 'Export' }, undefined);
    expect(happened.filter((entry) => entry.startsWith('connect'))).toEqual([
      'connect Support with pw',
      'connect Export with pw two',
    ]);
  });

  it('never takes the password of one line to the server of another', async () => {
    const { session } = setUp(both);
    await session.start();
    const saved = await session.saveLine({ ...sales, server: 'wss://other.example/ws' }, undefined);
    expect(saved).toEqual({ ok: false, problem: 'password-needed' });
  });

  it('replaces the socket of the named line, or of all', async () => {
    const { session, happened } = setUp(both);
    await session.start();
    happened.length = 0;
    session.reconnectNow(sales.id);
    session.reconnectNow();
    expect(happened).toEqual(['reconnect Sales', 'reconnect Support', 'reconnect Sales']);
  });
});
