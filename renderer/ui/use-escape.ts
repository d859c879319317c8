import { useEffect, useEffectEvent } from 'react';

/** Who waits for the key, the one that opened last at the end. */
const waiting: symbol[] = [];

/**
 * Does this on Escape wherever the focus is, unless something had its own use for the key: an open dialog closes
 * first, and a field that takes the key keeps it. Of several, what opened last closes first.
 */
export function useEscape(act: () => void, enabled = true): void {
  const escape = useEffectEvent(act);
  useEffect(() => {
    if (!enabled) return undefined;
    const me = Symbol('waits for Escape');
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.defaultPrevented || waiting.at(-1) !== me) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      escape();
    }
    waiting.push(me);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      waiting.splice(waiting.indexOf(me), 1);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [enabled]);
}
