import type { MicrophoneOutcome } from '#shared/ipc/media-wire.ts';
import { sendTo } from './output-device.ts';
import type { VoiceSource } from './voice-source.ts';

const HOLDER = 'echo-loop';

/** Records a few seconds of the agent's voice and plays them back on the device where calls are heard. Keeps nothing. */
export class EchoLoop {
  readonly #voices: VoiceSource;
  readonly #speaker: () => string;
  #recorded: Blob | undefined;

  constructor(voices: VoiceSource, speaker: () => string) {
    this.#voices = voices;
    this.#speaker = speaker;
  }

  async record(ms: number): Promise<MicrophoneOutcome> {
    const opened = await this.#voices.open(HOLDER);
    if (opened.outcome !== 'open') return opened.outcome;
    try {
      this.#recorded = await recordTrack(opened.track, ms);
      return 'open';
    } finally {
      this.#voices.release(HOLDER);
    }
  }

  /** Resolves when it was played; at once when nothing was recorded. */
  async play(): Promise<void> {
    const recorded = this.#recorded;
    this.#recorded = undefined;
    if (recorded === undefined) return;
    const context = new AudioContext();
    try {
      await sendTo(context, this.#speaker()).catch(() => undefined);
      const buffer = await context.decodeAudioData(await recorded.arrayBuffer());
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(context.destination);
      const ended = new Promise((resolve) => source.addEventListener('ended', resolve));
      source.start();
      await context.resume();
      await ended;
    } finally {
      await context.close();
    }
  }
}

async function recordTrack(track: MediaStreamTrack, ms: number): Promise<Blob> {
  const recorder = new MediaRecorder(new MediaStream([track]));
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  recorder.start();
  setTimeout(() => recorder.stop(), ms);
  await stopped;
  return new Blob(pieces, { type: recorder.mimeType });
}
