import { SendMix } from './send-mix.ts';

const MIME = 'audio/webm;codecs=opus';
const PIECE_MS = 1000;
const BITS_PER_S = 32_000;

export interface CallRecorderOptions {
  readonly voice: MediaStreamTrack | undefined;
  readonly heard: MediaStreamTrack | undefined;
  /** The next piece of the file; the last one comes before `finish` resolves. */
  readonly onPiece: (piece: ArrayBuffer) => void;
}

/** Both sides of one call, mixed into one Opus file in pieces of a second. */
export class CallRecorder {
  readonly #mix = new SendMix();
  readonly #recorder: MediaRecorder;
  #handedOver = Promise.resolve();

  constructor({ voice, heard, onPiece }: CallRecorderOptions) {
    this.#mix.setVoice(voice);
    this.#mix.setParties(heard === undefined ? new Map() : new Map([['heard', heard]]));
    const stream = new MediaStream([this.#mix.track]);
    this.#recorder = new MediaRecorder(stream, { mimeType: MIME, audioBitsPerSecond: BITS_PER_S });
    this.#recorder.addEventListener('dataavailable', ({ data }) => {
      this.#handedOver = this.#handedOver.then(async () => {
        if (data.size > 0) onPiece(await data.arrayBuffer());
      });
    });
  }

  async start(): Promise<void> {
    await this.#mix.start();
    this.#recorder.start(PIECE_MS);
  }

  setVoice(track: MediaStreamTrack | undefined): void {
    this.#mix.setVoice(track);
  }

  async finish(): Promise<void> {
    if (this.#recorder.state !== 'inactive') {
      const stopped = new Promise((resolve) => this.#recorder.addEventListener('stop', resolve));
      this.#recorder.stop();
      await stopped;
    }
    await this.#handedOver;
    await this.#mix.dispose();
  }
}
