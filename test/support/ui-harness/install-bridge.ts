import type { Command } from '#shared/ipc/channels.ts';

declare global {
  interface Window {
    pushSnapshot?: (snapshot: unknown) => void;
  }
}

/** Canned values by command; a command without one succeeds with nothing. */
export type CannedValues = Partial<Record<Command, unknown>>;

/**
 * Runs inside the page before its own scripts: puts a bridge of canned values where the preload would put the real
 * one, and `pushSnapshot` beside it. Serialised by Playwright, so it may use nothing from outside.
 */
export function installBridge(values: CannedValues): void {
  const command = new Proxy(
    {},
    {
      get:
        (...[, name]: [object, PropertyKey]) =>
        () =>
          Promise.resolve({ ok: true, value: Reflect.get(values, name) as unknown }),
    },
  );
  const nothing = (): void => undefined;
  const listeners = new Set<(snapshot: unknown) => void>();
  Object.assign(window, {
    hookswitch: {
      command,
      onSnapshot: (listener: (snapshot: unknown) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onSoundLevels: () => nothing,
      onPresence: () => nothing,
      onTasks: () => nothing,
      onNavigate: () => nothing,
    },
    pushSnapshot: (snapshot: unknown) => {
      for (const listener of listeners) listener(snapshot);
    },
  });
}
