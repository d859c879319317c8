import type { PresenceSettings } from '#shared/domain/presence.ts';
import type { ColleagueWatch } from '../ports/colleague-watch.ts';
import type { PresenceRegistry } from './presence-registry.ts';
import { watchList } from './watch-list.ts';

/** The line by which colleagues are watched. */
export interface WatchingLine {
  readonly user: string;
  readonly colleagues: ColleagueWatch;
}

export interface PresenceServiceOptions {
  readonly registry: PresenceRegistry;
  readonly settings: () => PresenceSettings;
  /** Extensions of colleagues in the address book. */
  readonly colleagues: () => readonly string[];
}

/** Watches the right extensions by one line, and knows nothing about anybody while there is none. */
export class PresenceService {
  readonly #options: PresenceServiceOptions;
  #line: WatchingLine | undefined;
  #stopListening: (() => void) | undefined;
  #list: readonly string[] = [];

  constructor(options: PresenceServiceOptions) {
    this.#options = options;
  }

  /** Watches by this line from now on. */
  attach(line: WatchingLine): void {
    this.detach();
    this.#line = line;
    this.#stopListening = line.colleagues.onSeen((seen) => this.#options.registry.see(seen));
    this.refresh();
  }

  detach(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#line = undefined;
    this.#list = [];
    this.#options.registry.watch([]);
  }

  /** Reads the list anew: settings, people or the demo changed. An equal list changes nothing. */
  refresh(): void {
    const line = this.#line;
    if (line === undefined) return;
    const { registry, settings, colleagues } = this.#options;
    const list = watchList(settings(), colleagues(), [line.user]);
    if (list.length === this.#list.length && list.every((each, index) => each === this.#list[index])) return;
    this.#list = list;
    registry.watch(list);
    line.colleagues.watch(list);
  }
}
