import type { Readable, Writable } from 'node:stream';
import type { Protocol } from './protocol.ts';

export type CdpMethod = keyof Protocol.CommandParameters;
export type CdpResult<Method extends CdpMethod> = Protocol.CommandReturnValues[Method];

/** One event of the browser, typed by its method. */
export type CdpEvent = {
  [Method in keyof Protocol.Events]: {
    readonly method: Method;
    readonly params: Protocol.Events[Method];
    readonly sessionId?: string;
  };
}[keyof Protocol.Events];

/** What to do for the events one cares about. */
export type CdpHandlers = {
  readonly [Method in keyof Protocol.Events]?: (params: Protocol.Events[Method], sessionId?: string) => void;
};

/** Runs the handler of an event, if there is one. */
export function handleCdpEvent(handlers: CdpHandlers, event: CdpEvent): void {
  const handler = handlers[event.method] as ((params: unknown, sessionId?: string) => void) | undefined;
  handler?.(event.params, event.sessionId);
}

type CdpReply = {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

type Waiting = {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Speaks the DevTools protocol over `--remote-debugging-pipe` (JSON texts separated by NUL), which leaves
 * the debugging port to Playwright. Commands reject once the browser has closed the pipe.
 */
export class Cdp {
  onRootEvent: (event: CdpEvent) => void = () => {};
  readonly #output: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #sessions = new Map<string, (event: CdpEvent) => void>();
  #partial: Buffer[] = [];
  #lastId = 0;
  #closed = false;

  constructor(output: Writable, input: Readable) {
    this.#output = output;
    const close = () => this.#close();
    output.on('error', close);
    input.on('error', close);
    input.on('end', close);
    input.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  /** Delivers the events of one attached target to `listener` until `unsubscribe`. */
  subscribe(sessionId: string, listener: (event: CdpEvent) => void): void {
    this.#sessions.set(sessionId, listener);
  }

  unsubscribe(sessionId: string): void {
    this.#sessions.delete(sessionId);
  }

  send<Method extends CdpMethod>(
    method: Method,
    params?: Protocol.CommandParameters[Method],
    sessionId?: string,
  ): Promise<CdpResult<Method>> {
    if (this.#closed) return Promise.reject(new Error(`${method}: browser closed`));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const settle = (result: unknown) => resolve(result as CdpResult<Method>);
      this.#waiting.set(id, { method, resolve: settle, reject });
      this.#output.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`);
    });
  }

  #read(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      this.#partial.push(chunk.subarray(start, end));
      const text = Buffer.concat(this.#partial).toString();
      this.#partial = [];
      start = end + 1;
      this.#dispatch(JSON.parse(text) as CdpReply | CdpEvent);
    }
    if (start < chunk.length) this.#partial.push(chunk.subarray(start));
  }

  #dispatch(message: CdpReply | CdpEvent): void {
    if ('id' in message) {
      this.#settle(message);
      return;
    }
    const listener = message.sessionId === undefined ? undefined : this.#sessions.get(message.sessionId);
    if (listener) listener(message);
    else this.onRootEvent(message);
  }

  #settle(reply: CdpReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (!waiting) return;
    if (reply.error) waiting.reject(new Error(`${waiting.method}: ${reply.error.message}`));
    else waiting.resolve(reply.result);
  }

  #close(): void {
    this.#closed = true;
    for (const waiting of this.#waiting.values()) {
      waiting.reject(new Error(`${waiting.method}: browser closed`));
    }
    this.#waiting.clear();
  }
}
