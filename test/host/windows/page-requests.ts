import { fromChromiumUrl, appSchemes, cspToChromium } from '../scheme-urls.ts';
import { debugLog } from '../debug-log.ts';
import type { Protocol } from '../chromium/protocol.ts';
import type { HostSession } from '../desktop/session.ts';
import type { PageSession } from './page-session.ts';

type Paused = Protocol.Fetch.requestPausedPayload;

export type PageRequestsOptions = {
  readonly page: PageSession;
  readonly session: HostSession;
  readonly webContentsId: number;
  /** Asked for every main-frame navigation that the app did not start itself. */
  readonly allowNavigation: (url: string) => boolean;
};

/** Intercepts a page's requests: the app's schemes, navigations of the main frame, webRequest. */
export class PageRequests {
  /** The host's own navigations (loadURL) under way; these are not asked about. */
  hostNavigations = 0;
  /** The URL a reload is about to fetch again. */
  reloadingUrl = '';
  /** Where the page is now, in Chromium's form; empty before the first load. */
  currentUrl = '';
  readonly #options: PageRequestsOptions;

  constructor(options: PageRequestsOptions) {
    this.#options = options;
  }

  async enable(sessionId = this.#options.page.sessionId): Promise<void> {
    const patterns: Protocol.Fetch.RequestPattern[] = [{ urlPattern: '*', resourceType: 'Document' }];
    for (const scheme of appSchemes.keys()) patterns.push({ urlPattern: `https://*.${scheme}.localhost/*` });
    if (this.#options.session.hostWatchesRequests)
      patterns.push({ urlPattern: 'http*' }, { urlPattern: 'ws*' });
    await this.#options.page.send('Fetch.enable', { patterns }, sessionId);
  }

  /** Answers one paused request; never throws. */
  async answer(paused: Paused, sessionId: string): Promise<void> {
    try {
      await this.#answer(paused, sessionId);
    } catch (error) {
      // The page may have gone away meanwhile; only the app's own failures are worth a word.
      const gone = /Invalid InterceptionId|browser closed|not found|No frame/i.test(String(error));
      if (gone) return debugLog('request', error);
      console.error('host: protocol handler failed', error);
      await this.#fail(paused, sessionId, 'Failed');
    }
  }

  async #answer(paused: Paused, sessionId: string): Promise<void> {
    const url = fromChromiumUrl(paused.request.url);
    if (this.#isNavigation(paused) && !this.#options.allowNavigation(url)) {
      return this.#fail(paused, sessionId, 'Aborted');
    }
    if (await this.#isCancelled(paused, url)) return this.#fail(paused, sessionId, 'BlockedByClient');
    // Electron never asks for it: nothing, and nothing in the console either.
    if (paused.request.url.endsWith('/favicon.ico')) return this.#answerNothing(paused, sessionId);
    const handler = appSchemes.get(/^([a-z0-9+.-]+):/.exec(url)?.[1] ?? '')?.handler;
    if (!handler || url === paused.request.url) {
      await this.#options.page.send('Fetch.continueRequest', { requestId: paused.requestId }, sessionId);
      return;
    }
    const response = await handler(toRequest(paused, url));
    await this.#options.page.send('Fetch.fulfillRequest', await toFulfilment(paused, response), sessionId);
  }

  #isNavigation(paused: Paused): boolean {
    const page = this.#options.page;
    if (paused.resourceType !== 'Document' || paused.frameId !== page.frameId) return false;
    if (this.hostNavigations > 0 || this.currentUrl === '' || paused.redirectedRequestId) return false;
    return paused.request.url.split('#')[0] !== this.reloadingUrl;
  }

  async #isCancelled(paused: Paused, url: string): Promise<boolean> {
    return this.#options.session.hostCancelsRequest({
      url,
      method: paused.request.method,
      resourceType: paused.resourceType.toLowerCase(),
      webContentsId: this.#options.webContentsId,
    });
  }

  async #answerNothing({ requestId }: Paused, sessionId: string): Promise<void> {
    await this.#options.page.send('Fetch.fulfillRequest', { requestId, responseCode: 204 }, sessionId);
  }

  async #fail(paused: Paused, sessionId: string, errorReason: Protocol.Network.ErrorReason): Promise<void> {
    const params = { requestId: paused.requestId, errorReason };
    await this.#options.page
      .send('Fetch.failRequest', params, sessionId)
      .catch((error: unknown) => debugLog('failRequest', error));
  }
}

function toRequest(paused: Paused, url: string): Request {
  const headers = Object.entries(paused.request.headers).filter(
    ([name]) => !/^(host|connection)$/i.test(name),
  );
  const parts =
    paused.request.postDataEntries?.map((entry) => Buffer.from(entry.bytes ?? '', 'base64')) ?? [];
  const body = parts.length > 0 ? { body: Buffer.concat(parts) } : {};
  return new Request(url, { method: paused.request.method, headers, ...body });
}

async function toFulfilment(
  paused: Paused,
  response: Response,
): Promise<Protocol.Fetch.fulfillRequestParameters> {
  const body = Buffer.from(await response.arrayBuffer());
  const responseHeaders = [...response.headers].map(([name, value]) => ({
    name,
    value: /^content-security-policy/i.test(name) ? cspToChromium(value) : value,
  }));
  return {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders,
    body: body.toString('base64'),
  };
}
