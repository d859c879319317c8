import { fail, ok, type Result } from '#shared/result.ts';

/** Values of the placeholders of a template; `field.<name>` and `header.<name>` values stand under that whole name. */
export type TemplateValues = Readonly<Record<string, string>>;

const PLACEHOLDER_NAMES = new Set([
  'number',
  'e164',
  'national',
  'digits',
  'name',
  'company',
  'record-id',
  'call-id',
  'queue',
  'direction',
]);

/** Browsers take more, but Windows hands at most 2,081 characters from one program to another. */
const LONGEST_URL = 2000;
const LONGEST_VALUE = 256;

const LITERAL_ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[^/?#{}@\\\s]+(?=[/?#]|$)/i;
const PLACEHOLDER = /\{([^{}]*)\}/g;
const DOT_SEGMENT = /(?:^|\/)(?:\.|%2e){1,2}(?=\/|$)/i;

/** Encodes everything but letters, digits, `-`, `.`, `_` and `~` (RFC 3986 section 2.3): fits path, query and fragment. */
function encoded(value: string): string {
  const short = [...value.toWellFormed()].slice(0, LONGEST_VALUE).join('');
  return encodeURIComponent(short).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function isKnown(name: string): boolean {
  const isNamed = /^field\../.test(name) || /^header\.(?:x-[a-z0-9-]+|call-info)$/.test(name);
  return PLACEHOLDER_NAMES.has(name) || isNamed;
}

/**
 * Whether an administrator's template can be used: an absolute URL whose scheme, host and port are literal, with known
 * placeholders only. Scheme and host themselves are judged by `checkExternalUrl`, after expansion.
 */
export function isUsableTemplate(template: string): boolean {
  if (template.length > LONGEST_URL || !LITERAL_ORIGIN.test(template)) return false;
  const names = [...template.matchAll(PLACEHOLDER)].map((found) => found[1] ?? '');
  const rest = template.replace(PLACEHOLDER, '');
  return names.every(isKnown) && !/[{}\s\\]/.test(rest) && URL.parse(rest) !== null;
}

/**
 * Fills a template. Values are data and stay data: percent-encoded, never a host, a path step (`..`) or a second
 * parameter. A placeholder without a value becomes nothing. `bad-template` also when the URL would be too long.
 */
export function expandTemplate(template: string, values: TemplateValues): Result<string, 'bad-template'> {
  if (!isUsableTemplate(template)) return fail('bad-template');
  const valueOf = (name: string): string => (Object.hasOwn(values, name) ? (values[name] ?? '') : '');
  const url = template.replace(PLACEHOLDER, (_, name: string) => encoded(valueOf(name)));
  const path = url.replace(LITERAL_ORIGIN, '').split(/[?#]/)[0] ?? '';
  return DOT_SEGMENT.test(path) || url.length > LONGEST_URL ? fail('bad-template') : ok(url);
}
