import type { LogFields } from '#core/ports/logger.ts';

const SECRET_FIELD =
  /pass(?:word|wd|phrase)?$|secret|token|authori[sz]ation|credential|cookie|digest|api-?key/i;
const REMOVED = '[removed]';

/** Headers that carry credentials (RFC 3261 sections 20.7, 20.28) and keys (RFC 4568 `a=crypto`, ICE passwords). */
const SECRET_LINES: readonly (readonly [RegExp, string])[] = [
  [
    /((?:proxy-)?authorization|cookie|www-authenticate|proxy-authenticate)\s*[:=]\s*[^\r\n]*/gi,
    `$1: ${REMOVED}`,
  ],
  [/(a=crypto:\d+\s+\S+\s+inline:)[^\r\n\s|]*/gi, `$1${REMOVED}`],
  [/(a=ice-pwd:)\S+/gi, `$1${REMOVED}`],
  [
    /\b((?:pass(?:word|wd|phrase)?|pwd|secret|token|api-?key)["']?\s*[:=]\s*["']?)[^\s"'&,;}]+/gi,
    `$1${REMOVED}`,
  ],
  [/\b(bearer|basic|digest)\s+[\w+/=.~-]{8,}/gi, `$1 ${REMOVED}`],
  [/(:\/\/)[^/@\s]+@/g, `$1${REMOVED}@`],
];

const EMAIL = /(?<![*\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@(?=[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+)/gu;
/** A run of digits as long as a number; separators inside count, letters and dots around (versions, ids) do not. */
const NUMBER = '(?<![\\w.:-])\\+?\\d(?:[ ().\\-/]{0,2}\\d){5,}(?![\\w:-]|\\.\\d)';
/** Network addresses look like numbers and are wanted in logs. */
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4_OR_NUMBER = new RegExp(`(?<![\\d.])${OCTET}(?:\\.${OCTET}){3}(?![\\d.]\\d)|${NUMBER}`, 'g');
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const SIP_USER = /\b((?:sips?|tel):)([^@\s;>"]+)/gi;
const SHOWN_DIGITS = 3;

function maskDigits(text: string): string {
  const hidden = (text.match(/\d/g)?.length ?? 0) - SHOWN_DIGITS;
  let seen = 0;
  return text.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= hidden ? '*' : digit;
  });
}

function maskUser(user: string): string {
  return /^\+?[\d().\-*#]+$/.test(user) ? maskDigits(user) : `${user.slice(0, 1)}***`;
}

/**
 * Takes out of a text what a log must not hold: credentials and media keys altogether, of e-mail addresses the name,
 * of phone numbers all but the last three digits.
 */
export function redactText(text: string): string {
  const withoutSecrets = SECRET_LINES.reduce((rest, [pattern, put]) => rest.replace(pattern, put), text);
  return withoutSecrets
    .replace(SIP_USER, (_, scheme: string, user: string) => scheme + maskUser(user))
    .replace(EMAIL, '***@')
    .replace(IPV4_OR_NUMBER, (found) => (IPV4.test(found) ? found : maskDigits(found)));
}

/** The same for the fields of an event; a field that is named like a secret loses its value whatever it is. */
export function redactFields(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (SECRET_FIELD.test(name)) return [name, REMOVED];
      return [name, typeof value === 'string' ? redactText(value) : value];
    }),
  );
}
