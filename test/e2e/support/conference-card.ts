import type { Locator, Page } from '@playwright/test';

/** Calls whose parties hear each other, as one card in the panel. */
export class ConferenceCard {
  readonly root: Locator;
  readonly mute: Locator;
  readonly unmute: Locator;
  readonly leave: Locator;
  readonly endForAll: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('article', { name: /^Conference with / });
    const button = (name: string): Locator => this.root.getByRole('button', { name, exact: true });
    this.mute = button('Mute');
    this.unmute = button('Unmute');
    this.leave = button('Leave them talking');
    this.endForAll = button('End for all');
  }
}
