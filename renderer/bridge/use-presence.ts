import { useSyncExternalStore } from 'react';

import type { Presence } from '#shared/domain/presence.ts';
import { useServices } from './services.tsx';

/** Whether this extension can take a call; undefined when it is not watched. Draws again only when that changes. */
export function usePresence(extension: string | undefined): Presence | undefined {
  const { presence } = useServices();
  return useSyncExternalStore(presence.subscribe, () =>
    extension === undefined ? undefined : presence.read(extension),
  );
}

/** The first of these numbers that is watched. */
export function usePresenceAmong(numbers: readonly string[]): Presence | undefined {
  const { presence } = useServices();
  return useSyncExternalStore(presence.subscribe, () => {
    for (const number of numbers) {
      const known = presence.read(number);
      if (known !== undefined) return known;
    }
    return undefined;
  });
}

/** Those of these numbers whose telephones ring. */
export function useRingingAmong(numbers: readonly string[]): readonly string[] {
  const { presence } = useServices();
  const ringing = useSyncExternalStore(presence.subscribe, () =>
    numbers.filter((number) => presence.read(number)?.availability === 'ringing').join('\n'),
  );
  return ringing === '' ? [] : ringing.split('\n');
}
