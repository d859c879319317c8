/** Compact header forms and the full name of each (RFC 3261 §7.3.3 and the extensions that registered one). */
const COMPACT_FORMS: Readonly<Record<string, string>> = {
  a: 'accept-contact',
  b: 'referred-by',
  c: 'content-type',
  d: 'request-disposition',
  e: 'content-encoding',
  f: 'from',
  i: 'call-id',
  j: 'reject-contact',
  k: 'supported',
  l: 'content-length',
  m: 'contact',
  n: 'identity-info',
  o: 'event',
  r: 'refer-to',
  s: 'subject',
  t: 'to',
  u: 'allow-events',
  v: 'via',
  x: 'session-expires',
  y: 'identity',
};

const SPELLED: Readonly<Record<string, string>> = {
  'call-id': 'Call-ID',
  cseq: 'CSeq',
  'www-authenticate': 'WWW-Authenticate',
  rack: 'RAck',
  rseq: 'RSeq',
};

/** Headers of which a message carries one at most; two different values make its meaning a guess. */
export const ONE_VALUE_HEADERS: ReadonlySet<string> = new Set([
  'call-id',
  'content-length',
  'content-type',
  'cseq',
  'event',
  'expires',
  'from',
  'max-forwards',
  'refer-to',
  'referred-by',
  'replaces',
  'session-expires',
  'subscription-state',
  'to',
]);

/** Headers that list addresses; the parser behind us is quadratic in their number of values. */
export const ADDRESS_LIST_HEADERS: ReadonlySet<string> = new Set([
  'contact',
  'path',
  'record-route',
  'route',
  'service-route',
  'via',
  'p-asserted-identity',
  'p-preferred-identity',
]);

/** The lower-case full name of a header as written on the wire: `V` and `Via` both give `via`. */
export function fullHeaderName(written: string): string {
  const lower = written.toLowerCase();
  return lower.length === 1 ? (COMPACT_FORMS[lower] ?? lower) : lower;
}

/** The usual spelling of a lower-case header name: `call-id` gives `Call-ID`. */
export function spelledHeaderName(name: string): string {
  return SPELLED[name] ?? name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
