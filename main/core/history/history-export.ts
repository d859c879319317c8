import { HISTORY_PAGE_MAX, type HistoryEntry, type HistoryQuery } from '#shared/domain/history.ts';
import type { ExportProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { HistoryRepository } from '../ports/history-repository.ts';
import type { Logger } from '../ports/logger.ts';
import type { TextFile } from '../ports/text-file.ts';
import type { Timer } from '../ports/timer.ts';
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
  /** How many calls are written so far; nothing when none are being written. */
  readonly onProgress: (calls: number | undefined) => void;
  readonly timer: Timer;
  readonly logger: Logger;
}

export interface ExportOutcome {
  readonly calls: number;
  /** Calls that fit and were kept out, because their number is never written down elsewhere. */
  readonly leftOut: number;
}

export type ExportOrder = Pick<HistoryQuery, 'filter' | 'search' | 'narrow'>;

/**
 * Writes the calls that fit into a CSV file that the agent chooses. It takes breath after every page, so that a call can
 * ring meanwhile; a cancelled or failed export leaves no file. One at a time.
 */
export class HistoryExport {
  readonly #options: HistoryExportOptions;
  #running: { isCancelled: boolean } | undefined;

  constructor(options: HistoryExportOptions) {
    this.#options = options;
  }

  async run(order: ExportOrder): Promise<Result<ExportOutcome, ExportProblem>> {
    if (this.#running !== undefined) return fail('export-running');
    const run = { isCancelled: false };
    this.#running = run;
    try {
      const path = await this.#options.chooseFile();
      return path === undefined ? fail('cancelled') : await this.#write(path, order, run);
    } finally {
      this.#running = undefined;
      this.#options.onProgress(undefined);
    }
  }

  cancel(): void {
    if (this.#running !== undefined) this.#running.isCancelled = true;
  }

  async #write(
    path: string,
    order: ExportOrder,
    run: { readonly isCancelled: boolean },
  ): Promise<Result<ExportOutcome, ExportProblem>> {
    const { openFile, logger } = this.#options;
    let file: TextFile | undefined;
    try {
      file = await openFile(path);
      const outcome = await this.#writePages(file, order, run);
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
    }
  }

  async #writePages(
    file: TextFile,
    order: ExportOrder,
    run: { readonly isCancelled: boolean },
  ): Promise<ExportOutcome | undefined> {
    const { history, mayTell, shown, translate, onProgress } = this.#options;
    const titles = CALL_COLUMNS.map((column) => translate(`history.export.column.${column}`));
    await file.write(CSV_BEGINNING + csvLine(titles));
    let calls = 0;
    let leftOut = 0;
    let cursor: string | undefined;
    do {
      if (run.isCancelled) return undefined;
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
      onProgress(calls);
      cursor = page.value.nextCursor;
      await this.#breathe();
    } while (cursor !== undefined);
    return run.isCancelled ? undefined : { calls, leftOut };
  }

  #breathe(): Promise<void> {
    return new Promise((resolve) => {
      this.#options.timer.after(0, resolve);
    });
  }
}
