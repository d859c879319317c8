import { useCallback, useId, useRef, useState, type RefObject } from 'react';

export interface LinkSearchState {
  readonly isOpen: boolean;
  /** Id of the box, for the button. */
  readonly id: string;
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly toggle: () => void;
  /** Closes it and leads the focus back to the button. */
  readonly close: () => void;
}

/** Whether the search for further records is open, for its button and its box, which stand apart. */
export function useLinkSearch(): LinkSearchState {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    opener.current?.focus();
  }, []);
  const toggle = () => (isOpen ? close() : setOpen(true));
  return { isOpen, id, opener, toggle, close };
}
