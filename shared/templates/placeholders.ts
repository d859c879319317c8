/** What a placeholder stands for: words, a whole number, or a moment. */
export type PlaceholderKind = 'text' | 'number' | 'time';

/** What every template may say about a call. What is not known of a call, or not yet, becomes nothing. */
export const PLACEHOLDERS = {
  number: 'text',
  e164: 'text',
  national: 'text',
  digits: 'text',
  name: 'text',
  company: 'text',
  'record-id': 'text',
  'record-type': 'text',
  'call-id': 'text',
  queue: 'text',
  'called-number': 'text',
  line: 'text',
  direction: 'text',
  result: 'text',
  note: 'text',
  'started-at': 'time',
  'answered-at': 'time',
  'ended-at': 'time',
  'talk-seconds': 'number',
  'total-seconds': 'number',
} as const satisfies Readonly<Record<string, PlaceholderKind>>;

/** Placeholders beyond the common ones, of one kind of template. */
export type MorePlaceholders = Readonly<Record<string, PlaceholderKind>>;

/** Columns of an import, and what the PBX said in an `X-` header or `Call-Info`. */
const OPEN_NAME = /^(?:field\..+|header\.(?:x-[a-z0-9-]+|call-info))$/;

/** `startedAt` and `started-at` are the same; names of columns and headers stay as they are. */
export function plainName(written: string): string {
  return written.includes('.')
    ? written
    : written.replace(/[a-z](?=[A-Z])/g, (sign) => `${sign}-`).toLowerCase();
}

export function kindOf(name: string, more: MorePlaceholders = {}): PlaceholderKind | undefined {
  if (Object.hasOwn(more, name)) return more[name];
  const known: MorePlaceholders = PLACEHOLDERS;
  if (Object.hasOwn(known, name)) return known[name];
  return OPEN_NAME.test(name) ? 'text' : undefined;
}
