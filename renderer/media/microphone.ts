import type { OpenedVoice, VoiceSource } from './voice-source.ts';

const CONSTRAINTS = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
} as const satisfies MediaStreamConstraints;

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
  readonly #wanted = new Set<string>();
  #stream: Promise<MediaStream> | undefined;

  constructor(devices: Devices) {
    this.#devices = devices;
  }

  async open(id: string): Promise<OpenedVoice> {
    this.#wanted.add(id);
    try {
      const source = (await this.#openDevice()).getAudioTracks()[0];
      if (source === undefined) return { outcome: 'missing' };
      return { outcome: 'open', track: this.#trackOf(id, source) };
    } catch (error) {
      this.release(id);
      return { outcome: refusalOf(error) };
    }
  }

  release(id: string): void {
    this.#tracks.get(id)?.stop();
    this.#tracks.delete(id);
    this.#wanted.delete(id);
    if (this.#wanted.size === 0) this.#closeDevice();
  }

  onChange(listener: () => void): () => void {
    this.#devices.addEventListener('devicechange', listener);
    return () => this.#devices.removeEventListener('devicechange', listener);
  }

  choose(): void {
    throw new Error('this page speaks with the microphone');
  }

  #trackOf(id: string, source: MediaStreamTrack): MediaStreamTrack {
    const known = this.#tracks.get(id);
    if (known?.readyState === 'live') return known;
    const track = source.clone();
    if (this.#wanted.has(id)) this.#tracks.set(id, track);
    else track.stop();
    return track;
  }

  async #openDevice(): Promise<MediaStream> {
    const open = this.#stream;
    if (open !== undefined && isLive(await open)) return open;
    if (this.#stream === open) this.#stream = this.#devices.getUserMedia(CONSTRAINTS);
    return this.#openedOrForgotten(this.#stream);
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

  #closeDevice(): void {
    const stream = this.#stream;
    this.#stream = undefined;
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
