import type { AddressBook } from '#shared/domain/address-books.ts';

import type { WritingTurns } from '../people/writing-turns.ts';
import type { BookFailure, OpenBook } from '../ports/book-source.ts';
import type { BookStore } from '../ports/book-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { NetworkEvents } from '../ports/network-events.ts';
import type { Timer } from '../ports/timer.ts';
import type { TaskBoard } from '../tasks/task-board.ts';
import type { BookState } from './book-state.ts';
import { isDue } from './is-due.ts';
import { writeReading } from './write-reading.ts';

export interface BookCopiesOptions {
  readonly books: () => readonly AddressBook[];
  readonly passwordOf: (book: AddressBook) => Promise<string>;
  readonly open: OpenBook;
  readonly store: BookStore;
  readonly turns: WritingTurns;
  readonly tasks: Pick<TaskBoard, 'start' | 'cancel'>;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
  /** From 0 to 1: a floor of agents that start together does not ask together. */
  readonly random: () => number;
  /** Who is in the address book may have changed. */
  readonly onCopied: () => void;
}

const LOOK_EVERY_MS = 60_000;
const FIRST_LOOK_MS = { least: 5000, spread: 55_000 } as const;

export function bookTask(id: string): string {
  return `book:${id}`;
}

/**
 * Copies the company's address books to this computer, each at its own pace, so that a caller is found at once and
 * without a network. What was copied last stays until the next copy is through, however long the server is away.
 */
export class BookCopies {
  readonly #options: BookCopiesOptions;
  readonly #running = new Map<string, Promise<void>>();
  #stops: (() => void)[] = [];

  constructor(options: BookCopiesOptions) {
    this.#options = options;
  }

  /** Copies what is due from now on, and tries again when the network is back. */
  start(network: Pick<NetworkEvents, 'onChange'>): void {
    const { timer, random } = this.#options;
    const wait = FIRST_LOOK_MS.least + random() * FIRST_LOOK_MS.spread;
    this.#stops = [
      timer.after(wait, () => this.#look(false)),
      timer.every(LOOK_EVERY_MS, () => this.#look(false)),
      network.onChange(() => this.#look(true)),
    ];
  }

  isCopying(id: string): boolean {
    return this.#running.has(id);
  }

  /** Copies a book now, or waits for the copy that runs; how it went stands in its state. */
  copy(book: AddressBook): Promise<void> {
    const running = this.#running.get(book.id);
    if (running !== undefined) return running;
    const copying = this.#copy(book).finally(() => this.#running.delete(book.id));
    this.#running.set(book.id, copying);
    return copying;
  }

  /** Stops copying a book and waits until that is so. */
  async stop(id: string): Promise<void> {
    this.#options.tasks.cancel(bookTask(id));
    await this.#running.get(id);
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
    for (const id of this.#running.keys()) this.#options.tasks.cancel(bookTask(id));
  }

  #look(isNetworkNew: boolean): void {
    const { books, store, clock } = this.#options;
    for (const book of books())
      if (isDue(book, store.stateOf(book.id), clock.now(), isNetworkNew)) void this.copy(book);
  }

  async #copy(book: AddressBook): Promise<void> {
    const { tasks, logger } = this.#options;
    const task = tasks.start(bookTask(book.id));
    try {
      await this.#readAndWrite(book, task);
    } catch (error) {
      logger.error('books.copy-failed', { book: book.id, error: String(error) });
      this.#failed(book, { problem: 'failed-here' });
    } finally {
      // Whoever looks when the task is over sees how it went.
      this.#running.delete(book.id);
      task.end();
    }
  }

  async #readAndWrite(book: AddressBook, task: ReturnType<TaskBoard['start']>): Promise<void> {
    const { open, passwordOf, store, logger, clock, onCopied } = this.#options;
    const source = open(book, await passwordOf(book));
    const reading = await source.read(store.memoryOf(book.id), task);
    if (!reading.ok) {
      this.#failed(book, reading.problem);
      return;
    }
    await writeReading(book, reading.value, this.#options);
    const { extent, referrals, memory, entries, gone } = reading.value;
    const now = clock.now();
    const state: BookState = {
      copiedAt: now,
      triedAt: now,
      failures: 0,
      isPartial: extent === 'part',
      referrals,
    };
    store.keepState(book.id, state, memory);
    logger.info('books.copied', { book: book.id, extent, read: entries.length, gone: gone.length });
    onCopied();
  }

  /** What the agent stopped is no trouble: it is tried again at its time. */
  #failed(book: AddressBook, { problem, detail }: BookFailure): void {
    const { store, clock, logger } = this.#options;
    const before = store.stateOf(book.id);
    const now = clock.now();
    const base: BookState = before ?? { isPartial: false, referrals: 0, triedAt: now, failures: 0 };
    if (problem === 'stopped') {
      store.keepState(book.id, { ...base, triedAt: now }, store.memoryOf(book.id));
      return;
    }
    logger.warn('books.not-copied', { book: book.id, problem, ...(detail !== undefined && { detail }) });
    const state: BookState = {
      copiedAt: base.copiedAt,
      isPartial: base.isPartial,
      referrals: base.referrals,
      triedAt: now,
      failures: base.failures + 1,
      problem,
      detail: detail?.slice(0, 500),
      failedSince: base.failedSince ?? now,
    };
    store.keepState(book.id, state, store.memoryOf(book.id));
  }
}
