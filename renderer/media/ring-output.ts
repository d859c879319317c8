import { sendTo } from './output-device.ts';

interface Sound {
  readonly source: AudioBufferSourceNode;
  readonly gain: GainNode;
}

/** The ring on one output device. The device is let go between rings, the audio graph is kept. */
export class RingOutput {
  readonly #context = new AudioContext({ latencyHint: 'interactive' });
  readonly #meter = new AnalyserNode(this.#context, { fftSize: 4096 });
  #sound: Sound | undefined;

  constructor() {
    this.#meter.connect(this.#context.destination);
  }

  /** 0..1, of what sounds now. */
  get level(): number {
    if (this.#sound === undefined) return 0;
    const samples = new Float32Array(this.#meter.fftSize);
    this.#meter.getFloatTimeDomainData(samples);
    return samples.reduce((most, value) => Math.max(most, Math.min(1, Math.abs(value))), 0);
  }

  get sampleRate(): number {
    return this.#context.sampleRate;
  }

  /** An empty id means the default device. Rejects when the device cannot be used. */
  useDevice(deviceId: string): Promise<void> {
    return sendTo(this.#context, deviceId);
  }

  set volume(volume: number) {
    if (this.#sound !== undefined) this.#sound.gain.gain.value = volume;
  }

  /** Plays a round over and over; `onAudible` is called when its first samples were made for the device. */
  async play(samples: Float32Array<ArrayBuffer>, volume: number, onAudible: () => void): Promise<void> {
    const context = this.#context;
    const buffer = new AudioBuffer({ length: samples.length, sampleRate: context.sampleRate });
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(context, { buffer, loop: true });
    const gain = new GainNode(context, { gain: volume });
    source.connect(gain).connect(this.#meter);
    source.start();
    const sound = { source, gain };
    this.#sound = sound;
    this.#announce(() => this.#sound === sound && onAudible());
    await context.resume();
  }

  async stop(): Promise<void> {
    const sound = this.#sound;
    if (sound === undefined) return;
    this.#sound = undefined;
    sound.source.stop();
    sound.gain.disconnect();
    await this.#context.suspend();
    if (this.#sound !== undefined) await this.#context.resume();
  }

  async dispose(): Promise<void> {
    this.#sound = undefined;
    await this.#context.close();
  }

  /** A source that ends at once tells when the graph's first samples were made. */
  #announce(onMade: () => void): void {
    const marker = new ConstantSourceNode(this.#context, { offset: 0 });
    marker.connect(this.#context.destination);
    marker.addEventListener('ended', () => {
      marker.disconnect();
      onMade();
    });
    marker.start();
    marker.stop(this.#context.currentTime + 0.001);
  }
}
