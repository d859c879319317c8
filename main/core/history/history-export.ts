import { HISTORY_PAGE_MAX, type HistoryEntry, type HistoryQuery } from '#shared/domain/history.ts';
import type { ExportProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { HistoryRepository } from '../ports/history-repository.ts';
import type { Logger } from '../ports/logger.ts';
import type { TextFile } from '../ports/text-file.ts';
import type { Timer } from '../ports/timer.ts';
import type { Task, TaskBoard } from '../tasks/task-board.ts';
import { CALL_COLUMNS, callCells } from './call-columns.ts';
import { CSV_BEGINNING, csvLine } from './csv-text.ts';

export interface HistoryExportOptions {
  readonly history: Pick<HistoryRepository, 'list'>;
  /** Asks the agent where; `undefined` when the dialog was closed. */
  readonly chooseFile: () => Promise<string | undefined>;
  readonly openFile: (path: string) => Promise<TextFile>;
  /** False for calls that never leave this computer. */
  readonly mayTell: (entry: HistoryEntry) => boolean;
  /** The call as people may see it. */
  readonly shown: (entry: HistoryEntry) => HistoryEntry;
  readonly translate: (key: string) => string;
  /** Where pages see how many calls are written so far, and stop it. */
  readonly tasks: Pick<TaskBoard, 'start'>;
  readonly timer: Timer;
  readonly logger: Logger;
}

export interface ExportOutcome {
  readonly calls: number;
  /** Calls that fit and were kept out, because their number is never written down elsewhere. */
  readonly leftOut: number;
}

export type ExportOrder = Pick<HistoryQuery, 'filter' | 'search' | 'narrow'>;

/** Under which the board of tasks has it. */
const TASK = 'history-export';

/**
 * Writes the calls that fit into a CSV file that the agent chooses. It takes breath after every page, so that a call can
 * ring meanwhile; an export that was stopped or failed leaves no file. One at a time.
 */
export class HistoryExport {
  readonly #options: HistoryExportOptions;
  #isRunning = false;

  constructor(options: HistoryExportOptions) {
    this.#options = options;
  }

  async run(order: ExportOrder): Promise<Result<ExportOutcome, ExportProblem>> {
    if (this.#isRunning) return fail('export-running');
    this.#isRunning = true;
    try {
      const path = await this.#options.chooseFile();
      return path === undefined ? fail('cancelled') : await this.#write(path, order);
    } finally {
      this.#isRunning = false;
    }
  }

  async #write(path: string, order: ExportOrder): Promise<Result<ExportOutcome, ExportProblem>> {
    const { openFile, logger, tasks } = this.#options;
    const task = tasks.start(TASK);
    let file: TextFile | undefined;
    try {
      file = await openFile(path);
      const outcome = await this.#writePages(file, order, task);
      if (outcome === undefined) {
        await file.discard();
        return fail('cancelled');
      }
      await file.commit();
      logger.info('history.exported', { ...outcome });
      return ok(outcome);
    } catch (error) {
      logger.warn('history.not-exported', { error: String(error) });
      await file?.discard().catch(() => undefined);
      return fail('file-unwritable');
    } finally {
      task.end();
    }
  }

  async #writePages(file: TextFile, order: ExportOrder, task: Task): Promise<ExportOutcome | undefined> {
    const { history, mayTell, shown, translate } = this.#options;
    const titles = CALL_COLUMNS.map((column) => translate(`history.export.column.${column}`));
    await file.write(CSV_BEGINNING + csvLine(titles));
    let calls = 0;
    let leftOut = 0;
    let cursor: string | undefined;
    do {
      if (task.signal.aborted) return undefined;
      const page = history.list({
        ...order,
        limit: HISTORY_PAGE_MAX,
        ...(cursor !== undefined && { cursor }),
      });
      if (!page.ok) throw new Error(page.problem);
      const told = page.value.entries.filter(mayTell);
      leftOut += page.value.entries.length - told.length;
      calls += told.length;
      if (told.length > 0)
        await file.write(told.map((entry) => csvLine(callCells(shown(entry), translate))).join(''));
      task.progress(calls);
      cursor = page.value.nextCursor;
      await this.#breathe();
    } while (cursor !== undefined);
    return task.signal.aborted ? undefined : { calls, leftOut };
  }

  #breathe(): Promise<void> {
    return new Promise((resolve) => {
      this.#options.timer.after(0, resolve);
    });
  }
}
