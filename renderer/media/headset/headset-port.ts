import type { HeadsetLights, HeadsetSignal, HeadsetView } from '#shared/domain/headset.ts';
import { Headset, LIGHTS_OFF } from './headset.ts';
import type { Hid, HidConnectionEvent, HidDevice } from './hid-types.ts';

export interface HeadsetPortOptions {
  /** Missing where the browser has no WebHID. */
  readonly hid: Hid | undefined;
  readonly now: () => number;
  readonly onSignal: (signal: HeadsetSignal) => void;
  /** The headset in use changed; `undefined` when there is none. */
  readonly onChange: (headset: HeadsetView | undefined) => void;
}

/**
 * The one headset in use: the first with a hook switch that lets itself be opened. Follows plugging in and out; the
 * present lights are shown anew on whatever comes into use.
 */
export class HeadsetPort {
  readonly #options: HeadsetPortOptions;
  #enabled = false;
  #current: Headset | undefined;
  #lights = LIGHTS_OFF;
  #turn: Promise<void> = Promise.resolve();
  #shown: string | undefined;

  constructor(options: HeadsetPortOptions) {
    this.#options = options;
    options.hid?.addEventListener('connect', () => void this.#inTurn(() => this.#choose()));
    options.hid?.addEventListener('disconnect', (event) => {
      const { device } = event as HidConnectionEvent;
      void this.#inTurn(() => this.#unplugged(device));
    });
  }

  /** Takes a headset into use, or lets go of it: switched off, the device belongs to other programs alone. */
  use(enabled: boolean): Promise<void> {
    return this.#inTurn(async () => {
      if (enabled === this.#enabled) return;
      this.#enabled = enabled;
      if (enabled) await this.#choose();
      else await this.#leave();
    });
  }

  /** Shows the calls; `again` answers a key whose wish came to nothing. */
  async show(lights: HeadsetLights, again: boolean): Promise<void> {
    this.#lights = lights;
    await this.#current?.show(lights, again);
  }

  async #choose(): Promise<void> {
    const { hid } = this.#options;
    if (!this.#enabled || this.#current !== undefined || hid === undefined) return;
    let taken: Headset | undefined;
    for (const device of await hid.getDevices()) {
      const headset = this.#headsetOf(device);
      if (!headset.isUsable) continue;
      try {
        await headset.open();
        this.#current = headset;
        this.#tell(headset.view('ready'));
        await headset.show(this.#lights, true);
        return;
      } catch {
        taken ??= headset;
      }
    }
    this.#tell(taken?.view('taken'));
  }

  #headsetOf(device: HidDevice): Headset {
    const { onSignal, now } = this.#options;
    return new Headset({ device, onSignal, now });
  }

  async #unplugged(device: HidDevice): Promise<void> {
    if (this.#current?.device !== device && this.#current !== undefined) return;
    this.#current = undefined;
    await this.#choose();
  }

  async #leave(): Promise<void> {
    const headset = this.#current;
    this.#current = undefined;
    this.#tell(undefined);
    await headset?.close();
  }

  #tell(view: HeadsetView | undefined): void {
    const text = JSON.stringify(view);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#options.onChange(view);
  }

  #inTurn(run: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(run);
    return this.#turn;
  }
}
