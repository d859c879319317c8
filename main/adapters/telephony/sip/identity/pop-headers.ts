import { cleanText, type Headers } from './sip-address.ts';

const MOST_HEADERS = 20;
const MOST_VALUE = 200;
const CUSTOM = /^x-[a-z0-9-]{1,40}$/;

/** Headers of the library's messages, by their full name. */
export interface AllHeaders extends Headers {
  readonly headers: Readonly<Record<string, unknown>>;
}

/**
 * What a PBX tells about a call beyond the standard: `X-` headers and Call-Info, for the addresses of records. Untrusted
 * text: cleaned, cut off at 200 characters each, at most 20, names in lower case.
 */
export function readPopHeaders(message: AllHeaders): Readonly<Record<string, string>> {
  const names = Object.keys(message.headers).map((name) => name.toLowerCase());
  const wanted = names.filter((name) => name === 'call-info' || CUSTOM.test(name));
  const values = wanted.slice(0, MOST_HEADERS).map((name) => {
    const text = cleanText((message.getHeader(name) ?? '').slice(0, MOST_VALUE));
    return [name, text] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}
