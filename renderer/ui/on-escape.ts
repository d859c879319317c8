import type { KeyboardEvent } from 'react';

/** A key handler that does this on Escape, unless something inside had its own use for the key. */
export function onEscape(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    act();
  };
}
