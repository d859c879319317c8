import type { MicrophoneOutcome } from '#shared/ipc/media-wire.ts';
import type { TonePlan } from './dtmf-tones.ts';
import type { SilentTrack } from './silent-track.ts';
import { SpeechMix } from './speech-mix.ts';
import type { VoiceSource } from './voice-source.ts';

export interface SpeechOptions {
  readonly id: string;
  readonly connection: RTCPeerConnection;
  readonly silence: SilentTrack;
  readonly voices: VoiceSource;
  /** The device of an open voice went away by itself. */
  readonly onLost: () => void;
  /** Another track carries the agent's voice from now on. */
  readonly onVoice: (track: MediaStreamTrack) => void;
}

/**
 * What one connection says: silence until `open`, the voice after. Mute is kept across both and never renegotiates. A
 * device that went away is replaced by the one that is the default then, at once or as soon as there is one. Other
 * parties and keypad tones are mixed in on demand; without them the voice takes the shortest way.
 */
export class Speech {
  readonly #options: SpeechOptions;
  readonly #onEnded = (): void => {
    this.#options.onLost();
    this.#wait(true);
    void this.#regain();
  };
  readonly #mix = new SpeechMix({
    voice: () => this.#voice,
    send: (mixed) => this.#send(mixed ?? this.#plainTrack),
  });
  readonly #stopFollowing: () => void;
  #stopWaiting: (() => void) | undefined;
  #voice: MediaStreamTrack | undefined;
  #muted = false;
  #closed = false;

  constructor(options: SpeechOptions) {
    this.#options = options;
    this.#stopFollowing = options.voices.onReplaced(async () => {
      if (this.#voice !== undefined) await this.#regain();
    });
  }

  /** The track to send now. */
  get track(): MediaStreamTrack {
    return this.#mix.track ?? this.#plainTrack;
  }

  /** The agent's voice, muted or not, once it is open. */
  get voice(): MediaStreamTrack | undefined {
    return this.#voice;
  }

  async open(): Promise<MicrophoneOutcome> {
    const { id, voices, silence } = this.#options;
    const opened = await voices.open(id);
    if (opened.outcome !== 'open') return opened.outcome;
    if (this.#closed) {
      voices.release(id);
      throw new Error('the connection closed while the microphone opened');
    }
    this.#voice?.removeEventListener('ended', this.#onEnded);
    this.#voice = opened.track;
    opened.track.enabled = !this.#muted;
    opened.track.addEventListener('ended', this.#onEnded);
    this.#mix.voiceChanged();
    this.#options.onVoice(opened.track);
    await this.#send(this.track);
    silence.release(id);
    this.#wait(false);
    return 'open';
  }

  mute(muted: boolean): void {
    this.#muted = muted;
    if (this.#voice !== undefined) this.#voice.enabled = !muted;
  }

  /** Sends what others say along with the voice; none of them: the voice alone. */
  mixIn(parties: ReadonlyMap<string, MediaStreamTrack>): Promise<void> {
    return this.#mix.mixIn(parties);
  }

  /** Sends keypad digits as audible tones, after those still under way. */
  playTones(plan: TonePlan): Promise<void> {
    return this.#mix.playTones(plan);
  }

  close(): void {
    this.#closed = true;
    this.#wait(false);
    this.#stopFollowing();
    this.#mix.close();
    this.#voice?.removeEventListener('ended', this.#onEnded);
    this.#options.voices.release(this.#options.id);
    this.#options.silence.release(this.#options.id);
  }

  #wait(waiting: boolean): void {
    if (waiting) {
      this.#stopWaiting ??= this.#options.voices.onChange(() => void this.#regain());
    } else {
      this.#stopWaiting?.();
      this.#stopWaiting = undefined;
    }
  }

  async #regain(): Promise<void> {
    // A call that ended meanwhile needs no voice; a device that is still away will be tried at the next change.
    if (!this.#closed) await this.open().catch(() => undefined);
  }

  get #plainTrack(): MediaStreamTrack {
    return this.#voice ?? this.#options.silence.hold(this.#options.id);
  }

  async #send(track: MediaStreamTrack): Promise<void> {
    const senders = this.#options.connection.getTransceivers().map((transceiver) => transceiver.sender);
    await Promise.all(senders.map((sender) => sender.replaceTrack(track)));
  }
}
