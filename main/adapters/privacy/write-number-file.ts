import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Follows the writing: how many files of how many are there, and whether it is to stop. */
export interface NumberFileWatch {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/**
 * Writes what is known about a number into a new folder `target`, with the recordings beside it; returns the JSON file. When it
 * is stopped nothing of it stays.
 * @throws the signal's reason once it has aborted
 */
export async function writeNumberFile(
  target: string,
  facts: object,
  recordings: readonly string[],
  watch: NumberFileWatch,
): Promise<string> {
  await mkdir(target, { recursive: true, mode: 0o700 });
  const file = join(target, 'hookswitch.json');
  await writeFile(file, `${JSON.stringify(facts, undefined, 2)}\n`, { mode: 0o600 });
  const written = [file];
  try {
    for (const path of recordings) {
      watch.signal.throwIfAborted();
      written.push(join(target, basename(path)));
      await copyFile(path, join(target, basename(path)));
      watch.progress(written.length - 1, recordings.length);
    }
  } catch (error) {
    if (watch.signal.aborted) await Promise.all(written.map((path) => rm(path, { force: true })));
    throw error;
  }
  return file;
}
