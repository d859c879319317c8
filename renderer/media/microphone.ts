import { LevelMeter } from './level-meter.ts';
import { DEFAULT_WISH, openMicrophone, type MicrophoneWish } from './microphone-wish.ts';
import type { OpenedVoice, VoiceSource } from './voice-source.ts';

type Devices = Pick<MediaDevices, 'getUserMedia' | 'addEventListener' | 'removeEventListener'>;
type Refusal = Exclude<OpenedVoice['outcome'], 'open'>;

/** Names of `getUserMedia` refusals (Media Capture and Streams, section 10.2). */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/**
 * The microphone, opened with the first connection that needs it, shared by overlapping calls and let go with the
 * last. Each connection gets a clone of the track. Errors that are no refusal of the device are thrown.
 */
export class Microphone implements VoiceSource {
  readonly #devices: Devices;
  readonly #tracks = new Map<string, MediaStreamTrack>();
  /** Of which opened device each track is. */
  readonly #origins = new Map<string, Promise<MediaStream> | undefined>();
  readonly #wanted = new Set<string>();
  readonly #replaced = new Set<() => Promise<void>>();
  #wish = DEFAULT_WISH;
  #stream: Promise<MediaStream> | undefined;
  #meter: LevelMeter | undefined;

  constructor(devices: Devices) {
    this.#devices = devices;
  }

  async open(id: string): Promise<OpenedVoice> {
    this.#wanted.add(id);
    this.#leaveEnded(id);
    try {
      const source = (await this.#openDevice()).getAudioTracks()[0];
      if (source === undefined) return { outcome: 'missing' };
      return { outcome: 'open', track: this.#trackOf(id, source) };
    } catch (error) {
      this.release(id);
      return { outcome: refusalOf(error) };
    }
  }

  /**
   * Another device, or another treatment of the voice. Connections that speak get the new track before the old one
   * stops, so that none falls silent; when the new one cannot be opened, the old one stays.
   */
  async use(wish: MicrophoneWish): Promise<void> {
    const isSame = JSON.stringify(wish) === JSON.stringify(this.#wish);
    this.#wish = wish;
    const former = this.#stream;
    if (isSame || former === undefined) return;
    const next = await openMicrophone(this.#devices, wish);
    if (this.#stream !== former) {
      stopTracks(next);
      return;
    }
    const formerTracks = [...this.#tracks.values()];
    this.#tracks.clear();
    this.#stream = Promise.resolve(next);
    this.#measure(next);
    await Promise.all([...this.#replaced].map((replace) => replace()));
    for (const track of formerTracks) track.stop();
    await former.then(stopTracks, () => undefined);
  }

  release(id: string): void {
    this.#tracks.get(id)?.stop();
    this.#tracks.delete(id);
    this.#origins.delete(id);
    this.#wanted.delete(id);
    if (this.#wanted.size === 0) this.#closeDevice();
  }

  onChange(listener: () => void): () => void {
    this.#devices.addEventListener('devicechange', listener);
    return () => this.#devices.removeEventListener('devicechange', listener);
  }

  onReplaced(listener: () => Promise<void>): () => void {
    this.#replaced.add(listener);
    return () => this.#replaced.delete(listener);
  }

  get level(): { readonly latest: number; readonly loudest: number | undefined } | undefined {
    return this.#meter;
  }

  choose(): void {
    throw new Error('this page speaks with the microphone');
  }

  #trackOf(id: string, source: MediaStreamTrack): MediaStreamTrack {
    const known = this.#tracks.get(id);
    if (known?.readyState === 'live') return known;
    const track = source.clone();
    this.#origins.set(id, this.#stream);
    if (this.#wanted.has(id)) this.#tracks.set(id, track);
    else track.stop();
    return track;
  }

  /**
   * A track that ended by itself takes its device along, which may not say so yet (Chromium after a sleep of 12 s or more:
   * a clone hears of it before the track it was made of, and a clone made then is dead from the start).
   */
  #leaveEnded(id: string): void {
    if (this.#tracks.get(id)?.readyState !== 'ended') return;
    this.#tracks.delete(id);
    if (this.#stream !== undefined && this.#origins.get(id) === this.#stream) this.#closeDevice();
  }

  async #openDevice(): Promise<MediaStream> {
    const open = this.#stream;
    if (open !== undefined && isLive(await open)) return open;
    if (this.#stream === open) this.#stream = this.#newStream();
    return this.#openedOrForgotten(this.#stream);
  }

  async #newStream(): Promise<MediaStream> {
    const stream = await openMicrophone(this.#devices, this.#wish);
    this.#measure(stream);
    return stream;
  }

  /** A refused request is forgotten: the next call asks the device anew. */
  async #openedOrForgotten(stream: Promise<MediaStream> | undefined): Promise<MediaStream> {
    if (stream === undefined) return this.#openDevice();
    try {
      return await stream;
    } catch (error) {
      if (this.#stream === stream) this.#stream = undefined;
      throw error;
    }
  }

  /** The source is measured, not its clones: they are silent while muted. */
  #measure(stream: MediaStream): void {
    this.#meter?.dispose();
    const track = stream.getAudioTracks()[0];
    const canMeasure = track !== undefined && this.#wanted.size > 0 && 'AudioContext' in globalThis;
    this.#meter = canMeasure ? new LevelMeter(track) : undefined;
  }

  #closeDevice(): void {
    const stream = this.#stream;
    this.#stream = undefined;
    this.#meter?.dispose();
    this.#meter = undefined;
    stream?.then(stopTracks, () => undefined);
  }
}

function isLive(stream: MediaStream): boolean {
  return stream.getAudioTracks().some((track) => track.readyState === 'live');
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function refusalOf(error: unknown): Refusal {
  const refusal = error instanceof DOMException ? REFUSALS[error.name] : undefined;
  if (refusal === undefined) throw error;
  return refusal;
}
