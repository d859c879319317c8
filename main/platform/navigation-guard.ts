import type { App, Event, WebContents } from 'electron';

import { pageOfUrl } from './page-address.ts';

interface Navigation extends Pick<Event, 'preventDefault'> {
  readonly url: string;
}

/**
 * Keeps every page where it is: it may reload itself and nothing else. No foreign address, no other page of ours (which
 * would get that page's rights), no frames, no new windows, no webview. Attached to `web-contents-created`, so that
 * no window can be forgotten.
 */
export function guardNavigation(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  const stay = (event: Navigation) => {
    const page = pageOfUrl(event.url);
    if (page === undefined || page !== pageOfUrl(contents.getURL())) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', (event) => (event.isMainFrame ? stay(event) : event.preventDefault()));
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
