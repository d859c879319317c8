/** One scheme the app registered, with the handler that answers its requests. */
export type AppScheme = { handler: ((request: Request) => Response | Promise<Response>) | null };

/** The app's schemes by lower-case name. */
export const appSchemes = new Map<string, AppScheme>();

/**
 * Stock Chromium cannot register a standard, secure scheme, so `app://bundle/x` is shown to it as
 * `https://bundle.app.localhost/x` and back. URLs of other schemes pass unchanged.
 */
export function toChromiumUrl(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  if (!appSchemes.has(scheme.toLowerCase())) return url;
  return `https://${(host || 'root').toLowerCase()}.${scheme.toLowerCase()}.localhost${rest || '/'}`;
}

/** The inverse of `toChromiumUrl`. */
export function fromChromiumUrl(url: string): string {
  const [, host = '', scheme = '', rest] =
    /^https:\/\/([^/]+?)\.([a-z0-9+-]+)\.localhost(\/.*)?$/i.exec(url) ?? [];
  if (!appSchemes.has(scheme)) return url;
  return `${scheme}://${host === 'root' ? '' : host}${rest ?? '/'}`;
}

/** Rewrites `app:` and `app://bundle` sources of a Content-Security-Policy for Chromium. */
export function cspToChromium(policy: string): string {
  let result = policy;
  for (const scheme of appSchemes.keys()) {
    const source = new RegExp(`(^|[\\s;,])${scheme}:(//[^\\s;,]*)?`, 'g');
    result = result.replace(source, (_match, before: string, host: string | undefined) => {
      const named = host !== undefined && host !== '//';
      const origin = named
        ? toChromiumUrl(`${scheme}:${host}`).replace(/\/$/, '')
        : `https://*.${scheme}.localhost`;
      return before + origin;
    });
  }
  return result;
}
