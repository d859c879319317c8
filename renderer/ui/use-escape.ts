import { useEffect, useEffectEvent } from 'react';

/**
 * Does this on Escape wherever the focus is, unless something had its own use for the key: an open dialog closes
 * first, and a field that takes the key keeps it.
 */
export function useEscape(act: () => void, enabled = true): void {
  const escape = useEffectEvent(act);
  useEffect(() => {
    if (!enabled) return undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      escape();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
