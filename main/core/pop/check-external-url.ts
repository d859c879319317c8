import { fail, ok, type Result } from '#shared/result.ts';

const LOOPBACK_ORIGIN = /^http:\/\/127\.0\.0\.1:\d{1,5}$/;
const UNSAFE_CHARACTERS = /[\s\p{Cc}\p{Cf}\\]/u;
const HOST_ENTRY = /^[^\s\p{Cc}\p{Cf}\\/?#@]+$/u;

/** A host with its port as URLs compare: Punycode, lower case, without the port 443 and the final dot of the DNS root. */
function comparable(url: URL): string {
  return url.host.replace(/\.(?=:\d+$|$)/, '');
}

function isHost(entry: string, host: string): boolean {
  const url = HOST_ENTRY.test(entry) ? URL.parse(`https://${entry}`) : null;
  return url !== null && comparable(url) === host;
}

/**
 * The one rule for links that leave the app, applied where they are built and again where they are opened. An entry
 * of `allowed` is a host for `https` (`crm.example`, in any letter case and script, with a port when it is not 443; no
 * wildcard), or the exact loopback origin `http://127.0.0.1:<port>` of a page that Hookswitch itself serves. Returns
 * the URL in normal form.
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
  const host = comparable(url);
  return allowed.some((entry) => isHost(entry, host)) ? ok(url.href) : fail('host-not-allowed');
}
