import type { Locator, Page } from '@playwright/test';

/** The address book and its import. */
export class PeoplePage {
  readonly page: Page;
  readonly search: Locator;
  readonly people: Locator;
  readonly importButton: Locator;
  readonly chooseFile: Locator;
  readonly report: Locator;
  readonly done: Locator;
  readonly cancel: Locator;

  constructor(page: Page) {
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    this.page = page;
    this.search = page.getByRole('searchbox', { name: 'Search people' });
    this.people = page.getByRole('grid', { name: 'People' });
    this.importButton = button('Import');
    this.chooseFile = button('Choose file');
    this.report = page.getByRole('status').filter({ hasText: /added/ });
    this.done = page.getByRole('main').getByRole('button', { name: 'Done' }).last();
    this.cancel = button('Cancel');
  }

  person(name: string): Locator {
    return this.people.getByRole('row').filter({ hasText: name });
  }

  column(header: string): Locator {
    return this.page.getByRole('combobox', { name: header, exact: true });
  }

  run(entries: number): Locator {
    const name = entries === 1 ? 'Import 1 entry' : `Import ${entries} entries`;
    return this.page.getByRole('button', { name });
  }

  text(words: string | RegExp): Locator {
    return this.page.getByText(words);
  }
}
