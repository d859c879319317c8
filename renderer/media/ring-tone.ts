import type { MediaEvent } from '#shared/ipc/media-wire.ts';
import { ringSamples } from './ring-samples.ts';

/**
 * Rings until stopped and reports `ring-audible` once per ringing, with the time at which sound leaves for the device.
 * Needs pages that may play without a user's gesture. Between rings the output device is let go.
 */
export class RingTone {
  readonly #report: (event: MediaEvent) => void;
  #context: AudioContext | undefined;
  #sound: { readonly source: AudioBufferSourceNode; readonly gain: GainNode } | undefined;

  constructor(report: (event: MediaEvent) => void) {
    this.#report = report;
  }

  /** A second start while it rings changes the volume only. */
  async start(volume: number): Promise<void> {
    if (this.#sound !== undefined) {
      this.#sound.gain.gain.value = volume;
      return;
    }
    const context = (this.#context ??= new AudioContext({ latencyHint: 'interactive' }));
    const source = new AudioBufferSourceNode(context, { buffer: ringBuffer(context), loop: true });
    const gain = new GainNode(context, { gain: volume });
    source.connect(gain).connect(context.destination);
    source.start();
    const sound = { source, gain };
    this.#sound = sound;
    this.#announce(context, () => this.#sound === sound);
    await context.resume();
  }

  async stop(): Promise<void> {
    const sound = this.#sound;
    if (sound === undefined) return;
    this.#sound = undefined;
    sound.source.stop();
    sound.gain.disconnect();
    await this.#context?.suspend();
    if (this.#sound !== undefined) await this.#context?.resume();
  }

  /** A source that ends at once tells when the graph's first samples were made. */
  #announce(context: AudioContext, stillRings: () => boolean): void {
    const marker = new ConstantSourceNode(context, { offset: 0 });
    marker.connect(context.destination);
    marker.addEventListener('ended', () => {
      marker.disconnect();
      if (stillRings())
        this.#report({ type: 'ring-audible', at: performance.timeOrigin + performance.now() });
    });
    marker.start();
    marker.stop(context.currentTime + 0.001);
  }
}

function ringBuffer(context: AudioContext): AudioBuffer {
  const samples = ringSamples(context.sampleRate);
  const buffer = new AudioBuffer({ length: samples.length, sampleRate: context.sampleRate });
  buffer.copyToChannel(samples, 0);
  return buffer;
}
