import type { ImportPreview, ImportRefusal, ImportReport, ImportTarget } from '#shared/domain/person.ts';
import type { ImportProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import type { Timer } from '../ports/timer.ts';
import type { Task, TaskBoard } from '../tasks/task-board.ts';
import type { ImportSource, ReadWatch } from './import-source.ts';
import type { PeopleWriter, PersonDraft } from './people-writer.ts';
import { personFromCard } from './person-from-card.ts';
import type { ReadPerson } from './read-person.ts';
import { personFromRow } from './person-from-row.ts';
import type { WritingTurns } from './writing-turns.ts';

export interface PeopleImportOptions {
  /** Asks the agent for a file; `undefined` when the dialog was closed. */
  readonly chooseFile: () => Promise<string | undefined>;
  /** Reads it at a pace that calls can live with; rejects when `watch.signal` aborts. */
  readonly readFile: (path: string, watch: ReadWatch) => Promise<Result<ImportSource, ImportProblem>>;
  readonly writer: PeopleWriter;
  /** Keeps others from writing while an import runs. */
  readonly turns: WritingTurns;
  readonly tasks: Pick<TaskBoard, 'start' | 'cancel'>;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
}

export interface ImportOrder {
  readonly token: string;
  readonly mapping: readonly ImportTarget[];
  readonly country: string;
}

/** Rows that are written in one go: a millisecond or two. */
const SLICE = 5;
/** Work between two breaths, so that a call can ring during an import. */
const STRETCH_MS = 8;
/** Under which the board of tasks has it. */
const TASK = 'people-import';
const SHOWN_REFUSALS = 200;
const SOURCE = 'import';
const NAMES: readonly ImportTarget[] = ['name', 'first-name', 'last-name', 'company'];
const CONTACTS: readonly ImportTarget[] = ['phone', 'mobile', 'extension', 'email'];

type Reading = (index: number) => ReadPerson;

/**
 * Import in two steps: `choose` reads a file and shows what is in it under a token, `run` stores its people under the
 * mapping that the agent confirmed, all or nothing. Rows that cannot be used, and single numbers of rows that can, are
 * refused one by one and reported. One file is kept at a time; choosing another voids the token before.
 */
export class PeopleImport {
  readonly #options: PeopleImportOptions;
  #chosen: { readonly token: string; readonly source: ImportSource } | undefined;
  #isRunning = false;

  constructor(options: PeopleImportOptions) {
    this.#options = options;
  }

  async choose(): Promise<Result<ImportPreview, ImportProblem>> {
    const path = await this.#options.chooseFile();
    if (path === undefined) return fail('cancelled');
    const source = await this.#read(path);
    if (!source.ok) return source;
    const token = this.#options.ids.uuid();
    this.#chosen = { token, source: source.value };
    return ok(previewOf(token, source.value));
  }

  /** Lets go of the file; of an import that runs nothing is kept. */
  cancel(token: string): void {
    if (this.#chosen?.token !== token) return;
    this.#chosen = undefined;
    if (this.#isRunning) this.#options.tasks.cancel(TASK);
  }

  async run(order: ImportOrder): Promise<Result<ImportReport, ImportProblem>> {
    const { source } = this.#chosen?.token === order.token ? this.#chosen : {};
    if (source === undefined || this.#isRunning) return fail('import-expired');
    const { mapping } = order;
    const isUsable =
      NAMES.some((each) => mapping.includes(each)) && CONTACTS.some((each) => mapping.includes(each));
    if (source.format === 'csv' && !isUsable) return fail('no-name-or-number-column');
    this.#isRunning = true;
    const task = this.#options.tasks.start(TASK);
    const release = await this.#options.turns.take();
    try {
      const report = await this.#store(source, order, task);
      if (report === undefined) return fail('cancelled');
      this.#chosen = undefined;
      return ok(report);
    } finally {
      release();
      task.end();
      this.#isRunning = false;
    }
  }

  async #read(path: string): Promise<Result<ImportSource, ImportProblem>> {
    const task = this.#options.tasks.start(TASK);
    try {
      return await this.#options.readFile(path, task);
    } catch (error) {
      if (task.signal.aborted) return fail('cancelled');
      throw error;
    } finally {
      task.end();
    }
  }

  async #store(source: ImportSource, order: ImportOrder, task: Task): Promise<ImportReport | undefined> {
    const { writer, logger, clock } = this.#options;
    const total = source.format === 'csv' ? source.rows.length : source.cards.length;
    const refusals = [...source.refusals];
    const written = { imported: 0, updated: 0 };
    const writing = writer.begin();
    let restedAt = clock.monotonic();
    try {
      for (let start = 0; start < total; start += SLICE) {
        const drafts = readSlice(readingOf(source, order), start, Math.min(start + SLICE, total), refusals);
        const count = writing.write(drafts);
        written.imported += count.imported;
        written.updated += count.updated;
        if (clock.monotonic() - restedAt >= STRETCH_MS) {
          task.progress(start, total);
          await this.#breathe();
          restedAt = clock.monotonic();
        }
        if (!task.signal.aborted) continue;
        writing.rollback();
        return undefined;
      }
      writing.commit();
    } catch (error) {
      writing.rollback();
      throw error;
    }
    logger.info('people.imported', { ...written, refused: refusals.length, format: source.format });
    const inOrder = refusals.toSorted((a, b) => a.position - b.position);
    return { ...written, refused: inOrder.length, refusals: inOrder.slice(0, SHOWN_REFUSALS) };
  }

  #breathe(): Promise<void> {
    return new Promise((resolve) => {
      this.#options.timer.after(0, resolve);
    });
  }
}

function previewOf(token: string, source: ImportSource): ImportPreview {
  const { format, fileName } = source;
  return source.format === 'csv'
    ? { token, fileName, format, rows: source.rows.length, columns: source.columns }
    : { token, fileName, format, rows: source.cards.length, columns: [] };
}

function readingOf(source: ImportSource, { mapping, country }: ImportOrder): Reading {
  const nobody: ReadPerson = { refusals: [] };
  return (index) => {
    if (source.format === 'csv') {
      const row = source.rows[index];
      return row === undefined
        ? nobody
        : personFromRow(row, { columns: source.columns, mapping, country, source: SOURCE });
    }
    const card = source.cards[index];
    return card === undefined ? nobody : personFromCard(card, { country, source: SOURCE });
  };
}

function readSlice(
  read: Reading,
  start: number,
  end: number,
  refusals: ImportRefusal[],
): readonly PersonDraft[] {
  const drafts: PersonDraft[] = [];
  for (let index = start; index < end; index += 1) {
    const { draft, refusals: refused } = read(index);
    if (draft !== undefined) drafts.push(draft);
    refusals.push(...refused);
  }
  return drafts;
}
