import { useEffect, type RefObject } from 'react';

interface Home {
  readonly element: HTMLElement;
  readonly name: string;
}

function homesOf(element: Element | null): readonly Home[] {
  const home = element?.closest<HTMLElement>('[data-focus-home]');
  if (home === null || home === undefined) return [];
  return [{ element: home, name: home.dataset['focusHome'] ?? '' }, ...homesOf(home.parentElement)];
}

function standIn({ element, name }: Home, root: HTMLElement): HTMLElement | null {
  return element.isConnected ? element : root.querySelector(`[data-focus-home="${CSS.escape(name)}"]`);
}

/**
 * Keeps the keyboard's place when the focused element goes away (a button that did its work, a card that became
 * another): the focus moves to the innermost `data-focus-home` around it, or to the new one of the same name. Homes
 * carry `tabIndex={-1}`. It never takes the focus from anything that has it.
 */
export function useFocusKeeper(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    let homes: readonly Home[] = [];
    const remember = (event: FocusEvent): void => {
      homes = homesOf(event.target as Element);
    };
    const forget = (event: FocusEvent): void => {
      if (event.relatedTarget !== null) return;
      setTimeout(() => {
        if ((event.target as Element).isConnected && document.activeElement === document.body) homes = [];
      });
    };
    const observer = new MutationObserver(() => {
      if (homes.length === 0 || document.activeElement !== document.body) return;
      const home = homes.map((one) => standIn(one, element)).find((found) => found !== null);
      homes = [];
      home?.focus({ preventScroll: true });
    });
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', forget);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', forget);
      observer.disconnect();
    };
  }, [root]);
}
