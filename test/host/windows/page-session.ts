import { randomUUID } from 'node:crypto';
import { chromium } from '../chromium/chromium.ts';
import {
  handleCdpEvent,
  type CdpEvent,
  type CdpHandlers,
  type CdpMethod,
  type CdpResult,
} from '../chromium/cdp.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { debugLog } from '../debug-log.ts';
import type { ToPage } from '../injected/page-messages.ts';

/** Name of the isolated JavaScript world in which the preload lives. */
export const PRELOAD_WORLD = 'electron-host';

/** One attached page target: its protocol session, its frame, and the way into its preload world. */
export class PageSession {
  /** Random names, so that a page cannot guess the channel between the worlds. */
  readonly channel = `h${randomUUID()}`;
  readonly receiveName = `__r${randomUUID().replaceAll('-', '')}`;
  readonly targetId: string;
  readonly sessionId: string;
  frameId = '';
  loaderId = '';
  readonly #handlers: CdpHandlers = {
    'Runtime.executionContextCreated': (params) => this.#contextCreated(params),
    'Runtime.executionContextDestroyed': (params) => this.#contextDestroyed(params.executionContextUniqueId),
    'Runtime.executionContextsCleared': () => {
      this.#preloadContext = null;
    },
    'Page.frameNavigated': ({ frame }) => this.#navigated(frame),
  };
  #preloadContext: string | null = null;

  constructor(targetId: string, sessionId: string) {
    this.targetId = targetId;
    this.sessionId = sessionId;
  }

  /** Attaches to a target and delivers its events to `listener`. */
  static async attach(targetId: string, listener: (event: CdpEvent) => void): Promise<PageSession> {
    const { sessionId } = await chromium.cdp.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new PageSession(targetId, sessionId);
    chromium.cdp.subscribe(sessionId, (event) => {
      handleCdpEvent(page.#handlers, event);
      listener(event);
    });
    return page;
  }

  get hasPreloadWorld(): boolean {
    return this.#preloadContext !== null;
  }

  send<Method extends CdpMethod>(
    method: Method,
    params?: Protocol.CommandParameters[Method],
    sessionId = this.sessionId,
  ): Promise<CdpResult<Method>> {
    return chromium.cdp.send(method, params, sessionId);
  }

  /** Delivers a message to the current document's preload; a document that is gone never gets it. */
  tell(message: ToPage): void {
    const expression = `globalThis[${JSON.stringify(this.receiveName)}](${JSON.stringify(message)})`;
    void this.evaluateInPreload(expression);
  }

  async evaluateInPreload(expression: string, userGesture = false): Promise<void> {
    const uniqueContextId = this.#preloadContext;
    if (uniqueContextId === null) return debugLog('no preload world for', expression.slice(0, 80));
    const params = { expression, uniqueContextId, silent: true, userGesture };
    await this.send('Runtime.evaluate', params).catch((error: unknown) => debugLog('evaluate', error));
  }

  /** The renderer process is gone: nothing can be delivered until the next document. */
  forgetDocument(): void {
    this.#preloadContext = null;
    this.loaderId = '';
  }

  detach(): void {
    chromium.cdp.unsubscribe(this.sessionId);
    chromium.cdp
      .send('Target.closeTarget', { targetId: this.targetId })
      .catch((error: unknown) => debugLog('closeTarget', error));
  }

  #contextCreated({ context }: Protocol.Runtime.executionContextCreatedPayload): void {
    const frameId = (context.auxData as { frameId?: string } | undefined)?.frameId;
    if (frameId === this.frameId && context.name === PRELOAD_WORLD) this.#preloadContext = context.uniqueId;
  }

  #contextDestroyed(uniqueId: string): void {
    if (uniqueId === this.#preloadContext) this.#preloadContext = null;
  }

  #navigated(frame: Protocol.Page.Frame): void {
    if (frame.parentId !== undefined) return;
    this.frameId = frame.id;
    this.loaderId = frame.loaderId;
  }
}
