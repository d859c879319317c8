import { begin, isFocusHidden, step, unreached } from './focus-walk.ts';
import { holdBars, looseBars } from './sticky-bars.ts';
import { textLosses } from './text-loss.ts';

const PAGE_CHECKS = { begin, step, isFocusHidden, unreached, textLosses, looseBars, holdBars } as const;

/** What the checks ask inside a page; put on its window by `../install-checks.ts`. */
export type PageChecks = typeof PAGE_CHECKS;

declare global {
  interface Window {
    pageChecks?: PageChecks;
  }
}

window.pageChecks = PAGE_CHECKS;
