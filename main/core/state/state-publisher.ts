import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { Logger } from '../ports/logger.ts';
import type { Timer } from '../ports/timer.ts';
import { deepFreeze } from './deep-freeze.ts';

/** A snapshot without its revision: what the publisher is fed with, part by part. */
export type SnapshotParts = Omit<Snapshot, 'revision'>;

export interface StatePublisherOptions {
  readonly initial: SnapshotParts;
  readonly timer: Timer;
  readonly logger: Logger;
}

/**
 * Keeps the one immutable snapshot that pages show. Changes of one tick become one snapshot; parts that did not change
 * keep their identity; `revision` grows by one with every snapshot and starts at 1.
 */
export class StatePublisher {
  readonly #timer: Timer;
  readonly #logger: Logger;
  readonly #listeners = new Set<(snapshot: Snapshot) => void>();
  #snapshot: Snapshot;
  #pending: SnapshotParts | undefined;
  #cancelFlush: (() => void) | undefined;

  constructor(options: StatePublisherOptions) {
    this.#timer = options.timer;
    this.#logger = options.logger;
    this.#snapshot = deepFreeze({ ...options.initial, revision: 1 });
  }

  /** The newest snapshot, with every change so far in it. */
  current(): Snapshot {
    this.#flush();
    return this.#snapshot;
  }

  /** Publishes what has changed now, without waiting for the end of the tick. */
  publishNow(): void {
    this.#flush();
  }

  /** The parts as they stand, changes that are not published yet included. */
  parts(): SnapshotParts {
    return this.#pending ?? this.#snapshot;
  }

  /** Changes parts of the state; parts that are the same already change nothing. */
  update(change: Partial<SnapshotParts>): void {
    const parts = this.parts();
    if (!isChange(parts, change)) return;
    this.#pending = { ...parts, ...change };
    this.#cancelFlush ??= this.#timer.after(0, () => this.#flush());
  }

  /** Hears every new snapshot; the returned function ends that. */
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = undefined;
    this.#listeners.clear();
  }

  #flush(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = undefined;
    if (this.#pending === undefined) return;
    this.#snapshot = deepFreeze({ ...this.#pending, revision: this.#snapshot.revision + 1 });
    this.#pending = undefined;
    for (const listener of this.#listeners) this.#tell(listener, this.#snapshot);
  }

  #tell(listener: (snapshot: Snapshot) => void, snapshot: Snapshot): void {
    try {
      listener(snapshot);
    } catch (error) {
      this.#logger.error('state.listener-failed', { error: String(error) });
    }
  }
}

function isChange(parts: SnapshotParts, change: Partial<SnapshotParts>): boolean {
  const before: Readonly<Record<string, unknown>> = parts;
  return Object.entries(change).some(([key, value]) => !Object.is(before[key], value));
}
