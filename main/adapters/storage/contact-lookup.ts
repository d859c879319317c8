import { ADDRESS_BOOK } from '#shared/domain/address-book-system.ts';
import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { digitsOf, reversedDigits } from '#core/numbers/number-key.ts';

import type { Row } from './contact-rows.ts';
import type { PreparedStatements } from './prepared-statements.ts';

/** Fewer agreeing digits would name strangers. */
const SUFFIX_DIGITS = 7;
/** Of a number that more people share, no list would help. */
const MOST_MATCHES = 20;
const MOST_CANDIDATES = 200;

const FOUND = `SELECT people.id, source, kind, name, company, numbers.number AS number, e164, reversed
  FROM numbers JOIN people ON people.id = numbers.person`;
const BY_E164 = `${FOUND} WHERE e164 = ? LIMIT ${MOST_MATCHES}`;
const BY_ALL_DIGITS = `${FOUND} WHERE reversed = ? AND e164 IS NULL LIMIT ${MOST_MATCHES}`;
const BY_LAST_DIGITS = `${FOUND} WHERE reversed >= ? AND reversed < ? LIMIT ${MOST_CANDIDATES}`;

/** A number without trunk prefix: what stays the same whether one dials from next door or from abroad. */
function significant(digits: string): string {
  return digits.replace(/^0+/, '');
}

/**
 * How many last digits two numbers share, if the shorter one is wholly contained in the longer one and long enough to
 * mean something; else 0. Numbers that differ in the area code therefore never agree.
 */
export function agreeingDigits(a: string, b: string): number {
  const [short = '', long = ''] = [significant(a), significant(b)].toSorted((x, y) => x.length - y.length);
  return short.length >= SUFFIX_DIGITS && long.endsWith(short) ? short.length : 0;
}

interface Finding {
  readonly row: Row;
  readonly found: Match['found'];
  readonly digitsAgreed: number;
}

function byLastDigits(statements: PreparedStatements, number: PartyNumber): readonly Finding[] {
  const digits = digitsOf(number);
  if (digits.length < SUFFIX_DIGITS) return [];
  const last = reversedDigits(digits.slice(-SUFFIX_DIGITS));
  return (
    statements
      .get(BY_LAST_DIGITS)
      .all(last, `${last}:`)
      // Two numbers that are both whole were compared as E.164 already; here they could only agree by chance.
      .filter((row) => number.e164 === undefined || row['e164'] === null)
      .map((row): Finding => {
        const stored = reversedDigits(String(row['reversed']));
        return { row, found: 'suffix', digitsAgreed: agreeingDigits(digits, stored) };
      })
      .filter((finding) => finding.digitsAgreed > 0)
      .toSorted((a, b) => b.digitsAgreed - a.digitsAgreed)
      .slice(0, MOST_MATCHES)
  );
}

function findings(statements: PreparedStatements, number: PartyNumber): readonly Finding[] {
  const digits = digitsOf(number);
  if (number.kind === 'withheld' || digits === '') return [];
  if (number.e164 !== undefined) {
    const rows = statements.get(BY_E164).all(number.e164);
    const exact = rows.map((row): Finding => ({ row, found: 'exact', digitsAgreed: digits.length }));
    return exact.length > 0 ? exact : byLastDigits(statements, number);
  }
  const found = number.kind === 'internal' ? 'extension' : 'exact';
  const whole = statements.get(BY_ALL_DIGITS).all(reversedDigits(digits));
  const exact = whole.map((row): Finding => ({ row, found, digitsAgreed: digits.length }));
  return exact.length > 0 ? exact : byLastDigits(statements, number);
}

/**
 * Finds people by number: by E.164, or by all digits for extensions and short numbers; only when nobody has the whole
 * number, by the longest agreeing run of last digits. Best first, each person once, with the address book that they
 * stand in.
 */
export function lookUpContacts(
  statements: PreparedStatements,
  number: PartyNumber,
  bookNameOf: (source: string) => string | undefined,
): readonly Match[] {
  const startedAt = performance.now();
  const matches = new Map<string, Match>();
  for (const { row, found, digitsAgreed } of findings(statements, number)) {
    const recordId = String(row['id']);
    if (matches.has(recordId)) continue;
    const { kind, company } = row;
    matches.set(recordId, {
      id: `address-book:${recordId}`,
      system: 'address-book',
      systemName: bookNameOf(String(row['source'])) ?? ADDRESS_BOOK,
      recordType: kind === 'colleague' || kind === 'company' ? kind : 'contact',
      recordId,
      name: String(row['name']),
      ...(typeof company === 'string' ? { company } : {}),
      number: String(row['number']),
      found,
      digitsAgreed,
      tookMs: performance.now() - startedAt,
    });
  }
  return [...matches.values()];
}
