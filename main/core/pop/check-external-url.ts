import { fail, ok, type Result } from '#shared/result.ts';

const LOOPBACK_ORIGIN = /^http:\/\/127\.0\.0\.1:\d{1,5}$/;
const UNSAFE_CHARACTERS = /[\s\p{Cc}\p{Cf}\\]/u;

/**
 * The one rule for links that leave the app, applied where they are built and again where they are opened. An entry
 * of `allowed` is a host (`crm.example`, with a port when it is not 443) for `https`, or the exact loopback origin
 * `http://127.0.0.1:<port>` of a page that Hookswitch itself serves. Returns the URL in normal form.
 */
export function checkExternalUrl(
  text: string,
  allowed: readonly string[],
): Result<string, 'not-https' | 'host-not-allowed'> {
  const url = UNSAFE_CHARACTERS.test(text) ? null : URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return fail('not-https');
  const origin = `${url.protocol}//${url.host}`;
  if (LOOPBACK_ORIGIN.test(origin) && allowed.includes(origin)) return ok(url.href);
  if (url.protocol !== 'https:') return fail('not-https');
  return allowed.some((entry) => entry.toLowerCase() === url.host) ? ok(url.href) : fail('host-not-allowed');
}
