import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { writeNumberFile } from '#adapters/privacy/write-number-file.ts';

let folder: string;
let recordings: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'number-file-'));
  recordings = ['one.webm', 'two.webm'].map((name) => join(folder, name));
  for (const path of recordings) await writeFile(path, 'sound');
});

afterEach(() => rm(folder, { recursive: true }));

it('writes the facts and copies the recordings, and says how many are there', async () => {
  const told: string[] = [];
  const watch = {
    signal: new AbortController().signal,
    progress: (done: number, total: number) => void told.push(`${done}/${total}`),
  };
  await writeNumberFile(join(folder, 'file'), { calls: 2 }, recordings, watch);
  expect(await readdir(join(folder, 'file'))).toEqual(['hookswitch.json', 'one.webm', 'two.webm']);
  expect(told).toEqual(['1/2', '2/2']);
});

it('lets nobody else on this computer read the facts', async () => {
  const watch = { signal: new AbortController().signal, progress: () => undefined };
  const file = await writeNumberFile(join(folder, 'file'), { calls: 2 }, [], watch);
  if (process.platform === 'win32') return;
  const modes = [await stat(join(folder, 'file')), await stat(file)].map(({ mode }) => mode & 0o777);
  expect(modes).toEqual([0o700, 0o600]);
});

it('leaves nothing of it behind when it is stopped', async () => {
  const abort = new AbortController();
  const watch = { signal: abort.signal, progress: () => abort.abort() };
  await expect(writeNumberFile(join(folder, 'file'), {}, recordings, watch)).rejects.toThrow();
  expect(await readdir(join(folder, 'file'))).toEqual([]);
});
