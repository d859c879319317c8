import { describe, expect, it } from 'vitest';

import { PresenceStore } from '#renderer/bridge/presence-store.ts';
import type { Availability, PresenceUpdate } from '#shared/domain/presence.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';

function update(
  revision: number,
  kind: PresenceUpdate['kind'],
  ...states: readonly [string, Availability][]
): PresenceUpdate {
  return {
    revision,
    kind,
    entries: states.map(([extension, availability]) => ({ extension, availability, since: 1 })),
  };
}

async function followed() {
  const bridge = new FakeBridge();
  let all = update(5, 'all', ['1002', 'free'], ['1003', 'busy']);
  bridge.answer('presence:get', () => ({ ok: true, value: all }));
  const store = new PresenceStore({ bridge });
  const told = { changes: 0 };
  store.subscribe(() => {
    told.changes += 1;
  });
  await expect.poll(() => store.read('1002')?.availability).toBe('free');
  return {
    bridge,
    store,
    told,
    now: (value: PresenceUpdate) => {
      all = value;
    },
  };
}

describe('who is free, in a page', () => {
  it('asks nothing before somebody wants to know', () => {
    const bridge = new FakeBridge();
    const store = new PresenceStore({ bridge });
    expect([store.read('1002'), bridge.inputsOf('presence:get')]).toEqual([undefined, []]);
  });

  it('takes changes and keeps the objects of all others', async () => {
    const { bridge, store } = await followed();
    const before = store.read('1003');
    bridge.pushPresence(update(6, 'changes', ['1002', 'ringing']));
    expect([store.read('1002')?.availability, store.read('1003') === before]).toEqual(['ringing', true]);
  });

  it('drops what is older than what it knows', async () => {
    const { bridge, store, told } = await followed();
    const { changes } = told;
    bridge.pushPresence(update(5, 'changes', ['1002', 'busy']));
    bridge.pushPresence(update(4, 'all', ['1002', 'busy']));
    expect([store.read('1002')?.availability, told.changes]).toEqual(['free', changes]);
  });

  it('asks for everything when a change was missed', async () => {
    const { bridge, store, now } = await followed();
    now(update(8, 'all', ['1002', 'on-hold']));
    bridge.pushPresence(update(8, 'changes', ['1003', 'free']));
    await expect.poll(() => store.read('1002')?.availability).toBe('on-hold');
    expect(store.read('1003')).toBeUndefined();
  });
});
