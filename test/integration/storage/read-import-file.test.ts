import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readImportFile } from '#adapters/imports/read-import-file.ts';

describe('a file to import', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hookswitch-import-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function fileOf(name: string, content: string | Buffer): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  it('is a table or vCards by its content', async () => {
    expect(await readImportFile(fileOf('a.csv', 'Name,Phone\nAda,1001\n'))).toMatchObject({
      ok: true,
      value: { format: 'csv', fileName: 'a.csv', rows: [{ line: 2 }] },
    });
    expect(await readImportFile(fileOf('b.txt', 'BEGIN:VCARD\nFN:Ada\nEND:VCARD'))).toMatchObject({
      ok: true,
      value: { format: 'vcard', cards: [{ name: 'Ada' }] },
    });
  });

  it.each<[string, string, string | Buffer]>([
    ['empty-file', 'empty.csv', ''],
    ['empty-file', 'blank.csv', ' \n\n'],
    ['not-text', 'table.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
    ['unknown-format', 'page.html', '<html></html>'],
  ])('is refused as %s: %s', async (problem, name, content) => {
    expect(await readImportFile(fileOf(name, content))).toEqual({ ok: false, problem });
  });

  it('is refused when it is not there, a folder or larger than 50 MB', async () => {
    const large = fileOf('large.csv', '');
    truncateSync(large, 50 * 1024 * 1024 + 1);
    const refused = await Promise.all(
      [join(folder, 'none.csv'), folder, large].map((path) => readImportFile(path)),
    );
    expect(refused.map((result) => (result.ok ? 'read' : result.problem))).toEqual([
      'file-unreadable',
      'file-unreadable',
      'file-too-large',
    ]);
  });
});
