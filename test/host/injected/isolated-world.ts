import type { makeCodec } from './codec.ts';
import type { FromPage, ToPage } from './page-messages.ts';
import type { makeWorldBridge } from './world-bridge.ts';

/** The names a sandboxed preload finds in its scope. */
export type PreloadScope = {
  readonly module: { readonly exports: object };
  readonly require: (id: string) => unknown;
  readonly process: unknown;
  readonly global: unknown;
};

export type PreloadFunction = (scope: PreloadScope) => void;

export type IsolatedWorldOptions = {
  readonly channel: string;
  /** Name of the binding that carries messages to the host. */
  readonly sendName: string;
  /** Name of the global function through which the host delivers messages. */
  readonly receiveName: string;
  readonly process: Readonly<Record<string, unknown>>;
};

/**
 * Runs in the page's isolated world: the `electron` module of a sandboxed preload (contextBridge,
 * ipcRenderer), then the preload bundle. Injected as source text, so everything it uses comes by parameter.
 */
export function runIsolatedWorld(
  options: IsolatedWorldOptions,
  makeBridge: typeof makeWorldBridge,
  createCodec: typeof makeCodec,
  preload: PreloadFunction | null,
): void {
  if (window.top !== window) return;
  type Listener = (event: unknown, ...args: unknown[]) => void;
  const scope = globalThis as unknown as Record<string, unknown>;
  const binding = scope[options.sendName] as (text: string) => void;
  delete scope[options.sendName];
  const codec = createCodec();
  const send = (message: FromPage): void => binding(JSON.stringify(message));

  const pending = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  let lastId = 0;
  const request = (build: (id: number) => FromPage): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
      send(build(id));
    });
  };

  type Registered = { readonly original: Listener; readonly called: Listener };
  const listeners = new Map<string, readonly Registered[]>();
  const add = (channel: string, original: Listener, called = original) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { original, called }]);
    return ipcRenderer;
  };
  const remove = (channel: string, listener: Listener) => {
    const present = listeners.get(channel) ?? [];
    const index = present.findLastIndex((entry) => entry.original === listener);
    listeners.set(
      channel,
      present.filter((_entry, position) => position !== index),
    );
    return ipcRenderer;
  };
  const ipcRenderer = {
    on: (channel: string, listener: Listener) => add(channel, listener),
    addListener: (channel: string, listener: Listener) => add(channel, listener),
    once: (channel: string, listener: Listener) =>
      add(channel, listener, (event, ...args) => {
        remove(channel, listener);
        listener(event, ...args);
      }),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel?: string) => {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
    send: (channel: string, ...args: unknown[]) => send({ type: 'send', channel, data: codec.encode(args) }),
    invoke: async (channel: string, ...args: unknown[]) => {
      const data = codec.encode(args);
      return request((id) => ({ type: 'invoke', id, channel, data }));
    },
  };

  const bridge = makeBridge(options.channel, 'isolated', () => {
    throw new Error('host: nothing is exposed to the isolated world');
  });
  const PERMISSION_CALL = 0;
  bridge.offer(PERMISSION_CALL, (permission, details) => {
    const { mediaTypes } = details as { mediaTypes: readonly string[] };
    return request((id) => ({ type: 'permission', id, permission: String(permission), mediaTypes }));
  });
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      bridge.post({ op: 'expose', key, value: bridge.encode(api) });
    },
  };

  const deliver = (channel: string, args: readonly unknown[]): void => {
    for (const { called } of listeners.get(channel) ?? []) {
      try {
        called({ sender: ipcRenderer, senderId: 0, ports: [] }, ...args);
      } catch (error) {
        reportError(error);
      }
    }
  };
  scope[options.receiveName] = (message: ToPage) => {
    if (message.type === 'message') return deliver(message.channel, codec.decode(message.data) as unknown[]);
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.type === 'reply') waiting?.resolve(codec.decode(message.data));
    else waiting?.reject(new Error(message.message));
    return undefined;
  };

  if (!preload) return;
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer' || id === 'electron/common') {
      return { contextBridge, ipcRenderer };
    }
    throw new Error(`module not found: ${id}`);
  };
  try {
    preload({ module: { exports: {} }, require, process: options.process, global: scope });
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ type: 'preload-error', text });
  }
}
