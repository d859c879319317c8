import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { draftTextFile } from '#adapters/files/draft-text-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookswitch-draft-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('a file that is being written', () => {
  it('has its name once it is whole, and is for its owner alone', async () => {
    const path = join(folder, 'calls.csv');
    await writeFile(path, 'before');
    const file = await draftTextFile(path);
    await file.write('one\n');
    await file.write('zwölf\n');
    expect(await readFile(path, 'utf8')).toBe('before');
    await file.commit();
    expect(await readFile(path, 'utf8')).toBe('one\nzwölf\n');
    expect(await readdir(folder)).toEqual(['calls.csv']);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing when it is given up, and what was there before', async () => {
    const path = join(folder, 'calls.csv');
    await writeFile(path, 'before');
    const file = await draftTextFile(path);
    await file.write('one\n');
    await file.discard();
    expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['calls.csv'], 'before']);
  });

  it('can be given up when it could not take its name', async () => {
    const path = join(folder, 'calls.csv');
    const file = await draftTextFile(path);
    await rm(`${path}.part`);
    await expect(file.commit()).rejects.toThrow();
    await file.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not begin where nothing can be written', async () => {
    await expect(draftTextFile(join(folder, 'gone', 'calls.csv'))).rejects.toThrow();
  });
});
