import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { inRoot } from '../../build/paths.ts';

/** One thing that a SIP specification asks of us, where we hold it, and the test that shows it. */
export const ComplianceRow = z.strictObject({
  id: z.string().regex(/^\d{4}-[\d.]+(?:-\d+)?$/),
  rfc: z.number().int(),
  section: z.string(),
  level: z.enum(['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY']),
  /** In our own words. */
  requirement: z.string().min(10),
  /** The source that holds it, below the SIP adapter, or the library. */
  held: z.string().min(3),
  /** From the root of the repository. */
  file: z.string(),
  /** The exact title of the test, or of its case in a table. */
  test: z.string(),
});
export type ComplianceRow = Readonly<z.infer<typeof ComplianceRow>>;

const ROWS_FILE = inRoot('test/compliance/rows.json');
export const COMPLIANCE_FILE = inRoot('test/compliance/compliance.md');

const QUOTED = String.raw`(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|` + '`((?:[^`\\\\]|\\\\.)*)`)';
/** `it('title'`, the call that follows a table (`])('title'`, `} as const)('title'`), and `title: 'title'` in cases. */
const TITLES = new RegExp(
  String.raw`(?:\bit|\bit\.each\([^\n]*\)|\])(?: as const)?\)?\(\s*${QUOTED}|\btitle: ${QUOTED}`,
  'g',
);

export function complianceRows(): readonly ComplianceRow[] {
  return z.array(ComplianceRow).parse(JSON.parse(readFileSync(ROWS_FILE, 'utf8')));
}

/** The titles of all tests, and of their cases, that a test file writes down. */
export function testTitles(source: string): ReadonlySet<string> {
  const titles = [...source.matchAll(TITLES)].map((found) =>
    found.slice(1).find((text) => text !== undefined),
  );
  return new Set(titles.map((title = '') => title.replace(/\\(.)/g, '$1')));
}

/** The table as a document: a summary, then one section for each specification. */
export function complianceDocument(rows: readonly ComplianceRow[]): string {
  const numbers = [...new Set(rows.map(({ rfc }) => rfc))];
  const strict = rows.filter(({ level }) => level.startsWith('MUST')).length;
  const sections = numbers.map((rfc) =>
    sectionOf(
      rfc,
      rows.filter((row) => row.rfc === rfc),
    ),
  );
  return [
    '# What the SIP specifications ask, and the test that shows it',
    '',
    'Made by `npm run compliance` from `rows.json`. A test fails when a row names a test that is not there.',
    '',
    `${rows.length} rows from ${numbers.length} specifications, ${strict} of them MUST or MUST NOT.`,
    ...sections,
    '',
  ].join('\n');
}

function sectionOf(rfc: number, rows: readonly ComplianceRow[]): string {
  const lines = rows.map(({ section, level, requirement, held, file, test }) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    return `| ${section} | ${level} | ${requirement} | ${held} | ${name}: ${test.replaceAll('|', '\\|')} |`;
  });
  const head = ['| section | level | requirement | held by | test |', '| --- | --- | --- | --- | --- |'];
  return ['', `## RFC ${rfc}`, '', ...head, ...lines].join('\n');
}
