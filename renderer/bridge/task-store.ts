import type { AgentBridge } from '#preload/bridge.ts';
import type { TaskView } from '#shared/ipc/task.ts';

/** What takes a while and runs now, for `useSyncExternalStore`. Asks once somebody wants to know, then takes news. */
export class TaskStore {
  readonly #bridge: AgentBridge;
  readonly #listeners = new Set<() => void>();
  #tasks: readonly TaskView[] = [];
  #unsubscribe: (() => void) | undefined;

  constructor(options: { readonly bridge: AgentBridge }) {
    this.#bridge = options.bridge;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#start();
    return () => this.#listeners.delete(listener);
  };

  read(id: string): TaskView | undefined {
    return this.#tasks.find((task) => task.id === id);
  }

  /** Of the work whose id begins so, the ids in one text. */
  running(beginning: string): string {
    return this.#tasks.flatMap(({ id }) => (id.startsWith(beginning) ? id : [])).join(' ');
  }

  #start(): void {
    if (this.#unsubscribe !== undefined) return;
    let isNews = false;
    this.#unsubscribe = this.#bridge.onTasks((tasks) => {
      isNews = true;
      this.#take(tasks);
    });
    void this.#bridge.command['task:list']().then(
      (reply) => !isNews && reply.ok && this.#take(reply.value),
      () => undefined,
    );
  }

  #take(tasks: readonly TaskView[]): void {
    this.#tasks = tasks;
    for (const listener of this.#listeners) listener();
  }
}
