import type { OpenedVoice, VoiceSource } from './voice-source.ts';
import { isVoice, VOICE_CLIPS, type VoiceName } from './voice-clips.ts';

const FALLBACK: VoiceName = 'stranger';

/** Demo callers: each connection speaks one recorded clip over and over, with the pause that the clip ends with. */
export class CallerVoice implements VoiceSource {
  readonly #chosen = new Map<string, VoiceName>();
  readonly #speaking = new Map<string, AudioContext>();

  choose(id: string, voice: string): void {
    if (!isVoice(voice)) throw new Error(`no voice ${voice}`);
    this.#chosen.set(id, voice);
  }

  async open(id: string): Promise<OpenedVoice> {
    this.#stop(id);
    const context = new AudioContext();
    this.#speaking.set(id, context);
    const clip = await fetch(VOICE_CLIPS[this.#chosen.get(id) ?? FALLBACK]);
    const buffer = await context.decodeAudioData(await clip.arrayBuffer());
    const source = new AudioBufferSourceNode(context, { buffer, loop: true });
    const output = context.createMediaStreamDestination();
    source.connect(output);
    source.start();
    await context.resume();
    const track = output.stream.getAudioTracks()[0];
    return track === undefined ? { outcome: 'missing' } : { outcome: 'open', track };
  }

  release(id: string): void {
    this.#chosen.delete(id);
    this.#stop(id);
  }

  /** Recorded voices depend on no device. */
  onChange(): () => void {
    return () => undefined;
  }

  onReplaced(): () => void {
    return () => undefined;
  }

  get level(): undefined {
    return undefined;
  }

  #stop(id: string): void {
    void this.#speaking.get(id)?.close();
    this.#speaking.delete(id);
  }
}
