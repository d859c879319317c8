import { expect, type Locator, type Page } from '@playwright/test';

/** The history: its list with search and filters, and one call in full. */
export class HistoryPage {
  readonly page: Page;
  readonly search: Locator;
  readonly list: Locator;
  readonly rows: Locator;
  readonly back: Locator;
  readonly notes: Locator;
  readonly openRecord: Locator;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('searchbox', { name: 'Search calls and notes' });
    this.list = page.getByRole('listbox', { name: 'Calls, newest first' });
    this.rows = this.list.getByRole('option');
    this.back = page.getByRole('button', { name: 'Back to the list' });
    this.notes = page.getByRole('textbox', { name: 'Notes' }).filter({ visible: true });
    this.openRecord = page.getByRole('button', { name: 'Open record' });
  }

  /** The newest call with this name. */
  row(name: string): Locator {
    return this.list.getByRole('option', { name }).first();
  }

  /** Shows one kind of call only. */
  async show(kind: 'All' | 'Missed' | 'Incoming' | 'Outgoing'): Promise<void> {
    await this.page.getByRole('group', { name: 'Show' }).getByText(kind, { exact: true }).click();
    await expect(this.page.getByRole('radio', { name: kind })).toBeChecked();
  }

  async open(name: string): Promise<void> {
    await this.row(name).click();
  }

  /** What stands beside a word of the open call: `Result`, `Rang`, `Talked`, `In total`, `Queue` … */
  fact(term: string): Locator {
    const names = this.page.getByRole('term').filter({ hasText: new RegExp(`^${term}$`) });
    return names.locator('xpath=following-sibling::dd');
  }

  /** The sentences about how the open call went, by their title. */
  why(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** A fact that is a time, in seconds. */
  async seconds(term: string): Promise<number> {
    const text = await this.fact(term).innerText();
    return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  }
}
