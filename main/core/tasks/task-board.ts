import type { TaskView } from '#shared/ipc/task.ts';

import type { Timer } from '../ports/timer.ts';

export interface TaskBoardOptions {
  readonly timer: Timer;
  /** Hears all that run; at most ten times a second while they only get on. */
  readonly onChange: (tasks: readonly TaskView[]) => void;
}

/** One piece of work in hand. */
export interface Task {
  /** Aborts when the agent stops it. */
  readonly signal: AbortSignal;
  progress(done: number, total?: number): void;
  /** It is over, whatever came of it. Ending twice is harmless. */
  end(): void;
}

const TELL_EVERY_MS = 100;

interface Running {
  view: TaskView;
  readonly abort: AbortController;
}

/** Work that takes a while: what runs, how far it is, and the way to stop it. */
export class TaskBoard {
  readonly #options: TaskBoardOptions;
  readonly #running = new Map<string, Running>();
  #cancelTelling: (() => void) | undefined;

  constructor(options: TaskBoardOptions) {
    this.#options = options;
  }

  /** Begins a piece of work; one with the same id that still runs is stopped. */
  start(id: string): Task {
    this.cancel(id);
    const running: Running = { view: { id, done: 0 }, abort: new AbortController() };
    this.#running.set(id, running);
    this.#tellNow();
    return {
      signal: running.abort.signal,
      progress: (done, total) => {
        running.view = { id, done, ...(total !== undefined && { total }) };
        if (this.#running.get(id) === running) this.#tellSoon();
      },
      end: () => {
        if (this.#running.get(id) !== running) return;
        this.#running.delete(id);
        this.#tellNow();
      },
    };
  }

  /** Asks a piece of work to stop; it stays on the board until it has. One that does not run is no trouble. */
  cancel(id: string): void {
    this.#running.get(id)?.abort.abort();
  }

  views(): readonly TaskView[] {
    return [...this.#running.values()].map(({ view }) => view);
  }

  /** Stops everything and tells nobody any more. */
  dispose(): void {
    for (const { abort } of this.#running.values()) abort.abort();
    this.#cancelTelling?.();
    this.#running.clear();
  }

  #tellSoon(): void {
    this.#cancelTelling ??= this.#options.timer.after(TELL_EVERY_MS, () => this.#tellNow());
  }

  #tellNow(): void {
    this.#cancelTelling?.();
    this.#cancelTelling = undefined;
    this.#options.onChange(this.views());
  }
}
