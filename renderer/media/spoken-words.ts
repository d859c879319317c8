export interface SpokenWish {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** From 0 to 1. */
  readonly volume: number;
}

/**
 * Words spoken by a voice of the computer. They come from the system's default output: Chromium lets no page choose
 * another one for speech.
 */
export class SpokenWords {
  readonly #speech: Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'>;

  constructor(speech: Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'>) {
    this.#speech = speech;
    // Chromium looks for voices when it is asked the first time, and has none to tell then.
    speech.getVoices();
  }

  /**
   * A new text takes the place of the one before. Without a voice for the language nothing is said; voices that are
   * a server somewhere are none, since no caller's name goes there.
   */
  say({ text, language, volume }: SpokenWish): 'spoken' | 'no-voice' {
    this.#speech.cancel();
    const voice = this.#speech
      .getVoices()
      .filter(({ localService }) => localService)
      .filter(({ lang }) => lang.replace('_', '-').split('-')[0] === language.split('-')[0])
      .toSorted((one, other) => Number(other.default) - Number(one.default))[0];
    if (voice === undefined) return 'no-voice';
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.volume = volume;
    this.#speech.speak(words);
    return 'spoken';
  }

  stop(): void {
    this.#speech.cancel();
  }
}
