import { nativeTheme } from '../desktop/native-theme.ts';
import { debugLog } from '../debug-log.ts';
import { hostEvent } from '../host-event.ts';
import { PageEvents } from './page-events.ts';
import { PageInbox } from './page-inbox.ts';
import { PageRequests } from './page-requests.ts';
import { PageSession } from './page-session.ts';
import { injectPreload } from './preload-injection.ts';
import type { WebContents } from './web-contents.ts';
import type { WindowOwner } from './window-owner.ts';

/** One page on the screen: its session, its requests and its events, tied to a `webContents`. */
export class PageView {
  readonly page: PageSession;
  readonly requests: PageRequests;
  readonly events: PageEvents;

  private constructor(page: PageSession, contents: WebContents, owner: WindowOwner) {
    this.page = page;
    this.requests = new PageRequests({
      page,
      session: contents.session,
      webContentsId: contents.id,
      allowNavigation: (url) => allowsNavigation(contents, url),
    });
    const inbox = new PageInbox(contents, page);
    this.events = new PageEvents({ contents, page, requests: this.requests, inbox, owner });
  }

  /** Opens the owner's window and attaches to the page in it; nothing is loaded yet. */
  static async open(contents: WebContents, owner: WindowOwner): Promise<PageView> {
    const targetId = await owner.surface.open(owner.state);
    let view: PageView | null = null;
    const page = await PageSession.attach(targetId, (event) => view?.events.handle(event));
    view = new PageView(page, contents, owner);
    owner.surface.attach(page);
    return view;
  }

  /** Arranges everything that must be in place before the first document. */
  async prepare(preferences: Electron.WebPreferences, onPreloadError: (error: Error) => void): Promise<void> {
    const { page } = this;
    const { frameTree } = await page.send('Page.getFrameTree');
    page.frameId = frameTree.frame.id;
    await Promise.all([
      page.send('Page.enable'),
      page.send('Runtime.enable'),
      page.send('Inspector.enable'),
      page.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      this.requests.enable(),
      injectPreload(page, {
        preload: preferences.preload,
        additionalArguments: preferences.additionalArguments ?? [],
        onError: onPreloadError,
      }),
      page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
    ]);
    if (nativeTheme.themeSource !== 'system') await this.applyTheme();
  }

  /** Lets `prefers-color-scheme` follow `nativeTheme.themeSource`. */
  async applyTheme(): Promise<void> {
    const value = nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource;
    const features = [{ name: 'prefers-color-scheme', value }];
    await this.page
      .send('Emulation.setEmulatedMedia', { features })
      .catch((error: unknown) => debugLog('theme', error));
  }

  close(): void {
    this.events.abortLoads();
    this.page.detach();
  }
}

function allowsNavigation(contents: WebContents, url: string): boolean {
  const frame = contents.mainFrame;
  const details = { url, isSameDocument: false, isMainFrame: true, frame, initiator: frame };
  const event = hostEvent(details);
  contents.emit('will-navigate', event, url, false, true, 1, 1);
  return !event.defaultPrevented;
}
