import { createContext, useContext } from 'react';

import type { AgentBridge } from '#preload/bridge.ts';
import type { PresenceStore } from './presence-store.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import type { TaskStore } from './task-store.ts';
import type { Ticker } from './ticker.ts';
import type { ToastStore } from './toast-store.ts';

/** What every part of a page may use. Made once per page by `main.tsx`, and by tests around a fake bridge. */
export interface Services {
  readonly bridge: AgentBridge;
  readonly store: SnapshotStore;
  readonly presence: PresenceStore;
  readonly tasks: TaskStore;
  readonly ticker: Ticker;
  readonly toasts: ToastStore;
}

const ServicesContext = createContext<Services | undefined>(undefined);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('A page part was rendered outside ServicesProvider');
  return services;
}
