import { useEffect, type RefObject } from 'react';

import { isFocusKey } from './focus-key.ts';

/** Brings the keyboard to the field from anywhere in the panel, with what is in it selected. */
export function useFocusKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function focus(event: KeyboardEvent): void {
      if (!isFocusKey(event)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    }
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, [input]);
}
