import type { AgentBridge } from '#preload/bridge.ts';
import type { Presence, PresenceUpdate } from '#shared/domain/presence.ts';

/**
 * Who is free, for `useSyncExternalStore`. Asks once somebody wants to know, then takes changes; when one was missed it
 * asks for everything again. Extensions that did not change keep their objects.
 */
export class PresenceStore {
  readonly #bridge: AgentBridge;
  readonly #listeners = new Set<() => void>();
  #known: ReadonlyMap<string, Presence> = new Map();
  #revision = 0;
  #unsubscribe: (() => void) | undefined;

  constructor(options: { readonly bridge: AgentBridge }) {
    this.#bridge = options.bridge;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#start();
    return () => this.#listeners.delete(listener);
  };

  read(extension: string): Presence | undefined {
    return this.#known.get(extension);
  }

  dispose(): void {
    this.#unsubscribe?.();
    this.#listeners.clear();
  }

  #start(): void {
    if (this.#unsubscribe !== undefined) return;
    this.#unsubscribe = this.#bridge.onPresence((update) => this.#take(update));
    void this.#pull();
  }

  async #pull(): Promise<void> {
    const reply = await this.#bridge.command['presence:get']().catch(() => undefined);
    if (reply?.ok === true) this.#take(reply.value);
  }

  #take(update: PresenceUpdate): void {
    const { revision, kind, entries } = update;
    if (revision < this.#revision || (revision === this.#revision && kind === 'changes')) return;
    if (kind === 'changes' && revision !== this.#revision + 1) {
      void this.#pull();
      return;
    }
    const known = new Map(kind === 'all' ? [] : this.#known);
    for (const entry of entries) known.set(entry.extension, entry);
    this.#known = known;
    this.#revision = revision;
    for (const listener of this.#listeners) listener();
  }
}
