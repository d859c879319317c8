import { ipcMain, type BrowserWindow, type IpcMainEvent, type RenderProcessGoneDetails } from 'electron';

import { MediaGone, type MediaGateway, type MediaGatewayEvent } from '#core/ports/media-gateway.ts';
import type { Logger } from '#core/ports/logger.ts';
import { MEDIA_EVENT, MEDIA_REPLY, MEDIA_REQUEST } from '#shared/ipc/channels.ts';
import {
  MediaEvent,
  MediaReply,
  mediaOutputs,
  type MediaInput,
  type MediaOp,
  type MediaOutput,
} from '#shared/ipc/media-wire.ts';

const DEFAULT_DEADLINE_MS = 5000;
/** A page that keeps dying is given more and more time, so that it cannot eat the machine. */
const REOPEN_DELAYS_MS = [0, 200, 1000, 5000];
const CALM_AFTER_MS = 60_000;

interface Pending {
  readonly op: MediaOp;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly stopDeadline: () => void;
}

interface Options {
  readonly openWindow: () => BrowserWindow;
  readonly log: Logger;
}

/** The media page in a hidden window. Opens it at once and again whenever it dies. */
export class ElectronMediaGateway implements MediaGateway {
  readonly #openWindow: () => BrowserWindow;
  readonly #log: Logger;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Set<(event: MediaGatewayEvent) => void>();
  #window: BrowserWindow | undefined;
  #isReady = false;
  #disposed = false;
  #lastRequest = 0;
  #losses = 0;
  #lastLossAt = 0;
  #reopening: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#openWindow = options.openWindow;
    this.#log = options.log;
    ipcMain.on(MEDIA_REPLY, this.#onReply);
    ipcMain.on(MEDIA_EVENT, this.#onEvent);
    this.#open();
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  whenReady(withinMs: number): Promise<boolean> {
    if (this.#isReady) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (ready: boolean) => {
        clearTimeout(deadline);
        stop();
        resolve(ready);
      };
      const deadline = setTimeout(() => settle(false), withinMs);
      const stop = this.onEvent((event) => {
        if (event.type === 'ready') settle(true);
      });
    });
  }

  request<O extends MediaOp>(
    op: O,
    input: MediaInput<O>,
    deadlineMs: number = DEFAULT_DEADLINE_MS,
  ): Promise<MediaOutput<O>> {
    const window = this.#window;
    if (!this.#isReady || window === undefined) return Promise.reject(new MediaGone(`${op}: no media page`));
    const n = ++this.#lastRequest;
    return new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pending.delete(n);
        reject(new Error(`media page did not answer ${op} within ${deadlineMs} ms`));
      }, deadlineMs);
      this.#pending.set(n, { op, resolve, reject, stopDeadline: () => clearTimeout(timer) });
      window.webContents.send(MEDIA_REQUEST, { n, op, input });
    }) as Promise<MediaOutput<O>>;
  }

  onEvent(listener: (event: MediaGatewayEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#reopening);
    ipcMain.removeListener(MEDIA_REPLY, this.#onReply);
    ipcMain.removeListener(MEDIA_EVENT, this.#onEvent);
    this.#failPending('shutting down');
    this.#listeners.clear();
    this.#closeWindow();
  }

  #open(): void {
    const window = this.#openWindow();
    this.#window = window;
    window.webContents.on('render-process-gone', (_event, details: RenderProcessGoneDetails) =>
      this.#lost(window, details.reason),
    );
    window.webContents.on('unresponsive', () => this.#lost(window, 'unresponsive'));
    window.on('closed', () => this.#lost(window, 'closed'));
  }

  #lost(window: BrowserWindow, reason: string): void {
    if (this.#disposed || this.#window !== window) return;
    this.#log.warn('media.gone', { reason });
    this.#closeWindow();
    const wasReady = this.#isReady;
    this.#isReady = false;
    this.#failPending(reason);
    if (wasReady) this.#emit({ type: 'gone', reason });
    this.#reopening = setTimeout(() => this.#open(), this.#nextDelay());
  }

  #nextDelay(): number {
    const now = performance.now();
    if (now - this.#lastLossAt > CALM_AFTER_MS) this.#losses = 0;
    this.#lastLossAt = now;
    const step = Math.min(this.#losses, REOPEN_DELAYS_MS.length - 1);
    this.#losses += 1;
    return REOPEN_DELAYS_MS[step] ?? 0;
  }

  #closeWindow(): void {
    const window = this.#window;
    this.#window = undefined;
    if (window !== undefined && !window.isDestroyed()) window.destroy();
  }

  #failPending(reason: string): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { op, reject, stopDeadline } of pending) {
      stopDeadline();
      reject(new MediaGone(`${op}: ${reason}`));
    }
  }

  #emit(event: MediaGatewayEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #isOurs(event: IpcMainEvent): boolean {
    return event.sender === this.#window?.webContents && event.senderFrame?.parent === null;
  }

  readonly #onReply = (event: IpcMainEvent, message: unknown): void => {
    if (!this.#isOurs(event)) return;
    const reply = MediaReply.safeParse(message);
    const pending = reply.success ? this.#pending.get(reply.data.n) : undefined;
    if (!reply.success || pending === undefined) return;
    this.#pending.delete(reply.data.n);
    pending.stopDeadline();
    if (!reply.data.ok) {
      pending.reject(new Error(reply.data.error));
      return;
    }
    const output = mediaOutputs[pending.op].safeParse(reply.data.output);
    if (output.success) pending.resolve(output.data);
    else pending.reject(new Error(`media page answered ${pending.op} in the wrong shape`));
  };

  readonly #onEvent = (event: IpcMainEvent, message: unknown): void => {
    if (!this.#isOurs(event)) return;
    const parsed = MediaEvent.safeParse(message);
    if (!parsed.success) return;
    if (parsed.data.type === 'ready') this.#isReady = true;
    this.#emit(parsed.data);
  };
}
