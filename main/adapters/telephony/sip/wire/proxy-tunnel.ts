import { Buffer } from 'node:buffer';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

export interface TunnelOptions {
  /** `http://[user:password@]host[:port]` or `https://…`. */
  readonly proxy: string;
  readonly host: string;
  readonly port: number;
  readonly keep: <T extends Socket>(socket: T) => T;
}

/** The proxy did not make the tunnel. `status` is that of its answer, 0 when it was not reached. */
export class ProxyError extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.name = 'ProxyError';
    this.status = status;
  }
}

const MAX_ANSWER_BYTES = 16 * 1024;

/** Asks a proxy for a tunnel to a server (RFC 9110 §9.3.6). Rejects with a `ProxyError`. */
export function openTunnel({ proxy, host, port, keep }: TunnelOptions): Promise<Socket> {
  const url = URL.parse(proxy);
  if (url === null || url.hostname === '') {
    return Promise.reject(new ProxyError(0, 'the address of the proxy makes no sense'));
  }
  const name = host.includes(':') ? `[${host}]` : host;
  return new Promise((resolve, reject) => {
    const at = { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port: portOf(url) };
    const socket = keep(url.protocol === 'https:' ? connectTls({ ...at, servername: at.host }) : connect(at));
    let answer = Buffer.alloc(0);
    const fail = (status: number, detail: string): void => {
      socket.destroy();
      reject(new ProxyError(status, detail));
    };
    const read = (chunk: Buffer): void => {
      answer = Buffer.concat([answer, chunk]);
      const end = answer.indexOf('\r\n\r\n');
      if (end < 0) {
        if (answer.length > MAX_ANSWER_BYTES) fail(0, 'the proxy answers without end');
        return;
      }
      const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer.toString('latin1'))?.[1] ?? 0);
      if (status < 200 || status > 299) return fail(status, `the proxy ${url.host} answered ${status}`);
      socket.off('data', read).off('error', lost).off('close', closed);
      socket.pause();
      if (answer.length > end + 4) socket.unshift(answer.subarray(end + 4));
      resolve(socket);
    };
    const lost = (error: Error): void => fail(0, `the proxy ${url.host}: ${error.message}`);
    const closed = (): void => fail(0, `the proxy ${url.host} closed the connection`);
    socket.on('data', read).on('error', lost).on('close', closed);
    socket.write(`CONNECT ${name}:${port} HTTP/1.1\r\nHost: ${name}:${port}\r\n${credentials(url)}\r\n`);
  });
}

function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

function credentials({ username, password }: URL): string {
  if (username === '') return '';
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Proxy-Authorization: Basic ${Buffer.from(pair).toString('base64')}\r\n`;
}
