/** The pages of the app. Each is one file in `out/renderer` and one role towards the main process. */
export const PAGES = ['panel', 'popup', 'media', 'caller'] as const;
export type Page = (typeof PAGES)[number];

export const APP_SCHEME = 'app';
const APP_HOST = 'bundle';

export function pageUrl(page: Page): string {
  return `${APP_SCHEME}://${APP_HOST}/${page}.html`;
}

/**
 * Whether a URL is one of our own pages. Compares scheme and host, never `origin`: Node answers `'null'` for the
 * origin of every custom scheme, so all of them would look alike.
 */
export function isAppUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
}

/** Which page a URL of ours shows. */
export function pageOfUrl(text: string): Page | undefined {
  if (!isAppUrl(text)) return undefined;
  const path = URL.parse(text)?.pathname;
  return PAGES.find((page) => path === `/${page}.html`);
}
