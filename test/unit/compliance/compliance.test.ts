import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  COMPLIANCE_FILE,
  complianceDocument,
  complianceRows,
  testTitles,
} from '#test/compliance/compliance-table.ts';
import { inRoot } from '../../../build/paths.ts';

const rows = complianceRows();

describe('the compliance table', () => {
  it('has at least 120 rows, each with an id of its own', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('names a test that exists for every row', () => {
    const files = new Map([...new Set(rows.map(({ file }) => file))].map((file) => [file, titlesIn(file)]));
    const lost = rows.filter(({ file, test }) => files.get(file)?.has(test) !== true);
    expect(lost.map(({ id, file, test }) => `${id}: ${file}: ${test}`)).toEqual([]);
  });

  it('names sources that exist', () => {
    const sources = rows.flatMap(({ held }) => held.split(', ')).filter((held) => held !== 'sip.js');
    const lost = [...new Set(sources)].filter(
      (source) => !existsSync(inRoot(`main/adapters/telephony/sip/${source}`)),
    );
    expect(lost).toEqual([]);
  });

  it('is the one in the document; npm run compliance writes it', () => {
    expect(readFileSync(COMPLIANCE_FILE, 'utf8')).toBe(complianceDocument(rows));
  });
});

describe('the titles of a test file', () => {
  it('are those of its tests, its tables and its cases, and nothing else', () => {
    const source = [
      "it('one it’s \\'true\\'', () => {});",
      "  ])('two %s', (a) => {});",
      "  ] as const)('three', () => {});",
      "it.each([1, 2])('four %i', () => {});",
      "{ title: 'five', text: options() },",
      "expect(call('six')).toBe('seven');",
    ];
    expect([...testTitles(source.join('\n'))]).toEqual([
      "one it’s 'true'",
      'two %s',
      'three',
      'four %i',
      'five',
    ]);
  });
});

function titlesIn(file: string): ReadonlySet<string> {
  return existsSync(inRoot(file)) ? testTitles(readFileSync(inRoot(file), 'utf8')) : new Set();
}
