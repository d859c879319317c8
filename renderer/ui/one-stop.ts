const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Whether the key that was pressed last leads backwards through the page. */
let isBackward = false;

window.addEventListener(
  'keydown',
  ({ key, shiftKey }) => {
    isBackward = key === 'Tab' && shiftKey;
  },
  { capture: true },
);
window.addEventListener('keyup', () => (isBackward = false), { capture: true });

function stopsIn(card: HTMLElement): readonly HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>(STOPS)].filter(
    (element) => element.tabIndex >= 0 && element.closest('[hidden], :disabled') === null,
  );
}

/**
 * A `ref` that makes a card with many stops one stop for Tab: the card itself. Enter goes into it, Escape comes back, and
 * inside Tab goes on as everywhere. A pointer notices nothing.
 */
export function oneStop(card: HTMLElement | null): (() => void) | undefined {
  if (card === null) return undefined;
  const own = card;
  function onKeyDown(event: KeyboardEvent): void {
    const stops = stopsIn(own);
    if (event.target !== own) {
      if (event.key === 'Escape') leave(event);
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      stops[0]?.focus();
    }
    // The browser goes on from the last one.
    if (event.key === 'Tab' && !event.shiftKey) stops.at(-1)?.focus({ preventScroll: true });
  }
  /** Whatever in the card has its own use for the key comes first. */
  function leave(event: KeyboardEvent): void {
    setTimeout(() => {
      if (!event.defaultPrevented && own.contains(document.activeElement)) own.focus();
    });
  }
  function onFocus({ relatedTarget }: FocusEvent): void {
    const isFromOutside = !(relatedTarget instanceof Node) || !own.contains(relatedTarget);
    if (isBackward && isFromOutside) own.focus();
  }
  own.tabIndex = 0;
  own.addEventListener('keydown', onKeyDown);
  own.addEventListener('focusin', onFocus);
  return () => {
    own.tabIndex = -1;
    own.removeEventListener('keydown', onKeyDown);
    own.removeEventListener('focusin', onFocus);
  };
}
