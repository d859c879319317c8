import type { Command } from '#shared/ipc/channels.ts';

/** Canned values by command; a command without one succeeds with nothing. */
export type CannedValues = Partial<Record<Command, unknown>>;

/**
 * Runs inside the page before its own scripts: puts a bridge of canned values where the preload would put the real
 * one. Serialised by Playwright, so it may use nothing from outside.
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
  Object.assign(window, {
    hookswitch: {
      command,
      onSnapshot: () => nothing,
      onSoundLevels: () => nothing,
      onPresence: () => nothing,
      onTasks: () => nothing,
      onNavigate: () => nothing,
    },
  });
}
