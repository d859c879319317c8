import { describe, expect, it } from 'vitest';

import { HotkeyAction, HotkeySettings } from '#shared/domain/settings.ts';
import type { HotkeyStatus, HotkeyTest } from '#shared/domain/snapshot.ts';
import { HotkeyService } from '#core/hotkeys/hotkey-service.ts';
import { usedFor } from '#core/hotkeys/used-keys.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeHotkeyRegistrar } from '#test/support/fakes/fake-hotkey-registrar.ts';

/** Lets commands that are on their way arrive. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

const A = callIdOf(1);
const B = callIdOf(2);
const C = callIdOf(3);

interface Shown {
  panel: number;
  isBroken: boolean;
  statuses: readonly HotkeyStatus[];
  test: HotkeyTest | undefined;
  readonly done: string[];
}

const NONE = HotkeySettings.parse(Object.fromEntries(HotkeyAction.options.map((action) => [action, ''])));

function withHotkeys() {
  const fixture = callFixture();
  const registrar = new FakeHotkeyRegistrar();
  const shown: Shown = { panel: 0, isBroken: false, statuses: [], test: undefined, done: [] };
  const note = (words: string) => Promise.resolve(void shown.done.push(words));
  const hotkeys = new HotkeyService({
    registrar,
    calls: fixture.calls,
    clock: fixture.time,
    logger: fixture.logger,
    platform: 'linux',
    desk: {
      showPanel: () => {
        if (shown.isBroken) throw new Error('window gone');
        shown.panel += 1;
      },
      dialSelection: () => note('dial selection'),
      redial: () => note('redial'),
      toggleReady: () => void note('toggle ready'),
      search: () => void note('search'),
      toggleCompact: () => void note('compact'),
    },
    onTest: (test) => {
      shown.test = test;
    },
    onStatus: (statuses) => {
      shown.statuses = statuses;
    },
  });
  return { ...fixture, registrar, hotkeys, shown };
}

describe('hotkeys: registering', () => {
  it('registers the whole set and reports it as active', () => {
    const { hotkeys, registrar, shown } = withHotkeys();
    hotkeys.sync(HotkeySettings.parse({}));
    expect(registrar.bound).toHaveLength(7);
    expect(shown.statuses.map((status) => status.state)).toEqual([
      ...Array.from({ length: 6 }, () => 'active'),
      'off',
      'off',
      'off',
      'active',
      'off',
    ]);
  });

  it('offers up to three free alternatives for a hotkey that another program has', () => {
    const { hotkeys, registrar } = withHotkeys();
    registrar.taken.add('CommandOrControl+Alt+A').add('CommandOrControl+Shift+F9');
    const [answer] = hotkeys.sync(HotkeySettings.parse({}));
    expect(answer).toEqual({
      action: 'answer',
      accelerator: 'CommandOrControl+Alt+A',
      state: 'taken',
      alternatives: ['CommandOrControl+Alt+Home', 'Alt+Shift+A', 'F9'],
    });
  });

  it('reports unreadable, doubled and empty hotkeys without registering them', () => {
    const { hotkeys, registrar } = withHotkeys();
    const statuses = hotkeys.sync({
      ...NONE,
      answer: 'Ctrl+Alt+K',
      'hang-up': 'alt+control+k',
      'show-panel': 'Banana',
    });
    expect(statuses.map((status) => status.state)).toEqual([
      'active',
      'taken',
      'invalid',
      ...Array.from({ length: 8 }, () => 'off'),
    ]);
    expect(statuses[1]?.sameAs).toBe('answer');
    expect(registrar.bound).toEqual([{ action: 'answer', accelerator: 'Control+Alt+K' }]);
    expect(hotkeys.sync(NONE)[0]?.state).toBe('off');
  });
});

describe('hotkeys: what keys are for elsewhere', () => {
  it('is said beside keys that work', () => {
    const { hotkeys } = withHotkeys();
    const [answer] = hotkeys.sync({ ...NONE, answer: 'Ctrl+Alt+T' });
    expect(answer).toMatchObject({ state: 'active', usedFor: 'terminal' });
  });

  it.each([
    ['CommandOrControl+T', 'windows', 'browser'],
    ['CommandOrControl+T', 'macos', 'browser'],
    ['Control+T', 'macos', undefined],
    ['CommandOrControl+Alt+E', 'windows', 'characters'],
    ['CommandOrControl+Alt+E', 'linux', undefined],
    ['Control+Alt+F3', 'linux', 'desktop'],
    ['Super+L', 'windows', 'desktop'],
    ['Control+Shift+M', 'windows', 'meetings'],
    ['CommandOrControl+Alt+A', 'windows', undefined],
  ] as const)('%s on %s is used for %s', (accelerator, platform, use) => {
    expect(usedFor(accelerator, platform)).toBe(use);
  });
});

describe('hotkeys: trying them out', () => {
  it('tells which arrived and does nothing, until the test is ended', () => {
    const { hotkeys, registrar, shown, time } = withHotkeys();
    hotkeys.startTest();
    registrar.press('show-panel');
    expect(shown.test?.pressed).toEqual({ action: 'show-panel', at: time.now() });
    hotkeys.endTest();
    registrar.press('show-panel');
    expect([shown.panel, shown.test]).toEqual([1, undefined]);
  });

  it('ends by itself, and gives way to a call', async () => {
    const { connector, hotkeys, registrar, shown, time } = withHotkeys();
    hotkeys.startTest();
    time.advance(20_000);
    registrar.press('show-panel');
    expect(shown.panel).toBe(1);
    hotkeys.startTest();
    connector.incoming(A);
    registrar.press('answer');
    await settle();
    expect([connector.told, shown.test]).toEqual([[`answer ${A}`], undefined]);
  });
});

describe('hotkeys: hold, mute and the agent', () => {
  it('holds the call that talks, and resumes the one that was held', async () => {
    const { connector, registrar, time } = withHotkeys();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    registrar.press('hold');
    connector.emit({ type: 'hold', callId: A, local: true, remote: false });
    time.advance(2000);
    registrar.press('hold');
    await settle();
    expect(connector.told).toEqual([`hold ${A}`, `resume ${A}`]);
  });

  it('mutes and unmutes the call that talks', async () => {
    const { connector, registrar, time } = withHotkeys();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    registrar.press('mute');
    connector.emit({ type: 'muted', callId: A, muted: true });
    time.advance(2000);
    registrar.press('mute');
    await settle();
    expect(connector.told).toEqual([`mute ${A} true`, `mute ${A} false`]);
  });

  it('does nothing to a call that only rings', () => {
    const { connector, registrar } = withHotkeys();
    connector.incoming(A);
    registrar.press('hold');
    registrar.press('mute');
    expect(connector.told).toEqual([]);
  });

  it('dials what is selected, dials again, changes the state, and moves the panel', () => {
    const { registrar, shown } = withHotkeys();
    for (const action of ['dial-selection', 'redial', 'agent-ready', 'search', 'compact'] as const)
      registrar.press(action);
    expect(shown.done).toEqual(['dial selection', 'redial', 'toggle ready', 'search', 'compact']);
  });
});

describe('hotkeys: pressing', () => {
  it('answers the call that rings longest', async () => {
    const { connector, registrar, time } = withHotkeys();
    connector.incoming(A);
    time.advance(500);
    connector.incoming(B);
    registrar.press('answer');
    await settle();
    expect(connector.told).toEqual([`answer ${A}`]);
  });

  it('does nothing when nothing rings', () => {
    const { connector, registrar } = withHotkeys();
    registrar.press('answer');
    registrar.press('hang-up');
    expect(connector.told).toEqual([]);
  });

  it('hangs the talking call up and leaves the ringing one', () => {
    const { connector, registrar } = withHotkeys();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    connector.incoming(B);
    registrar.press('hang-up');
    expect(connector.told).toEqual([`hangUp ${A}`]);
  });

  it('rejects when a call only rings', () => {
    const { connector, registrar } = withHotkeys();
    connector.incoming(A);
    registrar.press('hang-up');
    expect(connector.told).toEqual([`reject ${A}`]);
  });

  it('does not hang up within 400 ms of answering', async () => {
    const { connector, registrar, time } = withHotkeys();
    connector.incoming(A);
    registrar.press('answer');
    await settle();
    connector.emit({ type: 'connected', callId: A });
    time.advance(399);
    registrar.press('hang-up');
    expect(connector.told).toEqual([`answer ${A}`]);
    time.advance(1000);
    registrar.press('hang-up');
    expect(connector.told).toEqual([`answer ${A}`, `hangUp ${A}`]);
  });

  it('leaves the next call alone while the one before is still being ended', () => {
    const { connector, registrar, time } = withHotkeys();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    connector.incoming(B);
    registrar.press('hang-up');
    time.advance(2000);
    registrar.press('hang-up');
    expect(connector.told).toEqual([`hangUp ${A}`]);
    connector.emit({ type: 'ended', callId: A, kind: 'hung-up', cause: { by: 'agent' } });
    time.advance(2000);
    registrar.press('hang-up');
    expect(connector.told).toEqual([`hangUp ${A}`, `reject ${B}`]);
  });

  it('acts once while a key is held down, however long', () => {
    const { connector, registrar, time } = withHotkeys();
    for (const id of [A, B, C]) connector.incoming(id);
    registrar.press('hang-up');
    time.advance(660);
    for (let repeats = 0; repeats < 100; repeats += 1) {
      registrar.press('hang-up');
      time.advance(40);
    }
    expect(connector.told).toEqual([`reject ${A}`]);
  });

  it('outlives a panel that cannot be shown', async () => {
    const { logger, registrar, shown, time } = withHotkeys();
    shown.isBroken = true;
    registrar.press('show-panel');
    await settle();
    expect(logger.lines).toContain('error hotkey.failed');
    shown.isBroken = false;
    time.advance(2000);
    registrar.press('show-panel');
    expect(shown.panel).toBe(1);
  });

  it('shows the panel', () => {
    const { registrar, shown } = withHotkeys();
    registrar.press('show-panel');
    expect(shown.panel).toBe(1);
  });

  it('is silent after dispose', () => {
    const { connector, hotkeys, registrar } = withHotkeys();
    connector.incoming(A);
    hotkeys.dispose();
    registrar.press('answer');
    expect([connector.told, registrar.bound]).toEqual([[], []]);
  });
});
