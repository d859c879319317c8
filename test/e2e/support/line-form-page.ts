import type { Locator, Page } from '@playwright/test';

export interface LineWords {
  readonly server: string;
  readonly user: string;
  readonly password: string;
}

/** The form that connects a phone. */
export class LineFormPage {
  readonly page: Page;
  readonly server: Locator;
  readonly user: Locator;
  readonly password: Locator;
  readonly more: Locator;
  readonly domain: Locator;
  readonly certificate: Locator;
  readonly test: Locator;
  readonly connect: Locator;
  readonly outcome: Locator;

  constructor(page: Page) {
    const field = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
    this.page = page;
    this.server = field('Server');
    this.user = field('User');
    this.password = page.getByLabel('Password', { exact: true });
    this.more = page.getByText('More', { exact: true });
    this.domain = field('Domain, if different from the server');
    this.certificate = field('Certificate authority of your server (PEM)');
    this.test = page.getByRole('button', { name: /^Test/ });
    this.connect = page.getByRole('button', { name: 'Connect', exact: true });
    this.outcome = page.getByRole('form').or(page.getByRole('main')).getByRole('status');
  }

  async enter({ server, user, password }: LineWords): Promise<void> {
    await this.server.fill(server);
    await this.user.fill(user);
    await this.password.fill(password);
  }

  error(words: string): Locator {
    return this.page.getByText(words, { exact: true });
  }
}
