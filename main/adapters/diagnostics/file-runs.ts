import { readFileSync, writeFileSync } from 'node:fs';

import { z } from 'zod';

import type { Logger } from '#core/ports/logger.ts';
import type { Run, RunStore } from '#core/ports/run-store.ts';

const Runs = z.array(z.object({ from: z.number(), to: z.number() })).max(5000);

/** When the app ran, in a small file of the profile. */
export class FileRuns implements RunStore {
  readonly #path: string;
  readonly #log: Logger;

  constructor(path: string, log: Logger) {
    this.#path = path;
    this.#log = log;
  }

  runs(): readonly Run[] {
    try {
      return Runs.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return [];
    }
  }

  save(runs: readonly Run[]): void {
    try {
      writeFileSync(this.#path, JSON.stringify(runs), { mode: 0o600 });
    } catch (error) {
      this.#log.warn('runs.save-failed', { error: String(error) });
    }
  }
}
