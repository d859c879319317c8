import { SendMix } from './send-mix.ts';

const MIME = 'audio/webm;codecs=opus';
const PIECE_MS = 1000;
const BITS_PER_S = 32_000;

export interface CallRecorderOptions {
  readonly voice: MediaStreamTrack | undefined;
  /** All others, by any name. */
  readonly heard: ReadonlyMap<string, MediaStreamTrack>;
  /** The next piece of the file; the last one comes before `finish` resolves. */
  readonly onPiece: (piece: ArrayBuffer) => void;
}

/** Everybody in one call, mixed into one Opus file in pieces of a second. What is said during a pause is not in it. */
export class CallRecorder {
  readonly #mix = new SendMix();
  readonly #recorder: MediaRecorder;
  #handedOver = Promise.resolve();
  #paused = false;
  #finished = false;

  constructor({ voice, heard, onPiece }: CallRecorderOptions) {
    this.#mix.setVoice(voice);
    this.#mix.setParties(heard);
    const stream = new MediaStream([this.#mix.track]);
    this.#recorder = new MediaRecorder(stream, { mimeType: MIME, audioBitsPerSecond: BITS_PER_S });
    this.#recorder.addEventListener('dataavailable', ({ data }) => {
      this.#handedOver = this.#handedOver.then(async () => {
        if (data.size > 0) onPiece(await data.arrayBuffer());
      });
    });
  }

  async start(paused: boolean): Promise<void> {
    this.#paused = paused;
    await this.#mix.start();
    if (this.#finished) return;
    this.#recorder.start(PIECE_MS);
    if (this.#paused) this.#recorder.pause();
  }

  pause(paused: boolean): void {
    this.#paused = paused;
    if (this.#recorder.state === 'inactive') return;
    if (paused) this.#recorder.pause();
    else this.#recorder.resume();
  }

  setHeard(tracks: ReadonlyMap<string, MediaStreamTrack>): void {
    this.#mix.setParties(tracks);
  }

  setVoice(track: MediaStreamTrack | undefined): void {
    this.#mix.setVoice(track);
  }

  async finish(): Promise<void> {
    this.#finished = true;
    if (this.#recorder.state !== 'inactive') {
      const stopped = new Promise((resolve) => this.#recorder.addEventListener('stop', resolve));
      this.#recorder.stop();
      await stopped;
    }
    await this.#handedOver;
    await this.#mix.dispose();
  }
}
