import { describe, expect, it } from 'vitest';

import { HotkeySettings } from '#shared/domain/settings.ts';
import type { HotkeyStatus } from '#shared/domain/snapshot.ts';
import { HotkeyService } from '#core/hotkeys/hotkey-service.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeHotkeyRegistrar } from '#test/support/fakes/fake-hotkey-registrar.ts';

/** Lets commands that are on their way arrive. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

const A = callIdOf(1);
const B = callIdOf(2);
const C = callIdOf(3);

function withHotkeys() {
  const fixture = callFixture();
  const registrar = new FakeHotkeyRegistrar();
  const shown = { panel: 0, isBroken: false, statuses: [] as readonly HotkeyStatus[] };
  const hotkeys = new HotkeyService({
    registrar,
    calls: fixture.calls,
    clock: fixture.time,
    logger: fixture.logger,
    showPanel: () => {
      if (shown.isBroken) throw new Error('window gone');
      shown.panel += 1;
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
    expect(registrar.bound).toHaveLength(3);
    expect(shown.statuses.map((status) => status.state)).toEqual(['active', 'active', 'active']);
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
      answer: 'Ctrl+Alt+K',
      'hang-up': 'alt+control+k',
      'show-panel': 'Banana',
    });
    expect(statuses.map((status) => status.state)).toEqual(['active', 'taken', 'invalid']);
    expect(registrar.bound).toEqual([{ action: 'answer', accelerator: 'Control+Alt+K' }]);
    expect(hotkeys.sync({ answer: '', 'hang-up': '', 'show-panel': '' })[0]?.state).toBe('off');
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
