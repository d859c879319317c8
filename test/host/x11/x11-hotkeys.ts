import { parseAccelerator } from '../desktop/accelerator.ts';
import type { X11Client } from './x11-client.ts';
import { keysymOf, modifierMask } from './x11-keysyms.ts';

type Grab = { readonly keycode: number; readonly mask: number };

const CAPS_LOCK = 1 << 1;
const NUM_LOCK = 1 << 4;
const LOCKS = [0, CAPS_LOCK, NUM_LOCK, CAPS_LOCK | NUM_LOCK];
const RELEVANT = 0b1100_1101;

/**
 * Global shortcuts on an X display. The server answers a grab later than `register` can wait, so a key that
 * another program holds is accepted and never arrives.
 */
export class X11Hotkeys {
  readonly #client: X11Client;
  readonly #onPress: (accelerator: string) => void;
  readonly #grabs = new Map<string, Grab>();
  #keysyms: readonly (readonly number[])[] = [];

  constructor(client: X11Client, onPress: (accelerator: string) => void) {
    this.#client = client;
    this.#onPress = onPress;
  }

  async start(): Promise<void> {
    this.#keysyms = await this.#client.keyboardMapping();
  }

  grab(accelerator: string): void {
    const parsed = parseAccelerator(accelerator);
    const keysym = parsed && keysymOf(parsed);
    if (!parsed || keysym === null) return;
    const index = this.#keysyms.findIndex((row) => row[0] === keysym);
    if (index < 0) return;
    const keycode = this.#client.connection.setup.minKeycode + index;
    const grab = { keycode, mask: modifierMask(parsed) };
    this.#grabs.set(accelerator, grab);
    for (const locks of LOCKS) this.#client.grabKey(grab.keycode, grab.mask | locks);
  }

  release(accelerator: string): void {
    const grab = this.#grabs.get(accelerator);
    if (!grab || !this.#grabs.delete(accelerator)) return;
    for (const locks of LOCKS) this.#client.ungrabKey(grab.keycode, grab.mask | locks);
  }

  /** A key went down somewhere on the display. */
  pressed(keycode: number, state: number): void {
    for (const [accelerator, grab] of this.#grabs) {
      if (grab.keycode === keycode && grab.mask === (state & RELEVANT)) this.#onPress(accelerator);
    }
  }
}
