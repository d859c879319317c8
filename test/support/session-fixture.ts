import type { DemoAccess, DemoWorld } from '#core/ports/demo-world.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import type { TelephonyConnector } from '#core/ports/telephony-connector.ts';
import type { LineWish } from '#core/session/line-saver.ts';
import { PhoneSession } from '#core/session/phone-session.ts';
import { SettingsService } from '#core/settings/settings-service.ts';
import { LineId } from '#shared/domain/ids.ts';
import type { LineSavingTime } from '#shared/domain/line-saving.ts';
import { LineSettings, Settings } from '#shared/domain/settings.ts';
import { ok } from '#shared/result.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { MemorySettingsStore } from '#test/support/fakes/memory-settings-store.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

export const line = LineSettings.parse({
  id: 'line-1',
  label: 'Support',
  server: 'wss://pbx.example.com/ws',
  user: '1001',
  country: 'GB',
});

export const sales = LineSettings.parse({ ...line, id: 'line-2', label: 'Sales', user: '1002' });

/** As the form sends it at first. */
export function wish(of: LineSettings, password?: string, when: LineSavingTime = 'ask'): LineWish {
  return { line: of, password, when };
}

interface World {
  readonly settings?: Partial<Settings>;
  readonly secrets?: Record<string, string>;
  readonly demoFails?: boolean;
}

/** A phone session whose world writes down what happens to it. */
export function sessionFixture(world: World = {}) {
  const happened: string[] = [];
  const busy = new Set<LineId>();
  const time = new FakeTime();
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
      update: ({ id, label }) => void happened.push(`settings of ${id}: ${label}`),
      detach: (id) => void happened.push(`detach ${id}`),
      hasCalls: (id) => busy.has(id),
    },
    timer: time,
    log: silentLogger,
    onChange: ({ mode }) => void happened.push(`mode ${mode}`),
    onPasswordMissing: () => void happened.push('password missing'),
    onWaiting: () => void happened.push('waiting changed'),
  });
  /** Its calls are over, or one is on it. */
  const call = (id: LineId, on: boolean): void => {
    if (on) busy.add(id);
    else busy.delete(id);
    session.callsChanged();
  };
  return { session, happened, kept, settings, time, call, mode: () => settings.current.mode };
}

function fakeConnector(label: string, password: string, happened: string[]): TelephonyConnector {
  return {
    update: (to) => void happened.push(`update ${label} to ${to.label}`),
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
