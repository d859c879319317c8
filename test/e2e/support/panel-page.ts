import type { Locator, Page } from '@playwright/test';

import { CallCard } from './call-card.ts';

export type PlaceName = 'Calls' | 'History' | 'People' | 'Settings';

/** The panel: its header, field, calls, demo strip and places. */
export class PanelPage {
  readonly page: Page;
  readonly tryIt: Locator;
  readonly connectMyPhone: Locator;
  readonly field: Locator;
  readonly results: Locator;
  readonly calls: Locator;
  readonly notices: Locator;
  readonly header: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tryIt = page.getByRole('button', { name: 'Try it' });
    this.connectMyPhone = page.getByRole('button', { name: 'Connect my phone' });
    this.field = page.getByRole('searchbox', { name: 'Name or number' });
    this.results = page.getByRole('listbox', { name: 'Found', exact: true });
    this.calls = page.getByRole('region', { name: 'Calls', exact: true });
    this.notices = page.getByRole('list', { name: 'Notices' });
    this.header = page.getByRole('banner');
  }

  agentState(words: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: words, exact: true });
  }

  /** What can be read; the same words are told to screen readers in a place of their own. */
  words(text: string | RegExp): Locator {
    const seen = this.page.locator(':not([data-announcer] *)');
    return this.page.getByText(text).and(seen).filter({ visible: true });
  }

  place(name: PlaceName): Locator {
    return this.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name });
  }

  async goTo(name: PlaceName): Promise<void> {
    await this.place(name).click();
  }

  /** The number of missed calls on the History place, in words. */
  missedBadge(words: string): Locator {
    return this.place('History').getByText(words);
  }

  /** A subject of the settings. */
  subject(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}`) });
  }

  scenario(name: string): Locator {
    return this.page
      .getByRole('complementary', { name: 'Demo phone' })
      .getByRole('button', { name, exact: true });
  }

  /** The current call of this name; calls that are over stay below it for a while. */
  call(name: string): CallCard {
    return new CallCard(this.calls.getByRole('article', { name, exact: true }).first());
  }

  /** A call on hold, however small it is drawn. */
  heldCall(name: string): Locator {
    return this.calls.getByRole('article', { name, exact: true }).filter({ hasText: /On hold/ });
  }

  async dial(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }
}
