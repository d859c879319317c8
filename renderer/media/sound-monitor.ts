import type { SoundLevels } from '#shared/domain/sound.ts';
import type { MicrophoneOutcome } from '#shared/ipc/media-wire.ts';
import type { VoiceSource } from './voice-source.ts';

const HOLDER = 'monitor';
/** 12 times a second: smooth enough for a meter. */
const PERIOD_MS = 83;

export interface SoundMonitorOptions {
  readonly voices: VoiceSource;
  /** 0..1, of what plays now. */
  readonly heard: () => number;
  readonly onLevels: (levels: SoundLevels) => void;
}

/** Tells how loud the microphone and the speaker are while somebody looks. Keeps the microphone open meanwhile. */
export class SoundMonitor {
  readonly #options: SoundMonitorOptions;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(options: SoundMonitorOptions) {
    this.#options = options;
  }

  async start(): Promise<MicrophoneOutcome> {
    const { voices, heard, onLevels } = this.#options;
    this.#timer ??= setInterval(
      () => onLevels({ voice: voices.level?.latest ?? 0, heard: heard() }),
      PERIOD_MS,
    );
    return (await voices.open(HOLDER)).outcome;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#options.voices.release(HOLDER);
  }
}
