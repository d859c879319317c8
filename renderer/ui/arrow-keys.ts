function target(key: string, rows: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      return rows[at - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}

/**
 * A `ref` that lets arrows, Home and End move the focus among the `data-row` elements of a list whose rows hold
 * buttons. Tab still visits each.
 */
export function arrowKeys(list: HTMLElement | null): (() => void) | undefined {
  if (list === null) return undefined;
  function onKeyDown(event: KeyboardEvent): void {
    const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const focused = event.target as HTMLElement;
    const own = rows.indexOf(focused);
    const at = own === -1 ? rows.findIndex((row) => row.parentElement?.contains(focused)) : own;
    const next = at === -1 ? undefined : target(event.key, rows, at);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
  list.addEventListener('keydown', onKeyDown);
  return () => list.removeEventListener('keydown', onKeyDown);
}
