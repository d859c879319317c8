import { useEffect } from 'react';
import { flushSync } from 'react-dom';

import { focusField } from '../features/command-field/focus-field.ts';
import { isFocusKey } from '../features/command-field/focus-key.ts';

/** Ctrl+K (⌘K) away from the calls: goes there and puts the cursor into the field. There the field has its own. */
export function useFieldKey(away: boolean, goToCalls: () => void): void {
  useEffect(() => {
    if (!away) return undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (!isFocusKey(event)) return;
      event.preventDefault();
      flushSync(goToCalls);
      focusField();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [away, goToCalls]);
}
