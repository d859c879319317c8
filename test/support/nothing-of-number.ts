import { readNumber } from '#core/numbers/read-number.ts';
import type { NumberFile } from '#core/privacy/number-file.ts';
import { fail, ok } from '#shared/result.ts';

/** What is known of a number where nothing is kept. */
export function nothingOfNumber(text: string): ReturnType<NumberFile['facts']> {
  const number = readNumber(text, 'DE');
  return number.kind === 'external'
    ? ok({ number, calls: [], texts: [], people: [] })
    : fail('number-invalid');
}
