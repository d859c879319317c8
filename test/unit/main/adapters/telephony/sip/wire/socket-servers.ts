import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { TestCertificate } from './test-certificate.ts';

/** A listening server of a test, on loopback. */
export interface TestServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts a server on a free port of loopback. */
export async function listening(server: Server): Promise<TestServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

/** A SIP WebSocket server; `onConnection` gets each socket. */
export function sipServer(
  onConnection: (socket: WebSocket) => void = () => {},
  options: { readonly certificate?: TestCertificate; readonly autoPong?: boolean } = {},
): Promise<TestServer> {
  const server =
    options.certificate === undefined ? createHttpServer() : createHttpsServer(options.certificate);
  const handleProtocols = (offered: ReadonlySet<string>): string | false =>
    offered.has('sip') ? 'sip' : false;
  const sockets = new WebSocketServer({ server, handleProtocols, autoPong: options.autoPong ?? true });
  sockets.on('connection', onConnection);
  return listening(server);
}

/** A WebSocket server that knows no subprotocol. */
export function chatServer(): Promise<TestServer> {
  const server = createHttpServer();
  const sockets = new WebSocketServer({ server, handleProtocols: () => false });
  sockets.on('connection', (socket) => socket.close());
  return listening(server);
}

/** An HTTP server that answers every request, upgrades included, with one status. */
export function httpServer(status: number): Promise<TestServer> {
  const server = createHttpServer();
  server.on('upgrade', (_request, socket) => {
    socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
  });
  return listening(server);
}

/** A TCP server that does what it is told with each connection. */
export function tcpServer(onConnection: (socket: Socket) => void): Promise<TestServer> {
  return listening(createTcpServer(onConnection));
}

/** A port nobody listens on. */
export async function closedPort(): Promise<number> {
  const server = await tcpServer(() => {});
  await server.close();
  return server.port;
}
