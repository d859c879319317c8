import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';

import type { ImportProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { ImportSource, ReadWatch } from '#core/people/import-source.ts';

import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readVcards } from './read-vcards.ts';

const LARGEST_FILE = 50 * 1024 * 1024;
const CARD = /^\s*BEGIN\s*:\s*VCARD/im;
const TABLE_EXTENSIONS = new Set(['.csv', '.tsv', '.txt', '.tab', '']);

async function readBytes(path: string): Promise<Result<Uint8Array, ImportProblem>> {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    return size > LARGEST_FILE ? fail('file-too-large') : ok(await file.readFile());
  } catch {
    return fail('file-unreadable');
  }
}

/** Reads an exported address book: vCard by its content, else a table. Never throws for what the file holds; rejects when it is stopped. */
export async function readImportFile(
  path: string,
  watch?: ReadWatch,
): Promise<Result<ImportSource, ImportProblem>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const text = await decodeText(bytes.value);
  if (!text.ok) return text;
  if (text.value.trim() === '') return fail('empty-file');
  const name = basename(path);
  const extension = extname(path).toLowerCase();
  if (CARD.test(text.value.slice(0, 4096))) return ok(await readVcards(text.value, name, watch));
  if (!TABLE_EXTENSIONS.has(extension)) return fail('unknown-format');
  const table = await readCsv(text.value, name, watch);
  return table.rows.length === 0 && table.refusals.length === 0 ? fail('empty-file') : ok(table);
}
