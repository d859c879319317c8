import type { HeadsetLights, HeadsetSignal, HeadsetView } from '#shared/domain/headset.ts';
import { HeadsetKeys } from './headset-keys.ts';
import { lightReports } from './headset-lights.ts';
import { profileOf, type HeadsetProfile } from './headset-profile.ts';
import { USAGE } from './headset-usage.ts';
import type { HidDevice, HidInputReportEvent } from './hid-types.ts';
import { telephonyLayout, type TelephonyLayout } from './report-fields.ts';

export const LIGHTS_OFF: HeadsetLights = { ringing: false, offHook: false, muted: false, held: false };

/** Within this time a report may be the headset's answer to ours, in ms. */
const ANSWER_MS = 400;
/** After its hold key a headset may hang its own hook up, in ms. */
const HOLD_HOOK_MS = 1000;

export interface HeadsetOptions {
  readonly device: HidDevice;
  readonly onSignal: (signal: HeadsetSignal) => void;
  readonly now: () => number;
}

/**
 * One headset in use: its keys as signals, its lights as told. Reports go out one after the other; a report that fails
 * is sent again with the next lights.
 */
export class Headset {
  readonly #options: HeadsetOptions;
  readonly #layout: TelephonyLayout;
  readonly #profile: HeadsetProfile;
  readonly #keys: HeadsetKeys;
  readonly #sent = new Map<number, string>();
  #lights = LIGHTS_OFF;
  #writing: Promise<void> = Promise.resolve();
  #wroteAt = -Infinity;
  #holdKeyAt = -Infinity;

  constructor(options: HeadsetOptions) {
    const { collections, vendorId } = options.device;
    this.#options = options;
    this.#layout = telephonyLayout(collections);
    this.#profile = profileOf(vendorId);
    this.#keys = new HeadsetKeys(this.#layout.inputs, this.#profile);
  }

  get device(): HidDevice {
    return this.#options.device;
  }

  /** Whether the device has a hook switch, without which there is no call control. */
  get isUsable(): boolean {
    return this.#has('inputs', USAGE.hookSwitch);
  }

  view(state: HeadsetView['state']): HeadsetView {
    const { productName } = this.#options.device;
    const { declineBit, declinesByOnHook, maker } = this.#profile;
    const can = [
      ...(this.isUsable ? (['answer'] as const) : []),
      ...(this.#has('inputs', USAGE.phoneMute) ? (['mute'] as const) : []),
      ...(this.#has('inputs', USAGE.flash) || this.#has('inputs', USAGE.hold) ? (['hold'] as const) : []),
      ...(this.#has('outputs', USAGE.ledRing) || this.#has('outputs', USAGE.ringer)
        ? (['ring'] as const)
        : []),
      ...(declinesByOnHook || declineBit !== undefined || this.#has('inputs', USAGE.drop)
        ? (['reject'] as const)
        : []),
    ];
    return { name: productName.slice(0, 200), maker, state, can };
  }

  /** @throws when another program holds the device */
  async open(): Promise<void> {
    const { device } = this.#options;
    if (!device.opened) await device.open();
    device.addEventListener('inputreport', this.#onReport);
    await this.show(LIGHTS_OFF, true);
  }

  /** Sends what changed; with `again` everything, so that a headset that went its own way follows again. */
  show(lights: HeadsetLights, again = false): Promise<void> {
    const hangsUp = this.#profile.hangsUpOnHold && lights.held;
    const shown = hangsUp ? { ...lights, offHook: false } : lights;
    this.#lights = shown;
    this.#writing = this.#writing.then(() => this.#write(shown, again));
    return this.#writing;
  }

  async close(): Promise<void> {
    const { device } = this.#options;
    device.removeEventListener('inputreport', this.#onReport);
    if (!device.opened) return;
    await this.show(LIGHTS_OFF);
    await device.close().catch(() => undefined);
  }

  async #write(lights: HeadsetLights, again: boolean): Promise<void> {
    for (const { reportId, data } of lightReports(this.#layout.outputs, lights)) {
      const text = data.join(' ');
      if (!again && this.#sent.get(reportId) === text) continue;
      this.#wroteAt = this.#options.now();
      try {
        await this.#options.device.sendReport(reportId, data);
        this.#sent.set(reportId, text);
      } catch {
        this.#sent.delete(reportId);
      }
    }
  }

  readonly #onReport = (event: Event): void => {
    const { reportId, data } = event as HidInputReportEvent;
    const isAnswer = this.#options.now() - this.#wroteAt < ANSWER_MS;
    const signals = this.#keys.read(reportId, data, { lights: this.#lights, isAnswer });
    for (const signal of signals) this.#tell(signal);
  };

  #tell(signal: HeadsetSignal): void {
    const now = this.#options.now();
    if (signal === 'hold-toggle') this.#holdKeyAt = now;
    const belongsToHold = this.#profile.hangsUpOnHold && now - this.#holdKeyAt < HOLD_HOOK_MS;
    if (signal === 'on-hook' && belongsToHold) return;
    this.#options.onSignal(signal);
  }

  #has(side: keyof TelephonyLayout, usage: number): boolean {
    return this.#layout[side].some(({ fields }) => fields.some((field) => field.usage === usage));
  }
}
