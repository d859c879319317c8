import { EventEmitter } from 'node:events';

type Options = Electron.ClientRequestConstructorOptions | string;

/** Node's names of what goes wrong, as Chromium calls it. */
const CHROMIUM_NAMES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'ERR_CONNECTION_REFUSED',
  ECONNRESET: 'ERR_CONNECTION_RESET',
  UND_ERR_SOCKET: 'ERR_EMPTY_RESPONSE',
  ENOTFOUND: 'ERR_NAME_NOT_RESOLVED',
  EAI_AGAIN: 'ERR_NAME_NOT_RESOLVED',
  ENETUNREACH: 'ERR_ADDRESS_UNREACHABLE',
  EHOSTUNREACH: 'ERR_ADDRESS_UNREACHABLE',
  UND_ERR_CONNECT_TIMEOUT: 'ERR_CONNECTION_TIMED_OUT',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'ERR_CERT_AUTHORITY_INVALID',
};

/** `net.request` on Node's fetch: one request, its redirect or its answer, and its failure. */
export class HostClientRequest extends EventEmitter {
  readonly #options: Electron.ClientRequestConstructorOptions;
  readonly #headers = new Headers();
  readonly #stop = new AbortController();

  constructor(options: Options) {
    super();
    this.#options = typeof options === 'string' ? { url: options } : options;
  }

  setHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  abort(): void {
    this.#stop.abort();
  }

  end(chunk?: string | Buffer): this {
    void this.#send(chunk === undefined || chunk.length === 0 ? null : Buffer.from(chunk as string));
    return this;
  }

  async #send(body: Uint8Array<ArrayBuffer> | null): Promise<void> {
    const { url = '', method = 'GET' } = this.#options;
    try {
      const { signal } = this.#stop;
      const init = { method, headers: this.#headers, body, redirect: 'manual', signal } as const;
      const answer = await fetch(url, init);
      const location = answer.headers.get('location');
      if (answer.status >= 300 && answer.status < 400 && location !== null) {
        this.emit('redirect', answer.status, method, new URL(location, url).href, headersOf(answer));
        this.emit('error', new Error('Redirect was cancelled'));
        return;
      }
      await this.#answer(answer);
    } catch (error) {
      if (!this.#stop.signal.aborted) this.emit('error', chromiumError(error));
    }
  }

  async #answer(answer: Response): Promise<void> {
    const message = new EventEmitter();
    this.emit('response', Object.assign(message, { statusCode: answer.status, headers: headersOf(answer) }));
    try {
      const body: ReadableStream<Uint8Array> | null = answer.body;
      for await (const chunk of body ?? []) message.emit('data', Buffer.from(chunk));
      message.emit('end');
    } catch {
      message.emit(this.#stop.signal.aborted ? 'aborted' : 'error');
    }
  }
}

function headersOf({ headers }: Response): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of headers) values[name] = [...(values[name] ?? []), value];
  return values;
}

function chromiumError(error: unknown): Error {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return new Error(`net::${CHROMIUM_NAMES[code] ?? 'ERR_FAILED'}`);
}
