import { useState, type KeyboardEvent, type MouseEvent } from 'react';

const GUARD_MS = 700;

export interface KeyGuard {
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/**
 * Swallows keys, and clicks that keys made (`detail` 0), for 700 ms after the element appeared. A pointer's click
 * always counts.
 */
export function useKeyGuard(): KeyGuard {
  const [shownAt] = useState(() => performance.now());
  function swallow(event: KeyboardEvent | MouseEvent): void {
    if (performance.now() - shownAt >= GUARD_MS) return;
    event.preventDefault();
    event.stopPropagation();
  }
  return {
    onKey: swallow,
    onClick: (event) => {
      if (event.detail === 0) swallow(event);
    },
  };
}
