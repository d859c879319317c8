import { withoutDevice } from './silent-track.ts';

const PERIOD_MS = 70;
const KEPT = 14;

/** How loud a track is: the highest sample of the last second or so, whatever becomes of the track's clones. */
export class LevelMeter {
  readonly #context = new AudioContext(withoutDevice());
  readonly #analyser = new AnalyserNode(this.#context, { fftSize: 4096 });
  readonly #samples = new Float32Array(this.#analyser.fftSize);
  readonly #timer: ReturnType<typeof setInterval>;
  #peaks: readonly number[] = [];

  constructor(track: MediaStreamTrack) {
    const mediaStream = new MediaStream([track]);
    new MediaStreamAudioSourceNode(this.#context, { mediaStream }).connect(this.#analyser);
    this.#timer = setInterval(() => this.#read(), PERIOD_MS);
    // A page that may play without a gesture may resume; one that closes meanwhile needs no level.
    this.#context.resume().catch(() => undefined);
  }

  /** 0..1, or nothing before the first reading. */
  get loudest(): number | undefined {
    return this.#peaks.length === 0 ? undefined : Math.max(...this.#peaks);
  }

  get latest(): number {
    return this.#peaks.at(-1) ?? 0;
  }

  dispose(): void {
    clearInterval(this.#timer);
    this.#context.close().catch(() => undefined);
  }

  #read(): void {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    const peak = this.#samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    this.#peaks = [...this.#peaks, Math.min(1, peak)].slice(-KEPT);
  }
}
