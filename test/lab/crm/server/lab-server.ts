import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';

import {
  DOES_THE_WORK,
  type LabAnswer,
  type LabFault,
  type LabRequest,
  type MeantFault,
} from './lab-exchange.ts';

const HTML = '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

export interface LabServerOptions {
  readonly port?: number;
  /** Does the work of one request. */
  readonly answer: (request: LabRequest) => LabAnswer;
  /** A page for people under this path; undefined leaves the request to `answer`. */
  readonly page: (path: string, server: LabServer, query: URLSearchParams) => string | undefined;
}

/**
 * The loopback server under a contract server: it keeps every request that is no page for people, meets faults (one
 * each for the next requests), and can be taken down and brought up again on its port.
 */
export class LabServer {
  readonly requests: LabRequest[] = [];
  readonly faults: (LabFault | MeantFault)[] = [];
  readonly #server: Server = createServer((request, response) => void this.#serve(request, response));
  readonly #options: LabServerOptions;
  #port: number;

  constructor(options: LabServerOptions) {
    this.#options = options;
    this.#port = options.port ?? 0;
  }

  static async start(options: LabServerOptions): Promise<LabServer> {
    const server = new LabServer(options);
    await server.up();
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Answers again, on the same port. */
  async up(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Refuses connections and cuts those that stand. */
  async down(): Promise<void> {
    const closed = new Promise((resolve) => {
      this.#server.close(resolve);
    });
    this.#server.closeAllConnections();
    await closed;
    // A client in this process hears of its closed connections a turn later.
    await turn();
    await turn();
  }

  /** What came with a method for paths that end so, in order. */
  asked(method: string, path = ''): readonly LabRequest[] {
    return this.requests.filter((each) => each.method === method && each.path.endsWith(path));
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(message.url ?? '/', this.origin);
    const page =
      message.method === 'GET' ? this.#options.page(url.pathname, this, url.searchParams) : undefined;
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page);
      return;
    }
    const read = readRequest(message, url, await text(message));
    const fault = this.#faultFor(read);
    const request = fault === undefined ? read : { ...read, fault };
    this.requests.push(request);
    const isDone = fault === undefined || DOES_THE_WORK.includes(fault);
    const answer = isDone ? this.#options.answer(request) : { status: 500 };
    if (fault === undefined) send(response, answer);
    else answerFaultily(response, fault, answer);
  }

  #faultFor({ method, path }: LabRequest): LabFault | undefined {
    const index = this.faults.findIndex(
      (each) => !isMeant(each) || (isMethod(each.method, method) && path.endsWith(each.path ?? '')),
    );
    const [found] = index < 0 ? [] : this.faults.splice(index, 1);
    return found !== undefined && isMeant(found) ? found.fault : found;
  }
}

function isMethod(wanted: string | undefined, method: string): boolean {
  return wanted === undefined || wanted === method || (wanted === 'write' && method !== 'GET');
}

function isMeant(fault: LabFault | MeantFault): fault is MeantFault {
  return typeof fault === 'object' && 'fault' in fault;
}

function readRequest(message: IncomingMessage, url: URL, body: string): LabRequest {
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
  const { method = 'GET' } = message;
  const { pathname: path, searchParams: query } = url;
  return { at: Date.now(), method, path, query, headers, text: body, json: parsed(body) };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, headers, body, text: plain }: LabAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(plain ?? (body === undefined ? undefined : JSON.stringify(body)));
}

function answerFaultily(response: ServerResponse, fault: LabFault, answer: LabAnswer): void {
  if (typeof fault === 'object') {
    send(response, fault);
    return;
  }
  if (fault === 'silent') return;
  if (fault === 'html' || fault === 'html-done') {
    response.writeHead(fault === 'html' ? 502 : 200, { 'content-type': 'text/html' });
    response.end(HTML);
    return;
  }
  if (fault === 'half') {
    const whole = JSON.stringify(answer.body ?? {}).padEnd(2);
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(whole),
    });
    response.write(whole.slice(0, whole.length / 2), () => response.destroy());
    return;
  }
  response.destroy();
}
