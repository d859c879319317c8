import { basename } from 'node:path';

import type { BundleSource } from '#adapters/diagnostics/bundle-source.ts';
import { writeBundle } from '#adapters/diagnostics/write-bundle.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { TaskBoard } from '#core/tasks/task-board.ts';
import type { BundleFile } from '#shared/domain/diagnostics.ts';
import type { BundleProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

export interface SupportBundleOptions {
  readonly sources: () => readonly BundleSource[];
  /** Asks the agent where to; undefined when the agent thinks better of it. */
  readonly choosePlace: () => Promise<string | undefined>;
  readonly tasks: Pick<TaskBoard, 'start'>;
  readonly log: Logger;
}

/** The bundle for whoever helps: told before it is written, written where the agent says, stopped when the agent says. */
export class SupportBundle {
  readonly #options: SupportBundleOptions;

  constructor(options: SupportBundleOptions) {
    this.#options = options;
  }

  contents(): readonly BundleFile[] {
    return this.#options.sources().map(({ name, part, bytes }) => ({ name, part, bytes }));
  }

  /** The name of the file. The task `support-bundle` tells how far it is. */
  async save(): Promise<Result<string, BundleProblem>> {
    const { sources, choosePlace, tasks, log } = this.#options;
    const path = await choosePlace();
    if (path === undefined) return fail('cancelled');
    const task = tasks.start('support-bundle');
    try {
      const onProgress = (done: number, total: number) => task.progress(done, total);
      await writeBundle(path, sources(), { signal: task.signal, onProgress });
      return ok(basename(path));
    } catch (error) {
      if (task.signal.aborted) return fail('cancelled');
      log.warn('bundle.not-written', { error: String(error) });
      return fail('file-unwritable');
    } finally {
      task.end();
    }
  }
}
