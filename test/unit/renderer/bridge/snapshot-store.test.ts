import { expect, test } from 'vitest';

import { SnapshotStore } from '#renderer/bridge/snapshot-store.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';
import { FakeBridge } from '#test/support/ui-harness/fake-bridge.ts';

function revisionOf(store: SnapshotStore): number | undefined {
  const state = store.read();
  return state.status === 'ready' ? state.snapshot.revision : undefined;
}

test('pulls one snapshot at the start', async () => {
  const bridge = new FakeBridge(aSnapshot({ revision: 3 }));
  const store = new SnapshotStore({ bridge });
  expect(store.read().status).toBe('loading');
  await store.start();
  expect(revisionOf(store)).toBe(3);
  expect(bridge.inputsOf('state:get')).toHaveLength(1);
});

test('drops a snapshot that is not newer, pushed or pulled', async () => {
  const bridge = new FakeBridge(aSnapshot({ revision: 3 }));
  const store = new SnapshotStore({ bridge });
  const started = store.start();
  bridge.push(aSnapshot({ revision: 5, missed: 1 }));
  await started;
  expect(revisionOf(store)).toBe(5);
  bridge.push(aSnapshot({ revision: 5, missed: 2 }));
  const state = store.read();
  expect(state.status === 'ready' && state.snapshot.missed).toBe(1);
});

test('tells its listeners about each newer snapshot, until they leave', async () => {
  const bridge = new FakeBridge(aSnapshot({ revision: 1 }));
  const store = new SnapshotStore({ bridge });
  await store.start();
  let heard = 0;
  const leave = store.subscribe(() => (heard += 1));
  bridge.push(aSnapshot({ revision: 2 }));
  leave();
  bridge.push(aSnapshot({ revision: 3 }));
  expect(heard).toBe(1);
});

test('is offline when the main process does not answer, and comes back with a push', async () => {
  const bridge = new FakeBridge();
  bridge.answer('state:get', () => {
    throw new Error('gone');
  });
  const store = new SnapshotStore({ bridge });
  await store.start();
  expect(store.read().status).toBe('offline');
  bridge.push(aSnapshot({ revision: 1 }));
  expect(store.read().status).toBe('ready');
});

test('takes no pushes after it is disposed', async () => {
  const bridge = new FakeBridge(aSnapshot({ revision: 1 }));
  const store = new SnapshotStore({ bridge });
  await store.start();
  store.dispose();
  bridge.push(aSnapshot({ revision: 2 }));
  expect(revisionOf(store)).toBe(1);
});
