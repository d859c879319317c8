import type { RecordingPart } from '#shared/domain/recording.ts';

export interface PlayerView {
  readonly state: 'resting' | 'loading' | 'playing' | 'unreadable';
  /** In ms from the beginning of the first part. */
  readonly at: number;
}

export interface RecordingPlayerOptions {
  readonly parts: readonly RecordingPart[];
  /** Undefined when a part cannot be had. */
  readonly load: (part: number) => Promise<Blob | undefined>;
  readonly onChange: (view: PlayerView) => void;
}

/** Plays the parts of a recording one after the other, as if they were one; each is fetched when its turn comes. */
export class RecordingPlayer {
  readonly #options: RecordingPlayerOptions;
  readonly #audio = new Audio();
  readonly #urls = new Map<number, string>();
  #state: PlayerView['state'] = 'resting';
  /** Index of the part that is in the audio element. */
  #index: number | undefined;
  #disposed = false;

  constructor(options: RecordingPlayerOptions) {
    this.#options = options;
    this.#audio.addEventListener('timeupdate', () => this.#tell());
    this.#audio.addEventListener('play', () => this.#become('playing'));
    this.#audio.addEventListener('pause', () => this.#rest());
    this.#audio.addEventListener('ended', () => void this.#next());
    this.#audio.addEventListener('error', () => this.#become('unreadable'));
  }

  async toggle(): Promise<void> {
    if (this.#state === 'playing') this.#audio.pause();
    else await this.#play(this.#index ?? 0);
  }

  pause(): void {
    this.#audio.pause();
  }

  /** Goes to a place, playing on if it played. */
  async seek(ms: number): Promise<void> {
    const { parts } = this.#options;
    let index = 0;
    let offset = ms;
    for (const part of parts.slice(0, -1)) {
      if (offset < part.ms) break;
      offset -= part.ms;
      index += 1;
    }
    const plays = this.#state === 'playing';
    if (!(await this.#load(index))) return;
    this.#audio.currentTime = offset / 1000;
    if (plays) await this.#audio.play().catch(() => this.#become('unreadable'));
    this.#tell();
  }

  dispose(): void {
    this.#disposed = true;
    this.#audio.pause();
    this.#audio.removeAttribute('src');
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
  }

  async #play(index: number): Promise<void> {
    if (!(await this.#load(index))) return;
    await this.#audio.play().catch(() => this.#become('unreadable'));
  }

  async #next(): Promise<void> {
    const next = (this.#index ?? 0) + 1;
    if (next < this.#options.parts.length) await this.#play(next);
    else await this.#rewind();
  }

  async #rewind(): Promise<void> {
    this.#become('resting');
    if (await this.#load(0)) this.#audio.currentTime = 0;
    this.#tell();
  }

  /** Whether the part is in the audio element. */
  async #load(index: number): Promise<boolean> {
    if (index === this.#index) return true;
    const url = await this.#urlOf(index);
    if (this.#disposed) return false;
    if (url === undefined) {
      this.#become('unreadable');
      return false;
    }
    this.#index = index;
    this.#audio.src = url;
    return true;
  }

  async #urlOf(index: number): Promise<string | undefined> {
    const known = this.#urls.get(index);
    const part = this.#options.parts[index]?.part;
    if (known !== undefined || part === undefined) return known;
    this.#become('loading');
    const file = await this.#options.load(part);
    if (file === undefined || this.#disposed) return undefined;
    const url = URL.createObjectURL(file);
    this.#urls.set(index, url);
    return url;
  }

  #rest(): void {
    if (this.#state === 'playing' && !this.#audio.ended) this.#become('resting');
  }

  #become(state: PlayerView['state']): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    if (this.#disposed) return;
    const before = this.#options.parts.slice(0, this.#index ?? 0).reduce((sum, { ms }) => sum + ms, 0);
    this.#options.onChange({ state: this.#state, at: before + this.#audio.currentTime * 1000 });
  }
}
