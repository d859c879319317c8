import type { TonePlan } from './dtmf-tones.ts';
import { SendMix } from './send-mix.ts';

export interface SpeechMixOptions {
  /** The agent's voice when it is open. */
  readonly voice: () => MediaStreamTrack | undefined;
  /** Puts a track on the connection: the mix's, or nothing for the voice alone. */
  readonly send: (mixed: MediaStreamTrack | undefined) => Promise<void>;
}

/** The mix of one connection while there is something to mix; without, the voice takes the shortest way. */
export class SpeechMix {
  readonly #options: SpeechMixOptions;
  #mix: SendMix | undefined;
  #starting: Promise<SendMix> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SpeechMixOptions) {
    this.#options = options;
  }

  /** The mixed track while it is what is sent. */
  get track(): MediaStreamTrack | undefined {
    return this.#mix?.track;
  }

  async mixIn(parties: ReadonlyMap<string, MediaStreamTrack>): Promise<void> {
    if (parties.size === 0 && this.#starting === undefined) return;
    await this.#use((mix) => mix.setParties(parties));
  }

  async playTones(plan: TonePlan): Promise<void> {
    await this.#use((mix) => mix.playTones(plan));
  }

  voiceChanged(): void {
    this.#mix?.setVoice(this.#options.voice());
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#starting?.then((mix) => mix.dispose()).catch(() => undefined);
    this.#starting = undefined;
    this.#mix = undefined;
  }

  async #use(change: (mix: SendMix) => void): Promise<void> {
    this.#starting ??= this.#start();
    const mix = await this.#starting;
    if (this.#mix !== mix) return;
    change(mix);
    clearTimeout(this.#idle);
    const { neededForMs } = mix;
    if (neededForMs !== undefined) this.#idle = setTimeout(() => void this.#end(mix), neededForMs + 50);
  }

  /** The voice goes on the old way until the mix carries it, so that nothing is cut. */
  async #start(): Promise<SendMix> {
    const mix = new SendMix();
    mix.setVoice(this.#options.voice());
    await mix.start();
    if (this.#starting === undefined) return mix;
    this.#mix = mix;
    mix.setVoice(this.#options.voice());
    await this.#options.send(mix.track);
    return mix;
  }

  async #end(mix: SendMix): Promise<void> {
    if (this.#mix !== mix) return;
    this.#mix = undefined;
    this.#starting = undefined;
    await this.#options.send(undefined);
    await mix.dispose();
  }
}
