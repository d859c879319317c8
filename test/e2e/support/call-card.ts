import type { Locator } from '@playwright/test';

/** A call in the panel, found by the name on it; the same article for a running call and for its last words. */
export class CallCard {
  readonly root: Locator;
  readonly notes: Locator;
  readonly answer: Locator;
  readonly decline: Locator;
  readonly endCall: Locator;
  readonly cancelCall: Locator;
  readonly hold: Locator;
  readonly resume: Locator;
  readonly mute: Locator;
  readonly unmute: Locator;
  readonly keypadToggle: Locator;
  readonly keypad: Locator;
  readonly transfer: Locator;
  readonly completeTransfer: Locator;
  readonly backToCaller: Locator;
  readonly swap: Locator;
  readonly merge: Locator;
  readonly record: Locator;
  readonly recording: Locator;

  constructor(root: Locator) {
    const button = (name: string): Locator => root.getByRole('button', { name, exact: true });
    this.root = root;
    this.notes = root.getByRole('textbox', { name: 'Notes' });
    this.answer = button('Answer');
    this.decline = button('Decline');
    this.endCall = root.getByRole('button', { name: /^End call/ });
    this.cancelCall = root.getByRole('button', { name: /^Cancel call/ });
    this.hold = button('Hold');
    this.resume = button('Resume');
    this.mute = button('Mute');
    this.unmute = button('Unmute');
    this.transfer = button('Transfer');
    this.completeTransfer = button('Complete transfer');
    this.backToCaller = button('Back to caller');
    this.swap = button('Swap');
    this.merge = button('Merge');
    this.record = button('Record');
    this.recording = button('Recording');
    this.keypadToggle = button('Keypad');
    this.keypad = root.getByRole('group', { name: 'Keypad' });
  }

  text(words: string | RegExp): Locator {
    return this.root.getByText(words);
  }

  async pressKeys(digits: string): Promise<void> {
    for (const key of digits) {
      await this.keypad.getByRole('button', { name: key, exact: true }).click();
    }
  }
}
