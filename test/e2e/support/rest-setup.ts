import type { Locator, Page } from '@playwright/test';

import { CrmPage } from './crm-page.ts';

/** The form in which a CRM is described by its requests, one section each. */
export class RestSetup {
  readonly kind: Locator;
  readonly connect: Locator;

  readonly #main: Locator;
  readonly #crm: CrmPage;

  constructor(page: Page) {
    this.#crm = new CrmPage(page);
    this.#main = page.getByRole('main');
    this.kind = this.#crm.kind('REST API');
    this.connect = this.#crm.connect;
  }

  /** Opens a section by its name. */
  async open(name: string): Promise<Locator> {
    const section = this.#main
      .getByRole('group')
      .filter({ has: this.#main.page().getByText(name, { exact: true }) });
    await section.locator('summary').click();
    return section;
  }

  /** Opens a section and switches its request on. */
  async use(name: string): Promise<Locator> {
    const section = await this.open(name);
    await section.getByRole('switch').check();
    return section;
  }

  /** Fills in fields by their labels, of a section or of the page. */
  async fillIn(values: Readonly<Record<string, string>>, within = this.#main): Promise<void> {
    for (const [label, value] of Object.entries(values))
      await within.getByLabel(label, { exact: true }).fill(value);
  }

  async choose(label: string, option: string, within: Locator): Promise<void> {
    await within.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  tryIn(section: Locator): Locator {
    return section.getByRole('button', { name: 'Try it' });
  }

  /** Leaves the form and lets calls be written without delay. */
  async writeAtOnce(): Promise<void> {
    await this.#crm.all.click();
    await this.#crm.undo.fill('0');
    await this.#crm.undo.blur();
  }
}
