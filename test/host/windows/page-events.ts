import { chromium } from '../chromium/chromium.ts';
import { grantPermissions } from '../chromium/grant-permissions.ts';
import { handleCdpEvent, type CdpEvent, type CdpHandlers } from '../chromium/cdp.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { debugLog } from '../debug-log.ts';
import { hostEvent, HostEvent } from '../host-event.ts';
import { hostState } from '../host-state.ts';
import type { FromPage } from '../injected/page-messages.ts';
import { fromChromiumUrl } from '../scheme-urls.ts';
import type { PageInbox } from './page-inbox.ts';
import type { PageRequests } from './page-requests.ts';
import type { PageSession } from './page-session.ts';
import type { WebContents } from './web-contents.ts';
import type { WindowOwner } from './window-owner.ts';
import { windowRegistry } from './window-registry.ts';

export type PageEventsOptions = {
  readonly contents: WebContents;
  readonly page: PageSession;
  readonly requests: PageRequests;
  readonly inbox: PageInbox;
  readonly owner: WindowOwner;
};

/** Permissions that pages use without calling anything the host could wrap. */
const SILENT_PERMISSIONS = ['speaker-selection', 'local-network-access', 'local-network', 'loopback-network'];

type Load = { resolve(): void; reject(error: Error): void };

/** Turns what Chromium reports about one page into the events of its `webContents`. */
export class PageEvents {
  title = '';
  crashed = false;
  loading = false;
  readonly #options: PageEventsOptions;
  readonly #handlers: CdpHandlers = {
    'Runtime.bindingCalled': ({ payload }) => this.#options.inbox.receive(JSON.parse(payload) as FromPage),
    'Runtime.consoleAPICalled': (params) => this.#console(params),
    'Page.frameNavigated': ({ frame }) => this.#navigated(frame),
    'Page.navigatedWithinDocument': (params) => this.#navigatedWithin(params),
    'Page.frameStartedLoading': ({ frameId }) => this.#setLoading(frameId, true),
    'Page.frameStoppedLoading': ({ frameId }) => this.#setLoading(frameId, false),
    'Page.lifecycleEvent': (params) => this.#lifecycle(params),
    'Page.windowOpen': (params) => this.#windowOpen(params),
    'Page.javascriptDialogOpening': ({ type }) => this.#dialogOpening(type),
    'Inspector.targetCrashed': () => this.rendererGone('crashed'),
    'Fetch.requestPaused': (paused, sessionId) => this.#requestPaused(paused, sessionId),
    'Target.attachedToTarget': ({ sessionId, targetInfo }) => void this.#child(sessionId, targetInfo.type),
    'Target.detachedFromTarget': ({ sessionId }) => chromium.cdp.unsubscribe(sessionId),
  };
  readonly #loads = new Map<string, Load>();
  #painted = false;

  constructor(options: PageEventsOptions) {
    this.#options = options;
  }

  /** Resolves when the document of this loader has loaded; rejects when it never will. */
  loaded(loaderId: string): Promise<void> {
    return new Promise((resolve, reject) => this.#loads.set(loaderId, { resolve, reject }));
  }

  abortLoads(): void {
    for (const load of this.#loads.values()) load.reject(new Error('ERR_ABORTED (-3)'));
    this.#loads.clear();
  }

  handle(event: CdpEvent): void {
    handleCdpEvent(this.#handlers, event);
  }

  rendererGone(reason: 'crashed' | 'killed'): void {
    const { contents, page } = this.#options;
    if (this.crashed || contents.isDestroyed()) return;
    this.crashed = true;
    page.forgetDocument();
    this.abortLoads();
    const details = { reason, exitCode: reason === 'crashed' ? 5 : 9 };
    contents.emit('render-process-gone', new HostEvent(), details);
    windowRegistry.events.emit('renderer-gone', contents, details);
  }

  setTitle(title: string): void {
    if (title === this.title || this.#options.contents.getURL() === '') return;
    this.title = title;
    const event = new HostEvent();
    this.#options.contents.emit('page-title-updated', event, title, true);
    this.#options.owner.titleChanged(event, title);
  }

  #navigated(frame: Protocol.Page.Frame): void {
    if (frame.parentId !== undefined) return;
    const { contents, requests } = this.#options;
    requests.currentUrl = frame.url + (frame.urlFragment ?? '');
    requests.reloadingUrl = '';
    this.crashed = false;
    if (contents.getURL() === '') return;
    void this.#grantPermissions();
    contents.emit('did-navigate', new HostEvent(), contents.getURL(), 200, 'OK');
  }

  /** What Electron asks the check handler when it needs to know, Chromium must be told beforehand. */
  async #grantPermissions(): Promise<void> {
    const { contents } = this.#options;
    const silent = SILENT_PERMISSIONS.filter((name) => contents.session.hostChecks(contents, name));
    const microphone = contents.session.hostChecks(contents, 'media', 'audio') ? ['microphone'] : [];
    await grantPermissions(contents.hostChromiumOrigin(), [...silent, ...microphone]);
  }

  #navigatedWithin({ frameId, url }: Protocol.Page.navigatedWithinDocumentPayload): void {
    const { contents, page, requests } = this.#options;
    if (frameId !== page.frameId) return;
    requests.currentUrl = url;
    contents.emit('did-navigate-in-page', new HostEvent(), contents.getURL(), true, 1, 1);
  }

  #setLoading(frameId: string, loading: boolean): void {
    const { contents, page } = this.#options;
    if (frameId !== page.frameId) return;
    this.loading = loading;
    contents.emit(loading ? 'did-start-loading' : 'did-stop-loading');
  }

  /** The placeholder document also reports "load"; only the navigated document's loader counts. */
  #lifecycle({ frameId, loaderId, name }: Protocol.Page.lifecycleEventPayload): void {
    const { contents, page, owner } = this.#options;
    if (frameId !== page.frameId || loaderId !== page.loaderId || contents.getURL() === '') return;
    if (name === 'DOMContentLoaded') contents.emit('dom-ready', new HostEvent());
    if (name === 'load') this.#documentLoaded(loaderId);
    if ((name === 'load' || name === 'firstPaint') && !this.#painted) {
      this.#painted = true;
      owner.painted();
    }
  }

  #documentLoaded(loaderId: string): void {
    const { contents, page } = this.#options;
    // With real windows a person can close one; only a beforeunload question lets the app say no.
    if (chromium.mode === 'headful' && !hostState.controlled) {
      void page.evaluateInPreload(
        `addEventListener('beforeunload', (event) => event.preventDefault())`,
        true,
      );
    }
    this.#loads.get(loaderId)?.resolve();
    this.#loads.delete(loaderId);
    contents.emit('did-finish-load');
  }

  #windowOpen({ url, windowName, windowFeatures }: Protocol.Page.windowOpenPayload): void {
    const handler = this.#options.contents.hostOpenHandler;
    const details = {
      url: fromChromiumUrl(url),
      frameName: windowName === '_blank' ? '' : windowName,
      features: windowFeatures.filter((feature) => feature.includes('=')).join(','),
      disposition: 'foreground-tab' as const,
      referrer: { url: '', policy: 'strict-origin-when-cross-origin' as const },
    };
    const response = handler?.(details) ?? { action: 'allow' };
    if (response.action === 'allow') {
      console.error(`host: a page may not open windows here; refused ${details.url}`);
    }
  }

  #requestPaused(paused: Protocol.Fetch.requestPausedPayload, sessionId: string | undefined): void {
    const { page, requests } = this.#options;
    void requests.answer(paused, sessionId ?? page.sessionId);
  }

  /** Only "may this page be left" is answered here; alert and its kin stay on the screen. */
  #dialogOpening(type: Protocol.Page.DialogType): void {
    if (type !== 'beforeunload') return;
    const { page, requests, owner } = this.#options;
    const ownDoing = requests.hostNavigations > 0 || requests.reloadingUrl !== '';
    const accept = ownDoing || owner.personCloses();
    page
      .send('Page.handleJavaScriptDialog', { accept })
      .catch((error: unknown) => debugLog('beforeunload', error));
  }

  #console({ type, args }: Protocol.Runtime.consoleAPICalledPayload): void {
    const level = type === 'error' || type === 'warning' ? type : 'info';
    const message = args.map((item) => String(item.value ?? item.description ?? '')).join(' ');
    const frame = this.#options.contents.mainFrame;
    const event = hostEvent({ level, message, lineNumber: 0, sourceId: '', frame });
    this.#options.contents.emit('console-message', event);
  }

  /** Workers fetch app:// URLs too, so their requests are intercepted before they start. */
  async #child(sessionId: string, type: string): Promise<void> {
    const { page, requests } = this.#options;
    chromium.cdp.subscribe(sessionId, (event) => {
      if (event.method === 'Fetch.requestPaused') void requests.answer(event.params, sessionId);
    });
    const fetches = /worker|iframe|worklet/.test(type);
    if (fetches) await requests.enable(sessionId).catch((error: unknown) => debugLog('child', type, error));
    await page
      .send('Runtime.runIfWaitingForDebugger', {}, sessionId)
      .catch((error: unknown) => debugLog('child', type, error));
  }
}
