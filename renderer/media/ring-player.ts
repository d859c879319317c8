import type { RingTone } from '#shared/domain/ring.ts';
import type { MediaEvent, RingOutcome } from '#shared/ipc/media-wire.ts';
import { speakerName } from './device-list.ts';
import { RingOutput } from './ring-output.ts';
import { RING_RECIPES } from './ring-recipes.ts';
import { ringSamples } from './ring-samples.ts';

export interface RingWish {
  readonly tone: RingTone;
  /** From 0 to 1. */
  readonly volume: number;
  /** Ids of output devices; none means the default. */
  readonly devices: readonly string[];
}

const DEFAULT_DEVICE = '';

/** Sound leaves for a device of this name. */
type Audible = (name: Promise<string | undefined>) => void;

/**
 * Rings until stopped, on one device or several, and reports `ring-audible` once per ringing, with the time at which
 * sound leaves for the first of them, and its name where the system tells it. Needs pages that may play without a user's gesture.
 */
export class RingPlayer {
  readonly #report: (event: MediaEvent) => void;
  readonly #outputs = new Map<string, RingOutput>();
  readonly #rounds = new Map<string, Float32Array<ArrayBuffer>>();
  #wish: RingWish | undefined;
  /** Counts ringings: what began in an earlier one must not sound in a later one. */
  #ringing = 0;

  constructor(report: (event: MediaEvent) => void) {
    this.#report = report;
  }

  /**
   * Which devices could not ring. One that fails is left out; when all fail, the default rings. A second start while
   * it rings changes what is different.
   */
  async start(wish: RingWish): Promise<RingOutcome> {
    const before = this.#wish;
    this.#wish = wish;
    if (before !== undefined && isSameSound(before, wish)) {
      for (const output of this.#outputs.values()) output.volume = wish.volume;
      return { failed: [] };
    }
    this.#ringing += 1;
    if (before !== undefined) await this.#silence();
    return this.#play(wish);
  }

  /** 0..1, of what sounds now. */
  get level(): number {
    return Math.max(0, ...[...this.#outputs.values()].map(({ level }) => level));
  }

  /** Which devices could not ring; makes no sound. */
  async check(devices: readonly string[]): Promise<RingOutcome> {
    const probe = new RingOutput();
    const failed: string[] = [];
    for (const device of devices) await probe.useDevice(device).catch(() => failed.push(device));
    await probe.dispose();
    return { failed };
  }

  async stop(): Promise<void> {
    this.#wish = undefined;
    this.#ringing += 1;
    await this.#silence();
  }

  async #play(wish: RingWish): Promise<RingOutcome> {
    const wanted = wish.devices.length > 0 ? [...new Set(wish.devices)] : [DEFAULT_DEVICE];
    const once = this.#announcing();
    const rings = await Promise.all(wanted.map((device) => this.#playOn(device, wish.tone, once)));
    const failed = wanted.filter((_, index) => rings[index] === false);
    const allFailed = failed.length === wanted.length;
    if (allFailed && !(await this.#playOn(DEFAULT_DEVICE, wish.tone, once)))
      throw new Error('no device can ring');
    return { failed };
  }

  /** Whether it rings there; a ringing that was stopped meanwhile counts as fine. */
  async #playOn(device: string, tone: RingTone, onAudible: Audible): Promise<boolean> {
    const ringing = this.#ringing;
    const name = speakerName(navigator.mediaDevices, device).catch(() => undefined);
    const output = this.#outputs.get(device) ?? new RingOutput();
    this.#outputs.set(device, output);
    try {
      await output.useDevice(device);
      if (this.#ringing !== ringing || this.#wish === undefined) return true;
      await output.play(this.#roundOf(tone, output.sampleRate), this.#wish.volume, () => onAudible(name));
      return true;
    } catch {
      this.#outputs.delete(device);
      void output.dispose();
      return false;
    }
  }

  #roundOf(tone: RingTone, sampleRate: number): Float32Array<ArrayBuffer> {
    const key = `${tone} ${sampleRate}`;
    const round = this.#rounds.get(key) ?? ringSamples(RING_RECIPES[tone], sampleRate);
    this.#rounds.set(key, round);
    return round;
  }

  async #silence(): Promise<void> {
    await Promise.all([...this.#outputs.values()].map((output) => output.stop()));
  }

  #announcing(): Audible {
    const ringing = this.#ringing;
    let told = false;
    return (name) => {
      if (told || this.#ringing !== ringing) return;
      told = true;
      const at = performance.timeOrigin + performance.now();
      void name.then((device) => this.#report({ type: 'ring-audible', at, ...(device && { device }) }));
    };
  }
}

function isSameSound(one: RingWish, other: RingWish): boolean {
  return one.tone === other.tone && one.devices.join('\n') === other.devices.join('\n');
}
