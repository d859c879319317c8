const UNSAFE = /[^\P{Cc}\t]|[\u2028\u2029]/u;
const UNSAFE_ALL = new RegExp(UNSAFE, 'gu');
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu;
const MAX_DISPLAY_NAME = 128;

/** Whether a text holds line breaks or other control characters, tab excepted. */
export function hasControlCharacter(text: string): boolean {
  return UNSAFE.test(text);
}

/**
 * Returns a header value or whole `Name: value` line unchanged when it can stand in a message.
 * @throws RangeError on line breaks and other control characters: a caller that lets these through is wrong.
 */
export function assertHeaderSafe(text: string): string {
  if (hasControlCharacter(text)) {
    throw new RangeError('A SIP header may not hold line breaks or control characters');
  }
  return text;
}

/**
 * A name as sip.js may put it between quotes, which it does without escaping (RFC 3261 §25.1 quoted-string):
 * controls become spaces; quotes, backslashes and angle brackets, invisible and direction marks go; at most
 * 128 characters. The empty string means no name.
 */
export function cleanDisplayName(name: string): string {
  const flat = name
    .replace(UNSAFE_ALL, ' ')
    .replace(INVISIBLE, '')
    .replace(/["\\<>]/g, '');
  return flat.replace(/\s+/g, ' ').trim().slice(0, MAX_DISPLAY_NAME).trim();
}
