import { EventEmitter } from 'node:events';
import type { WebContents } from '../windows/web-contents.ts';
import { net } from './net.ts';
import { protocol } from './protocol.ts';

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Electron.Session['setDevicePermissionHandler']>[0];
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;

export type RequestSummary = {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly webContentsId: number;
};

/** `session`: permission handlers and request blocking. One Chromium profile serves all partitions. */
export class HostSession extends EventEmitter {
  readonly protocol = protocol;
  readonly webRequest = {
    onBeforeRequest: (filterOrListener: unknown, listener?: unknown): void => {
      const chosen = listener === undefined ? filterOrListener : listener;
      this.#beforeRequest = typeof chosen === 'function' ? (chosen as BeforeRequest) : null;
    },
  };
  #beforeRequest: BeforeRequest | null = null;
  #request: RequestHandler = null;
  #check: CheckHandler = null;
  #device: DeviceHandler = null;

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler;
  }

  /** Kept only: WebHID, WebUSB and Web Serial do not go through the host. */
  setDevicePermissionHandler(handler: DeviceHandler): void {
    this.#device = handler;
  }

  setSpellCheckerEnabled(..._args: readonly unknown[]): void {}

  async clearCache(..._args: readonly unknown[]): Promise<void> {}

  async clearStorageData(..._args: readonly unknown[]): Promise<void> {}

  /** From the environment, as Chromium on Linux does without a desktop. */
  async resolveProxy(url: string): Promise<string> {
    const proxy = URL.parse(process.env['HTTPS_PROXY'] ?? process.env['https_proxy'] ?? '');
    const direct = proxy === null || ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
    return direct ? 'DIRECT' : `PROXY ${proxy.host}`;
  }

  isPersistent(): boolean {
    return true;
  }

  fetch(input: string, init?: RequestInit): Promise<Response> {
    return net.fetch(input, init);
  }

  get hostWatchesRequests(): boolean {
    return this.#beforeRequest !== null;
  }

  get hostHasDeviceHandler(): boolean {
    return this.#device !== null;
  }

  async hostCancelsRequest(summary: RequestSummary): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (!listener) return false;
    const fixed = { id: 1, referrer: '', timestamp: Date.now(), uploadData: [] };
    const details = { ...fixed, ...summary } as Electron.OnBeforeRequestListenerDetails;
    return new Promise((resolve) => listener(details, (response) => resolve(response.cancel === true)));
  }

  /** Electron's order: the check handler for each kind, then the request handler; no handler allows. */
  async hostAskMedia(contents: WebContents, mediaTypes: readonly string[]): Promise<boolean> {
    if (!mediaTypes.every((mediaType) => this.hostChecks(contents, 'media', mediaType))) return false;
    const handler = this.#request;
    if (!handler) return true;
    const details = {
      mediaTypes: mediaTypes as ('audio' | 'video')[],
      isMainFrame: true,
      requestingUrl: contents.getURL(),
      securityOrigin: `${contents.mainFrame.origin}/`,
    };
    const page = contents as unknown as Electron.WebContents;
    return new Promise((resolve) => handler(page, 'media', resolve, details));
  }

  /** The check handler's answer; without one everything is allowed. */
  hostChecks(contents: WebContents, permission: string, mediaType?: string): boolean {
    const origin = `${contents.mainFrame.origin}/`;
    const page = contents as unknown as Electron.WebContents;
    const details = {
      ...(mediaType === undefined ? {} : { mediaType: mediaType as 'audio' | 'video' }),
      isMainFrame: true,
      requestingUrl: contents.getURL(),
      securityOrigin: origin,
    };
    return this.#check?.(page, permission as 'media', origin, details) ?? true;
  }
}

const defaultSession = new HostSession();
const partitions = new Map<string, HostSession>();

export const session = {
  get defaultSession(): HostSession {
    return defaultSession;
  },

  fromPartition(partition: string): HostSession {
    const known = partitions.get(partition) ?? new HostSession();
    partitions.set(partition, known);
    return known;
  },
};

/** The session a window's preferences ask for. */
export function sessionOf(preferences: Electron.WebPreferences): HostSession {
  if (preferences.session) return preferences.session as unknown as HostSession;
  const { partition } = preferences;
  return partition === undefined ? session.defaultSession : session.fromPartition(partition);
}
