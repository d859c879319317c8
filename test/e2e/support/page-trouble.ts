import type { Page } from '@playwright/test';

/** What a page complained about: console errors, which CSP violations are too, and errors nobody caught. */
export class PageTrouble {
  readonly #seen: string[] = [];
  readonly #watched = new WeakSet<Page>();

  watch(page: Page): void {
    if (this.#watched.has(page)) return;
    this.#watched.add(page);
    page.on('pageerror', (error) => this.#seen.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(`${page.url()}: ${message.text()}`);
    });
  }

  /** Everything since the last time. */
  take(): readonly string[] {
    return this.#seen.splice(0);
  }
}
