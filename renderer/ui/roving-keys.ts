function stopsOf(row: HTMLElement): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('button')];
}

/** A button that opens a menu does so by ArrowDown and ArrowUp. */
function belongsToMenu(event: KeyboardEvent): boolean {
  const opens = event.target instanceof Element && event.target.getAttribute('aria-haspopup') !== null;
  return opens && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
}

/** How far the key leads along the row, which runs from right to left in Arabic. */
function stepOf(key: string, row: HTMLElement): -1 | 0 | 1 {
  const isTurned = getComputedStyle(row).direction === 'rtl';
  if (key === 'ArrowDown' || key === (isTurned ? 'ArrowLeft' : 'ArrowRight')) return 1;
  return key === 'ArrowUp' || key === (isTurned ? 'ArrowRight' : 'ArrowLeft') ? -1 : 0;
}

function targetOf(key: string, row: HTMLElement, stops: readonly HTMLElement[], at: number) {
  if (key === 'Home') return stops[0];
  if (key === 'End') return stops.at(-1);
  const step = stepOf(key, row);
  return step === 0 ? undefined : stops[(at + step + stops.length) % stops.length];
}

/**
 * A `ref` that makes the buttons of a row one stop for Tab: arrows, Home and End move between them. The stop is the
 * chosen one (`aria-current`, `aria-pressed`), else the one that had the focus last, else the first.
 */
export function rovingKeys(row: HTMLElement | null): (() => void) | undefined {
  if (row === null) return undefined;
  let last: HTMLElement | undefined;
  function settle(): void {
    const stops = stopsOf(row as HTMLElement);
    const focused = stops.find((stop) => stop === document.activeElement);
    const chosen = stops.find((stop) => stop.matches('[aria-current], [aria-pressed="true"]'));
    const kept = last !== undefined && stops.includes(last) ? last : undefined;
    const stop = focused ?? chosen ?? kept ?? stops[0];
    for (const each of stops) each.tabIndex = each === stop ? 0 : -1;
  }
  function onFocus(event: FocusEvent): void {
    last = event.target as HTMLElement;
    settle();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || belongsToMenu(event)) return;
    const stops = stopsOf(row as HTMLElement);
    const at = stops.indexOf(event.target as HTMLElement);
    const next = at === -1 ? undefined : targetOf(event.key, row as HTMLElement, stops, at);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
  const changes = new MutationObserver(settle);
  changes.observe(row, {
    childList: true,
    subtree: true,
    attributeFilter: ['aria-current', 'aria-pressed'],
  });
  settle();
  row.addEventListener('focusin', onFocus);
  row.addEventListener('focusout', settle);
  row.addEventListener('keydown', onKeyDown);
  return () => {
    changes.disconnect();
    row.removeEventListener('focusin', onFocus);
    row.removeEventListener('focusout', settle);
    row.removeEventListener('keydown', onKeyDown);
  };
}
