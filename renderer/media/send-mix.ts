import type { TonePlan } from './dtmf-tones.ts';
import { withoutDevice } from './silent-track.ts';
import { softClipCurve } from './soft-clip.ts';

/** Three loud voices. */
const REACH = 3;
const RAMP_S = 0.03;
const TONE_RAMP_S = 0.004;
/** -7 dBm0 and -9 dBm0 (ETSI ES 201 235-2: the high tone 1 to 4 dB above the low one; 0 dBm0 is 3.14 dB under full scale). */
const HIGH_LEVEL = 0.31;
const LOW_LEVEL = 0.247;
/** Until a graph that was started carries its sources. */
const PRIMING_MS = 80;

interface Source {
  readonly track: MediaStreamTrack;
  readonly node: MediaStreamAudioSourceNode;
  readonly gain: GainNode;
}

/**
 * What one connection sends when that is more than the agent's voice: other parties of a conference, audible keypad
 * tones. Everything comes and goes by a short ramp, so that nothing clicks. A remote track sounds in here only while
 * an audio element plays it, too; each connection has one.
 */
export class SendMix {
  readonly #context = new AudioContext(withoutDevice());
  readonly #output = new MediaStreamAudioDestinationNode(this.#context, {
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  readonly #limiter = new WaveShaperNode(this.#context, { curve: softClipCurve(REACH) });
  readonly #sum = new GainNode(this.#context, { gain: 1 / REACH });
  /** All but the tones: silent under a tone, which a receiver must hear alone. */
  readonly #voices = new GainNode(this.#context);
  readonly #parties = new Map<string, Source>();
  #voice: Source | undefined;
  #tonesEnd = 0;

  constructor() {
    this.#voices.connect(this.#sum).connect(this.#limiter).connect(this.#output);
  }

  get track(): MediaStreamTrack {
    const track = this.#output.stream.getAudioTracks()[0];
    if (track === undefined) throw new Error('an audio destination has no track');
    return track;
  }

  /** How long it is needed at least, in ms; undefined while parties are in it. */
  get neededForMs(): number | undefined {
    if (this.#parties.size > 0) return undefined;
    return Math.max(RAMP_S, this.#tonesEnd - this.#context.currentTime) * 1000;
  }

  /** Resolves when what is put in comes out. */
  async start(): Promise<void> {
    await this.#context.resume();
    await new Promise((resolve) => setTimeout(resolve, PRIMING_MS));
  }

  setVoice(track: MediaStreamTrack | undefined): void {
    if (track === this.#voice?.track) return;
    this.#voice?.node.disconnect();
    this.#voice = track === undefined ? undefined : this.#connect(track, 1);
  }

  /** Everybody else who is to be heard; who is not listed goes. */
  setParties(parties: ReadonlyMap<string, MediaStreamTrack>): void {
    for (const [id, source] of this.#parties) {
      if (parties.get(id) === source.track) continue;
      this.#parties.delete(id);
      this.#fadeOut(source);
    }
    for (const [id, track] of parties) {
      if (this.#parties.has(id)) continue;
      const source = this.#connect(track, 0);
      this.#parties.set(id, source);
      source.gain.gain.linearRampToValueAtTime(1, this.#soon + RAMP_S);
    }
  }

  /** Plays tones after those still under way. */
  playTones(plan: TonePlan): void {
    const start = Math.max(this.#soon, this.#tonesEnd);
    this.#tonesEnd = start + plan.lengthS;
    for (const { startS, lengthS, lowHz, highHz } of plan.tones) {
      const span = { from: start + startS, to: start + startS + lengthS };
      this.#playTone(lowHz, LOW_LEVEL, span);
      this.#playTone(highHz, HIGH_LEVEL, span);
      const { gain } = this.#voices;
      gain.setTargetAtTime(0, span.from - TONE_RAMP_S, TONE_RAMP_S / 3);
      gain.setTargetAtTime(1, span.to, TONE_RAMP_S);
    }
  }

  async dispose(): Promise<void> {
    this.track.stop();
    await this.#context.close();
  }

  /** Ahead of the samples that are being made. */
  get #soon(): number {
    return this.#context.currentTime + 0.01;
  }

  #connect(track: MediaStreamTrack, level: number): Source {
    const mediaStream = new MediaStream([track]);
    const node = new MediaStreamAudioSourceNode(this.#context, { mediaStream });
    const gain = new GainNode(this.#context, { gain: level });
    node.connect(gain).connect(this.#voices);
    return { track, node, gain };
  }

  #fadeOut({ node, gain }: Source): void {
    gain.gain.setTargetAtTime(0, this.#context.currentTime, RAMP_S / 4);
    setTimeout(() => {
      node.disconnect();
      gain.disconnect();
    }, RAMP_S * 2000);
  }

  #playTone(hz: number, level: number, { from, to }: { readonly from: number; readonly to: number }): void {
    const tone = new OscillatorNode(this.#context, { frequency: hz });
    const gain = new GainNode(this.#context, { gain: 0 });
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(level, from + TONE_RAMP_S);
    gain.gain.setValueAtTime(level, to - TONE_RAMP_S);
    gain.gain.linearRampToValueAtTime(0, to);
    tone.connect(gain).connect(this.#sum);
    tone.addEventListener('ended', () => gain.disconnect());
    tone.start(from);
    tone.stop(to);
  }
}
