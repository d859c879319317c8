import type { AgentBridge } from '#preload/bridge.ts';
import { PresenceStore } from './presence-store.ts';
import type { Services } from './services.tsx';
import { SnapshotStore } from './snapshot-store.ts';
import { TaskStore } from './task-store.ts';
import { Ticker } from './ticker.ts';
import { ToastStore } from './toast-store.ts';

/** The services of one page around its bridge; the snapshot pull starts at once. */
export function createServices(bridge: AgentBridge): Services {
  const store = new SnapshotStore({ bridge });
  void store.start();
  return {
    bridge,
    store,
    presence: new PresenceStore({ bridge }),
    tasks: new TaskStore({ bridge }),
    ticker: new Ticker(),
    toasts: new ToastStore(),
  };
}
