import type { Locator, Page } from '@playwright/test';

/** The popup: one section for each call that rings. */
export class PopupPage {
  readonly page: Page;
  readonly calls: Locator;

  constructor(page: Page) {
    this.page = page;
    this.calls = page.getByRole('alertdialog');
  }

  call(name: string): PopupCall {
    return new PopupCall(this.page.getByRole('alertdialog', { name: `Incoming call: ${name}` }));
  }
}

/** One ringing call in the popup. */
export class PopupCall {
  readonly root: Locator;
  readonly name: Locator;
  readonly answer: Locator;
  readonly answerAndOpen: Locator;
  readonly decline: Locator;

  constructor(root: Locator) {
    this.root = root;
    this.name = root.getByRole('heading');
    this.answer = root.getByRole('button', { name: 'Answer', exact: true });
    this.answerAndOpen = root.getByRole('button', { name: 'Answer and open record' });
    this.decline = root.getByRole('button', { name: 'Decline' });
  }

  text(words: string | RegExp): Locator {
    return this.root.getByText(words);
  }
}
