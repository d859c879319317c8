import { basename } from 'node:path';

import type { BundleSource } from '#adapters/diagnostics/bundle-source.ts';
import { writeBundle } from '#adapters/diagnostics/write-bundle.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { BundleFile, BundleProgress } from '#shared/domain/diagnostics.ts';
import type { BundleProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

export interface SupportBundleOptions {
  readonly sources: () => readonly BundleSource[];
  /** Asks the agent where to; undefined when the agent thinks better of it. */
  readonly choosePlace: () => Promise<string | undefined>;
  readonly onProgress: (progress: BundleProgress) => void;
  readonly log: Logger;
}

/** The bundle for whoever helps: told before it is written, written where the agent says, stopped when the agent says. */
export class SupportBundle {
  readonly #options: SupportBundleOptions;
  #writing: AbortController | undefined;

  constructor(options: SupportBundleOptions) {
    this.#options = options;
  }

  contents(): readonly BundleFile[] {
    return this.#options.sources().map(({ name, part, bytes }) => ({ name, part, bytes }));
  }

  /** One at a time: a second order while one is written is `cancelled`. */
  async save(): Promise<Result<string, BundleProblem>> {
    const { sources, choosePlace, onProgress, log } = this.#options;
    if (this.#writing !== undefined) return fail('cancelled');
    const writing = new AbortController();
    this.#writing = writing;
    try {
      const path = await choosePlace();
      if (path === undefined || writing.signal.aborted) return fail('cancelled');
      await writeBundle(path, sources(), { signal: writing.signal, onProgress });
      return ok(basename(path));
    } catch (error) {
      if (writing.signal.aborted) return fail('cancelled');
      log.warn('bundle.not-written', { error: String(error) });
      return fail('file-unwritable');
    } finally {
      this.#writing = undefined;
    }
  }

  cancel(): void {
    this.#writing?.abort();
  }
}
