import type { TimelineMark, TimelineMarkName } from '../domain/timeline.ts';

/** Reads times off the marks of a call. */
export class MarkedTimes {
  readonly #marks: readonly TimelineMark[];

  constructor(marks: readonly TimelineMark[]) {
    this.#marks = marks;
  }

  get isEmpty(): boolean {
    return this.#marks.length === 0;
  }

  first(name: TimelineMarkName): TimelineMark | undefined {
    return this.#marks.find((mark) => mark.name === name);
  }

  has(name: TimelineMarkName): boolean {
    return this.first(name) !== undefined;
  }

  /** From one mark to another in ms, never below zero; undefined when one of them is missing. */
  between(from: TimelineMarkName, to: TimelineMarkName): number | undefined {
    const start = this.first(from);
    const end = this.first(to);
    return start === undefined || end === undefined ? undefined : Math.max(0, end.at - start.at);
  }

  /**
   * The spans in which one of `bad` was the last word among `bad` and `good`, up to `end`: how often, how long in all,
   * and whether the last of them was never made good.
   */
  spans(bad: readonly TimelineMarkName[], good: readonly TimelineMarkName[], end: number): Spans {
    let since: number | undefined;
    let count = 0;
    let total = 0;
    for (const { name, at } of this.#marks) {
      if (bad.includes(name) && since === undefined) {
        since = at;
        count += 1;
      } else if (good.includes(name) && since !== undefined) {
        total += at - since;
        since = undefined;
      }
    }
    const lasting = since === undefined ? 0 : Math.max(0, end - since);
    return { count, total: total + lasting, isOpen: since !== undefined };
  }
}

export interface Spans {
  readonly count: number;
  readonly total: number;
  readonly isOpen: boolean;
}
