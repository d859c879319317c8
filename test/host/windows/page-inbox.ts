import { grantPermissions } from '../chromium/grant-permissions.ts';
import { hostEvent } from '../host-event.ts';
import { makeCodec } from '../injected/codec.ts';
import type { FromPage } from '../injected/page-messages.ts';
import { ipcMain } from './ipc-main.ts';
import type { PageSession } from './page-session.ts';
import type { WebContents } from './web-contents.ts';

const codec = makeCodec();

/** Takes in what a page's preload world sends: IPC, permission questions, preload errors. */
export class PageInbox {
  readonly #contents: WebContents;
  readonly #page: PageSession;

  constructor(contents: WebContents, page: PageSession) {
    this.#contents = contents;
    this.#page = page;
  }

  receive(message: FromPage): void {
    switch (message.type) {
      case 'send':
        return this.#send(message.channel, codec.decode(message.data) as unknown[]);
      case 'invoke':
        void this.#invoke(message.id, message.channel, message.data);
        return;
      case 'permission':
        void this.#askPermission(message.id, message.mediaTypes);
        return;
      case 'preload-error':
        return this.#contents.hostPreloadFailed(new Error(message.text));
    }
  }

  #event() {
    const frame = this.#contents.mainFrame;
    const reply = (channel: string, ...args: unknown[]) => this.#contents.send(channel, ...args);
    const sender = this.#contents as unknown as Electron.WebContents;
    const senderFrame = frame as unknown as Electron.WebFrameMain;
    const { processId } = frame;
    return hostEvent({
      type: 'frame' as const,
      sender,
      senderFrame,
      frameId: 1,
      processId,
      ports: [],
      reply,
    });
  }

  #send(channel: string, args: readonly unknown[]): void {
    const event = this.#event();
    this.#contents.emit('ipc-message', event, channel, ...args);
    this.#contents.ipc.emit(channel, event, ...args);
    ipcMain.emit(channel, event, ...args);
  }

  async #invoke(id: number, channel: string, data: string): Promise<void> {
    const handler = this.#contents.ipc.hostHandlerOf(channel) ?? ipcMain.hostHandlerOf(channel);
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const result: unknown = await handler(this.#event(), ...(codec.decode(data) as unknown[]));
      this.#page.tell({ type: 'reply', id, data: codec.encode(result) });
    } catch (error) {
      if (handler) console.error(`Error occurred in handler for '${channel}':`, error);
      const message = `Error invoking remote method '${channel}': ${String(error)}`;
      this.#page.tell({ type: 'failure', id, message });
    }
  }

  /** The app's handlers decide. Chromium keeps one answer per origin, so a refusal stays with the asking page. */
  async #askPermission(id: number, mediaTypes: readonly string[]): Promise<void> {
    const contents = this.#contents;
    const allowed = await contents.session.hostAskMedia(contents, mediaTypes).catch((error: unknown) => {
      console.error('host: permission handler failed', error);
      return false;
    });
    const names = mediaTypes.map((type) => (type === 'audio' ? 'microphone' : 'camera'));
    if (allowed) await grantPermissions(contents.hostChromiumOrigin(), names);
    this.#page.tell({ type: 'reply', id, data: codec.encode(allowed) });
  }
}
