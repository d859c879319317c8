import { createContext } from 'react';

/** What the frame of a page has to show beside its own: the setting that was searched for, and who holds parts of it. */
export interface PageContext {
  /** The name of the setting to bring into view. */
  readonly found?: string;
  /** Which form of the page it stands in, as the search names it. */
  readonly form?: string;
  /** Said under the title when an administrator holds something here. */
  readonly managed?: string;
}

export const PageContext = createContext<PageContext>({});
