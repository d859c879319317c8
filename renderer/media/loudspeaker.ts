import { sendTo } from './output-device.ts';

/** Where one connection is heard. A device that cannot be used leaves the sound on the default. */
export class Loudspeaker {
  readonly #element = new Audio();

  constructor(audible: boolean) {
    this.#element.autoplay = true;
    this.#element.muted = !audible;
    // A media key of the keyboard pauses what plays; a call goes on.
    this.#element.addEventListener('pause', () => this.#play());
  }

  play(track: MediaStreamTrack): void {
    this.#element.srcObject = new MediaStream([track]);
  }

  /** Whether the device is used now. */
  async use(device: string): Promise<boolean> {
    try {
      await sendTo(this.#element, device);
      return true;
    } catch {
      await sendTo(this.#element, '').catch(() => undefined);
      return false;
    }
  }

  stop(): void {
    this.#element.srcObject = null;
  }

  #play(): void {
    const { srcObject } = this.#element;
    if (srcObject instanceof MediaStream && srcObject.active) this.#element.play().catch(() => undefined);
  }
}
