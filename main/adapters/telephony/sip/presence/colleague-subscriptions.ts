import type { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { ColleagueWatch, Seen } from '#core/ports/colleague-watch.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Timer } from '#core/ports/timer.ts';
import { EventSubscription } from '../subscribe/event-subscription.ts';
import { DialogBook } from './dialog-book.ts';
import { readDialogInfo } from './dialog-info.ts';

export interface ColleagueSubscriptionsOptions {
  readonly userAgent: UserAgent;
  readonly domain: string;
  readonly timer: Timer;
  readonly random: () => number;
  readonly log: Logger;
}

/** One SUBSCRIBE each so often: 500 colleagues take 10 s, and the PBX hears no storm. */
const PACE_MS = 20;
/** Agents of a floor that reconnect together begin within this time. */
const SPREAD_MS = 2000;

/**
 * Watches extensions by dialog-info subscriptions (RFC 4235), one per extension. They are asked for one after the
 * other; after a loss of the connection all of them anew.
 */
export class ColleagueSubscriptions implements ColleagueWatch {
  readonly #options: ColleagueSubscriptionsOptions;
  readonly #subscriptions = new Map<string, EventSubscription>();
  readonly #listeners = new Set<(seen: Seen) => void>();
  #queue: string[] = [];
  #isReachable = false;
  #cancelPace: (() => void) | undefined;

  constructor(options: ColleagueSubscriptionsOptions) {
    this.#options = options;
  }

  onSeen(listener: (seen: Seen) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  watch(extensions: readonly string[]): void {
    const wanted = new Set(extensions);
    for (const [extension, subscription] of this.#subscriptions) {
      if (wanted.has(extension)) continue;
      this.#subscriptions.delete(extension);
      subscription.close();
    }
    const added = [...wanted].filter((extension) => !this.#subscriptions.has(extension));
    for (const extension of added) this.#subscriptions.set(extension, this.#subscription(extension));
    this.#queue = [...this.#queue.filter((each) => wanted.has(each)), ...added];
    this.#openLater(0);
  }

  /** The line is registered over a new connection: what the PBX knew of us is gone. */
  renew(): void {
    this.drop();
    this.#isReachable = true;
    this.#queue = [...this.#subscriptions.keys()];
    this.#openLater(SPREAD_MS * this.#options.random());
  }

  /** The connection is gone. */
  drop(): void {
    this.#isReachable = false;
    this.#cancelPace?.();
    this.#cancelPace = undefined;
    for (const subscription of this.#subscriptions.values()) subscription.drop();
  }

  /** The line goes: those that live are ended at the PBX. */
  close(): void {
    this.#isReachable = false;
    this.#cancelPace?.();
    for (const subscription of this.#subscriptions.values()) subscription.close();
    this.#subscriptions.clear();
    this.#listeners.clear();
  }

  #openLater(delay: number): void {
    if (!this.#isReachable || this.#cancelPace !== undefined || this.#queue.length === 0) return;
    this.#cancelPace = this.#options.timer.after(delay, () => {
      this.#cancelPace = undefined;
      const next = this.#queue.shift();
      if (next !== undefined) this.#subscriptions.get(next)?.open();
      this.#openLater(PACE_MS);
    });
  }

  #subscription(extension: string): EventSubscription {
    const { userAgent, domain, timer, random, log } = this.#options;
    const book = new DialogBook();
    return new EventSubscription({
      userAgent,
      target: extension,
      domain,
      event: 'dialog',
      accept: 'application/dialog-info+xml',
      timer,
      random,
      onContent: ({ body }, fresh) => {
        const info = readDialogInfo(body);
        if (info === undefined) {
          log.warn('presence.unreadable', { bytes: body.length });
          return true;
        }
        if (fresh) book.reset();
        const applied = book.apply(info);
        if (applied === 'applied') this.#tell({ extension, ...book.seen() });
        return applied !== 'gap';
      },
      onLost: () => this.#tell({ extension, availability: 'unknown' }),
    });
  }

  #tell(seen: Seen): void {
    for (const listener of this.#listeners) listener(seen);
  }
}
