import { useEffect, type RefObject } from 'react';

import { namedSetting } from './named-setting.ts';

const PLACES = 'fieldset, section, li, label, div';
const CONTROLS = 'input, select, textarea, button';
/** A page that reads something first has its fields by then. */
const PATIENCE_MS = 3000;

/**
 * Brings a setting into view by the name it has on the page, marks it, and gives it the focus. Found by its words, so that
 * a page needs to know nothing of it; what is not there is not marked.
 */
export function useFoundSetting(page: RefObject<HTMLElement | null>, name: string | undefined): void {
  useEffect(() => {
    const element = page.current;
    if (element === null || name === undefined) return undefined;
    const look = (): boolean => {
      const named = namedSetting(element, name);
      if (named === undefined) return false;
      show(named);
      return true;
    };
    if (look()) return undefined;
    const watch = new MutationObserver(() => {
      if (look()) watch.disconnect();
    });
    watch.observe(element, { childList: true, subtree: true });
    const tooLate = window.setTimeout(() => watch.disconnect(), PATIENCE_MS);
    return () => {
      watch.disconnect();
      window.clearTimeout(tooLate);
    };
  }, [page, name]);
}

/** What is folded away around it, the parts of a form that few need. */
function unfold(named: HTMLElement): void {
  for (let at = named.closest('details'); at !== null; at = at.parentElement?.closest('details') ?? null)
    at.open = true;
}

function show(named: HTMLElement): void {
  unfold(named);
  const place = named.closest<HTMLElement>(PLACES) ?? named;
  place.dataset['found'] = 'true';
  place.scrollIntoView({ block: 'center' });
  const control =
    place.querySelector<HTMLElement>(CONTROLS) ?? place.parentElement?.querySelector<HTMLElement>(CONTROLS);
  control?.focus({ preventScroll: true });
}
