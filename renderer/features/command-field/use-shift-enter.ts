import { useEffect, useEffectEvent, type RefObject } from 'react';

import { activeRowKey } from './active-row-key.ts';

/**
 * Shift+Enter on the row that the arrows chose. Taken before React Aria sees the key, which knows only one action of a
 * row; what `act` has no use for goes on to it.
 */
export function useShiftEnter(
  input: RefObject<HTMLInputElement | null>,
  act: (key: string) => boolean,
): void {
  const take = useEffectEvent(act);
  useEffect(() => {
    const field = input.current?.closest('search');
    if (field === null || field === undefined) return undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Enter' || !event.shiftKey) return;
      const key = activeRowKey(input.current);
      if (key === undefined || !take(key)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    field.addEventListener('keydown', onKeyDown, true);
    return () => field.removeEventListener('keydown', onKeyDown, true);
  }, [input]);
}
