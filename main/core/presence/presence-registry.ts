import type { Presence, PresenceUpdate } from '#shared/domain/presence.ts';
import type { Seen } from '../ports/colleague-watch.ts';
import type { Clock } from '../ports/clock.ts';
import type { Timer } from '../ports/timer.ts';

/** News wait this long for more: ten times a second is as fast as eyes need it, whatever the PBX sends. */
export const PRESENCE_BATCH_MS = 100;

/** Hears each lamp at once, as it was before and is now. */
export type LampListener = (now: Seen, before: Presence) => void;

export interface PresenceRegistryOptions {
  readonly clock: Clock;
  readonly timer: Timer;
  /** Gets what changed, at most ten times a second, each with the next revision. */
  readonly onUpdate: (update: PresenceUpdate) => void;
}

/** Who is free, by extension. Remembers one state per extension, however much is said about it. */
export class PresenceRegistry {
  readonly #options: PresenceRegistryOptions;
  readonly #known = new Map<string, Presence>();
  readonly #changed = new Set<string>();
  #watched: ReadonlySet<string> = new Set();
  #revision = 1;
  #isWhole = false;
  #cancelFlush: (() => void) | undefined;
  readonly #listeners = new Set<LampListener>();

  constructor(options: PresenceRegistryOptions) {
    this.#options = options;
  }

  /** Everything that is known now. */
  all(): PresenceUpdate {
    this.#flush();
    return { revision: this.#revision, kind: 'all', entries: [...this.#known.values()] };
  }

  get(extension: string): Presence | undefined {
    return this.#known.get(extension);
  }

  /** The returned function stops it. */
  onLamp(listener: LampListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Knows exactly these from now on; of new ones nothing is known yet. */
  watch(extensions: readonly string[]): void {
    this.#watched = new Set(extensions);
    for (const known of this.#known.keys()) {
      if (this.#watched.has(known)) continue;
      this.#known.delete(known);
      this.#isWhole = true;
    }
    for (const extension of this.#watched)
      if (!this.#known.has(extension)) this.#put({ extension, availability: 'unknown' });
    if (this.#isWhole) this.#later();
  }

  /** Takes news of an extension; news of one that nobody watches any more is nothing. */
  see(seen: Seen): void {
    if (!this.#watched.has(seen.extension)) return;
    const before = this.#known.get(seen.extension);
    if (before?.availability === seen.availability && before.caller === seen.caller) return;
    this.#put(seen);
    if (before !== undefined) for (const listener of this.#listeners) listener(seen, before);
  }

  /** The line is away: nobody knows about anybody. */
  forget(): void {
    for (const extension of this.#watched) this.see({ extension, availability: 'unknown' });
  }

  dispose(): void {
    this.#cancelFlush?.();
  }

  #put({ talksWith: _notForPages, ...seen }: Seen): void {
    const before = this.#known.get(seen.extension);
    const isSame = before?.availability === seen.availability;
    const since = isSame ? before.since : this.#options.clock.now();
    this.#known.set(seen.extension, { ...seen, since });
    this.#changed.add(seen.extension);
    this.#later();
  }

  #later(): void {
    this.#cancelFlush ??= this.#options.timer.after(PRESENCE_BATCH_MS, () => this.#flush());
  }

  #flush(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = undefined;
    if (this.#changed.size === 0 && !this.#isWhole) return;
    const wanted = this.#isWhole ? [...this.#known.keys()] : [...this.#changed];
    const entries = wanted.flatMap((extension) => this.#known.get(extension) ?? []);
    const kind = this.#isWhole ? 'all' : 'changes';
    this.#changed.clear();
    this.#isWhole = false;
    this.#revision += 1;
    this.#options.onUpdate({ revision: this.#revision, kind, entries });
  }
}
