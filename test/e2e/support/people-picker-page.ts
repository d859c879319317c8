import type { Locator, Page } from '@playwright/test';

/** The sheet that asks to whom a call goes. */
export class PeoplePickerPage {
  readonly root: Locator;
  readonly field: Locator;
  readonly options: Locator;
  readonly transferNow: Locator;
  readonly askFirst: Locator;
  readonly sendThere: Locator;
  readonly park: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog');
    const button = (name: string): Locator => this.root.getByRole('button', { name, exact: true });
    this.field = this.root.getByRole('combobox', { name: 'Name or number' });
    this.options = this.root.getByRole('option');
    this.transferNow = button('Transfer now');
    this.askFirst = button('Ask first');
    this.sendThere = button('Send there');
    this.park = button('Park');
  }

  /** Types, and waits until exactly that is the one to be picked. */
  async find(text: string, shown: string | RegExp = text): Promise<void> {
    await this.field.fill(text);
    await this.root.getByRole('option', { name: shown, selected: true }).waitFor();
  }
}
