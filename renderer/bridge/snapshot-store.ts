import type { AgentBridge } from '#preload/bridge.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { shareStructure } from './share-structure.ts';

/** What the page knows: nothing yet, the latest snapshot, or that the main process does not answer. */
export type SnapshotState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly snapshot: Snapshot }
  | { readonly status: 'offline' };

/**
 * Holds the newest snapshot for `useSyncExternalStore`. Pulls once on `start`, then takes pushes; a snapshot whose
 * revision is not greater than the current one is dropped, so a slow pull never overwrites a newer push. Parts that
 * did not change stay the same objects from one snapshot to the next.
 */
export class SnapshotStore {
  readonly #bridge: AgentBridge;
  readonly #listeners = new Set<() => void>();
  #state: SnapshotState = { status: 'loading' };
  #unsubscribe: (() => void) | undefined;

  constructor(options: { readonly bridge: AgentBridge }) {
    this.#bridge = options.bridge;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): SnapshotState => this.#state;

  /** Resolves when the first pull is answered; a failed pull shows `offline` unless a push came meanwhile. */
  async start(): Promise<void> {
    this.#unsubscribe ??= this.#bridge.onSnapshot((snapshot) => this.#take(snapshot));
    try {
      const reply = await this.#bridge.command['state:get']();
      if (reply.ok) this.#take(reply.value);
      else this.#lose();
    } catch {
      this.#lose();
    }
  }

  dispose(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#listeners.clear();
  }

  #take(snapshot: Snapshot): void {
    if (this.#state.status !== 'ready') {
      this.#set({ status: 'ready', snapshot });
      return;
    }
    const before = this.#state.snapshot;
    if (snapshot.revision <= before.revision) return;
    this.#set({ status: 'ready', snapshot: shareStructure(before, snapshot) });
  }

  #lose(): void {
    if (this.#state.status !== 'ready') this.#set({ status: 'offline' });
  }

  #set(state: SnapshotState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
