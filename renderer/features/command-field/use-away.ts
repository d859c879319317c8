import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

export interface Away {
  /** The focus went on to something else, which what was found must not cover. */
  readonly isAway: boolean;
  /** Whoever types is here. */
  readonly comeBack: () => void;
  readonly searchProps: {
    readonly onFocus: () => void;
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
}

/** Whether Tab would go on from here into the list, which is not for it: its rows are chosen by arrows. */
function isLastStop({ currentTarget, target }: KeyboardEvent<HTMLElement>): boolean {
  const stops = [...currentTarget.querySelectorAll('input, button, select')];
  return stops.findLast((stop) => stop.closest('[role=listbox]') === null) === target;
}

/**
 * Whether the focus is elsewhere in the page. Another window, or a click on nothing, does not count. Tab takes the list
 * away before it goes on: React Aria would lead it from the list back to the field, for ever.
 */
export function useAway(): Away {
  const [isAway, setAway] = useState(false);
  return {
    isAway,
    comeBack: () => setAway(false),
    searchProps: {
      onFocus: () => setAway(false),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setAway(true);
      },
      onKeyDown: (event) => {
        if (event.key === 'Tab' && !event.shiftKey && isLastStop(event)) flushSync(() => setAway(true));
      },
    },
  };
}
