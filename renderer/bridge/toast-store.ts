import type { ProblemCode } from './problem-code.ts';

export interface Toast {
  readonly id: number;
  readonly code: ProblemCode;
}

const SHOWN_MAX = 3;

/** Failed commands, newest last; the same problem is shown once. Each stays until dismissed. */
export class ToastStore {
  readonly #listeners = new Set<() => void>();
  #toasts: readonly Toast[] = [];
  #nextId = 1;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): readonly Toast[] => this.#toasts;

  add(code: ProblemCode): void {
    const others = this.#toasts.filter((toast) => toast.code !== code);
    this.#set([...others, { id: this.#nextId, code }].slice(-SHOWN_MAX));
    this.#nextId += 1;
  }

  dismiss(id: number): void {
    this.#set(this.#toasts.filter((toast) => toast.id !== id));
  }

  #set(toasts: readonly Toast[]): void {
    this.#toasts = toasts;
    for (const listener of this.#listeners) listener();
  }
}
