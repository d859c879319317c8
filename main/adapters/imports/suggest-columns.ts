import type { ImportColumn, ImportTarget } from '#shared/domain/person.ts';

import { COLUMN_WORDS } from './column-words.ts';

const SAMPLES = 3;
const LOOKED_AT = 50;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d\s().\-/]{6,25}$/;

function byHeader(header: string): ImportTarget | undefined {
  const plain = header.normalize('NFC').trim().toLowerCase().replaceAll('_', ' ');
  return plain === '' ? undefined : COLUMN_WORDS.find(([, words]) => words.test(plain))?.[0];
}

function byContent(values: readonly string[]): ImportTarget | undefined {
  const filled = values.filter((value) => value !== '');
  if (filled.length === 0) return undefined;
  const share = (pattern: RegExp): number =>
    filled.filter((value) => pattern.test(value)).length / filled.length;
  if (share(EMAIL) > 0.7) return 'email';
  return share(PHONE) > 0.7 && filled.some((value) => value.replace(/\D/g, '').length >= 7)
    ? 'phone'
    : undefined;
}

/** Whether the first row names the columns: it has texts only, and none that looks like a number or an e-mail address. */
export function hasHeader(firstRow: readonly string[]): boolean {
  const filled = firstRow.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const looksLikeData = filled.some((cell) => EMAIL.test(cell) || PHONE.test(cell) || /^\d+$/.test(cell));
  return filled.length > 0 && !looksLikeData && filled.some((cell) => byHeader(cell) !== undefined);
}

/**
 * Columns with a few values to show and what they probably become: by the words of the header, then by content. Only
 * one column each becomes name, company, e-mail or record id; columns nobody understands are kept as fields when they
 * have a header.
 */
export function suggestColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ImportColumn[] {
  const taken = new Set<ImportTarget>();
  return headers.map((header, index) => {
    const values = rows.slice(0, LOOKED_AT).map((cells) => (cells[index] ?? '').trim());
    const guess = byHeader(header) ?? byContent(values) ?? (header.trim() === '' ? 'ignore' : 'field');
    const isMany = guess === 'phone' || guess === 'mobile' || guess === 'ignore' || guess === 'field';
    const suggestion = !isMany && taken.has(guess) ? 'field' : guess;
    taken.add(suggestion);
    const samples = values.filter((value) => value !== '').slice(0, SAMPLES);
    return { index, header: header.trim(), samples: samples.map((value) => value.slice(0, 100)), suggestion };
  });
}
