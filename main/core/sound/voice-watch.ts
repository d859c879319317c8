export type VoiceTrouble = 'microphone-silent' | 'speaking-while-muted';

/** Below it a microphone gives nothing: even a quiet room is louder (-64 dBFS). */
const SILENT = 0.0006;
const ALIVE = 0.003;
/** A voice near the microphone, not a keyboard (-24 dBFS). */
const SPEECH = 0.06;
const SILENT_SECONDS = 8;
const SPEECH_SECONDS = 2;
const QUIET_SECONDS = 4;

export interface VoiceSecond {
  /** 0..1, the loudest of the second. */
  readonly voice: number | undefined;
  readonly muted: boolean;
}

/**
 * Whether something is wrong with the agent's voice in a call, second by second.
 *
 *     fine ──8 s without any sound, not muted──▶ microphone-silent ──a sound, or muted──▶ fine
 *     fine ──2 s of speech, muted──▶ speaking-while-muted ──unmuted, or 4 s of quiet──▶ fine
 */
export class VoiceWatch {
  #trouble: VoiceTrouble | undefined;
  #silent = 0;
  #speech = 0;
  #quiet = 0;

  /** What is wrong now, if anything. */
  second({ voice, muted }: VoiceSecond): VoiceTrouble | undefined {
    if (voice === undefined) return this.#trouble;
    this.#silent = !muted && voice < SILENT ? this.#silent + 1 : 0;
    this.#speech = muted && voice > SPEECH ? this.#speech + 1 : 0;
    this.#quiet = voice > SPEECH ? 0 : this.#quiet + 1;
    this.#trouble = this.#next(voice, muted);
    return this.#trouble;
  }

  #next(voice: number, muted: boolean): VoiceTrouble | undefined {
    if (this.#trouble === 'microphone-silent' && !muted && voice < ALIVE) return this.#trouble;
    if (this.#trouble === 'speaking-while-muted' && muted && this.#quiet < QUIET_SECONDS)
      return this.#trouble;
    if (this.#silent >= SILENT_SECONDS) return 'microphone-silent';
    return this.#speech >= SPEECH_SECONDS ? 'speaking-while-muted' : undefined;
  }
}
