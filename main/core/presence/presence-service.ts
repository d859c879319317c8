import type { LineId } from '#shared/domain/ids.ts';
import type { PresenceSettings } from '#shared/domain/presence.ts';
import type { ColleagueWatch, Seen } from '../ports/colleague-watch.ts';
import type { PresenceRegistry } from './presence-registry.ts';
import { watchLists, type WatchingPlace } from './watch-lists.ts';

/** A line by which extensions can be watched. */
export interface WatchingLine extends WatchingPlace {
  readonly colleagues: ColleagueWatch;
}

export interface PresenceServiceOptions {
  readonly registry: PresenceRegistry;
  readonly settings: () => PresenceSettings;
  /** Extensions of colleagues in the address book. */
  readonly colleagues: () => readonly string[];
  /** The line that watches what is for no particular line. */
  readonly usual: () => LineId | undefined;
}

interface Watching extends WatchingLine {
  readonly stopListening: () => void;
  /** What it was told to watch. */
  list: readonly string[];
}

/** Watches the right extensions by the right lines, and knows nothing about those that no line watches. */
export class PresenceService {
  readonly #options: PresenceServiceOptions;
  readonly #lines = new Map<LineId, Watching>();
  /** Which line speaks for which extension. */
  #owners: ReadonlyMap<string, LineId> = new Map();

  constructor(options: PresenceServiceOptions) {
    this.#options = options;
  }

  /** The line watches its part from now on. */
  attach(line: WatchingLine): void {
    this.detach(line.id);
    const stopListening = line.colleagues.onSeen((seen) => this.#see(line.id, seen));
    this.#lines.set(line.id, { ...line, stopListening, list: [] });
    this.refresh();
  }

  detach(id: LineId): void {
    const line = this.#lines.get(id);
    if (line === undefined) return;
    line.stopListening();
    this.#lines.delete(id);
    this.refresh();
  }

  /** Reads the lists anew: settings, people, the usual line or the demo changed. Equal lists change nothing. */
  refresh(): void {
    const { settings, colleagues, usual, registry } = this.#options;
    const lists = watchLists(settings(), colleagues(), [...this.#lines.values()], usual());
    const before = this.#owners;
    this.#owners = new Map(
      [...lists].flatMap(([id, list]) => list.map((extension) => [extension, id] as const)),
    );
    registry.watch([...this.#owners.keys()]);
    for (const [extension, owner] of this.#owners)
      if ((before.get(extension) ?? owner) !== owner) registry.see({ extension, availability: 'unknown' });
    for (const [id, list] of lists) this.#watch(id, list);
  }

  #watch(id: LineId, list: readonly string[]): void {
    const line = this.#lines.get(id);
    if (line === undefined || isSame(list, line.list)) return;
    line.list = list;
    line.colleagues.watch(list);
  }

  #see(id: LineId, seen: Seen): void {
    if (this.#owners.get(seen.extension) === id) this.#options.registry.see(seen);
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
