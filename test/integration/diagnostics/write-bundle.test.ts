import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Uint8ArrayReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { logSources, textSource } from '#adapters/diagnostics/bundle-source.ts';
import { writeBundle } from '#adapters/diagnostics/write-bundle.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

async function unzipped(path: string): Promise<Readonly<Record<string, string>>> {
  const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(readFileSync(path))));
  const texts: Record<string, string> = {};
  for (const entry of await zip.getEntries())
    if (!entry.directory) texts[entry.filename] = await entry.getData(new TextWriter());
  await zip.close();
  return texts;
}

const SECRETS = [
  'password=SECRET-1',
  '{"token":"SECRET-2"}',
  'Authorization: Digest response="SECRET-3"',
  'a=ice-pwd:SECRET-4',
  'wss://user:SECRET-5@pbx.example.com/ws',
  'called +46 8 123 456 78 and sip:+493012345678@pbx.example.com',
  'mail SECRET.name@example.com',
].join('\n');

test('what was forgotten to be hidden, in a text or in an old log, is hidden in the bundle', async () => {
  writeFileSync(join(folder, 'main.log'), SECRETS);
  writeFileSync(join(folder, 'main.log.1'), SECRETS);
  writeFileSync(join(folder, 'other.txt'), 'SECRET of somebody else');
  const path = join(folder, 'bundle.zip');
  await writeBundle(
    path,
    [textSource({ name: 'overview.json', part: 'overview' }, SECRETS), ...logSources(folder)],
    quiet,
  );
  const texts = await unzipped(path);
  expect(Object.keys(texts)).toEqual(['overview.json', 'log/main.log', 'log/main.log.1']);
  for (const text of Object.values(texts)) {
    expect(text).not.toContain('SECRET');
    expect(text).not.toMatch(/123 ?456|3012345/);
    expect(text).toContain('pbx.example.com');
  }
  expect(readFileSync(path).includes('SECRET')).toBe(false);
});

test('its progress is told up to the end', async () => {
  const told: { readonly done: number; readonly total: number }[] = [];
  const lines = `${'nothing to hide here '.repeat(40)}\n`.repeat(400);
  await writeBundle(join(folder, 'bundle.zip'), [textSource({ name: 'a.txt', part: 'log' }, lines)], {
    ...quiet,
    onProgress: (done, total) => void told.push({ done, total }),
  });
  expect(told.length).toBeGreaterThan(5);
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
  expect(told.at(-1)?.done).toBe(told.at(-1)?.total);
});

test('a bundle that is stopped leaves nothing, and one that was there before stays', async () => {
  const path = join(folder, 'bundle.zip');
  writeFileSync(path, 'an older one');
  const stopping = new AbortController();
  const lines = `${'nothing to hide here '.repeat(40)}\n`.repeat(400);
  const writing = writeBundle(path, [textSource({ name: 'a.txt', part: 'log' }, lines)], {
    signal: stopping.signal,
    onProgress: () => stopping.abort(),
  });
  await expect(writing).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['bundle.zip']);
  expect(readFileSync(path, 'utf8')).toBe('an older one');
});

test('a place that does not take the file is told, and nothing is left', async () => {
  const path = join(folder, 'not-there', 'bundle.zip');
  const writing = writeBundle(path, [textSource({ name: 'a.txt', part: 'log' }, 'a')], quiet);
  await expect(writing).rejects.toThrow(/ENOENT/);
  expect(readdirSync(folder)).toEqual([]);
});
