import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Writes what is known about a number into a new folder, with the recordings beside it; returns the JSON file. */
export async function writeNumberFile(
  folder: string,
  name: string,
  facts: object,
  recordings: readonly string[],
): Promise<string> {
  const target = join(folder, name);
  await mkdir(target, { recursive: true, mode: 0o700 });
  const file = join(target, 'hookswitch.json');
  await writeFile(file, `${JSON.stringify(facts, undefined, 2)}\n`, { mode: 0o600 });
  for (const path of recordings) await copyFile(path, join(target, basename(path)));
  return file;
}
