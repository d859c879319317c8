import { maskedDigits } from './mask-numbers.ts';

/** A text that is nothing but a telephone number that the world can call. */
const NUMBER = /^\+?[\d\s()./-]+$/;
const FEWEST_DIGITS = 7;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/**
 * What records and calls are called by is no number, however many digits it has; four names of CtiModel are.
 */
const NAMES_SOMETHING = /^(?!caller|called|redirect).*(?:^id|[a-z]Id|ID)$/;

/**
 * The same value with every telephone number in it, at whatever depth and under whatever name, without its digits but
 * the last three. Unlike `withMaskedNumbers` nothing of it can be called any more: for those from whom numbers are kept.
 */
export function hideNumbers<Value>(value: Value): Value {
  return hidden(value, '') as Value;
}

function hidden(value: unknown, name: string): unknown {
  if (typeof value === 'string')
    return isNumber(value) && !NAMES_SOMETHING.test(name) ? maskedDigits(value) : value;
  if (Array.isArray(value)) return value.map((each) => hidden(each, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, hidden(each, key)]));
}

function isNumber(text: string): boolean {
  return NUMBER.test(text) && !UUID.test(text) && text.replace(/\D/g, '').length >= FEWEST_DIGITS;
}
