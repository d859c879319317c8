import { useEffect, type RefObject } from 'react';

/** The parts of a page between which F6 goes, in the order of the page; within another one they are parts of their own. */
const REGIONS = '[data-region], [data-focus-home="header"], [data-focus-home="place"]';

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What is there but can neither be seen nor reached. */
const AWAY = '[hidden], [inert], [aria-hidden="true"], :disabled, details:not([open]) > :not(summary) *';

function nameOf(region: HTMLElement): string {
  return region.dataset['region'] ?? region.dataset['focusHome'] ?? '';
}

function regionOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>(REGIONS) ?? null;
}

/** The first thing in it that Tab stops at, itself included; `undefined` where there is none. */
function firstStop(region: HTMLElement): HTMLElement | undefined {
  return [region, ...region.querySelectorAll<HTMLElement>(STOPS)].find(
    (element) => element.tabIndex >= 0 && element.closest(AWAY) === null && regionOf(element) === region,
  );
}

/** Where the keyboard goes in a region: to where it was there the last time, otherwise to the first stop. */
function entryOf(region: HTMLElement, last: ReadonlyMap<string, HTMLElement>): HTMLElement | undefined {
  const before = last.get(nameOf(region));
  const isThere = before?.isConnected === true && before.closest(AWAY) === null;
  return isThere && before.closest(REGIONS) === region ? before : firstStop(region);
}

function isTaken(event: KeyboardEvent, root: HTMLElement): boolean {
  const { activeElement, body } = document;
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return true;
  if (document.querySelector('dialog[open]') !== null) return true;
  return activeElement !== null && activeElement !== body && !root.contains(activeElement);
}

/**
 * F6 leads to the next part of the page and Shift+F6 to the one before, round and round, as in other desktop programs:
 * each where the keyboard was in it the last time. It does nothing while a dialog or a menu has the keyboard, and skips
 * parts with nothing to stop at.
 */
export function useRegions(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const last = new Map<string, HTMLElement>();
    function remember({ target }: FocusEvent): void {
      const region = target instanceof HTMLElement ? regionOf(target) : null;
      if (region !== null && target !== region) last.set(nameOf(region), target as HTMLElement);
    }
    function onKeyDown(event: KeyboardEvent): void {
      const page = root.current;
      if (event.key !== 'F6' || page === null || isTaken(event, page)) return;
      const here = regionOf(document.activeElement);
      const regions = [...page.querySelectorAll<HTMLElement>(REGIONS)];
      const at = here === null ? -1 : regions.indexOf(here);
      const others = [...regions.slice(at + 1), ...regions.slice(0, Math.max(at, 0))];
      const target = (event.shiftKey ? others.toReversed() : others)
        .map((region) => entryOf(region, last))
        .find((entry) => entry !== undefined);
      event.preventDefault();
      target?.focus();
    }
    document.addEventListener('focusin', remember);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('focusin', remember);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [root]);
}
