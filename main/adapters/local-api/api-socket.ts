import type { WebSocket } from 'ws';

import type { ApiPeer } from '#core/api/api-desk.ts';
import type { LocalApiService } from '#core/api/local-api-service.ts';
import type { Timer } from '#core/ports/timer.ts';

/** A hearer that lets this much pile up is not hearing. */
const UNSENT_MAX = 4 * 1024 * 1024;
/** Requests of one connection that may be under way at once. */
const UNDER_WAY_MAX = 32;
export const PING_MS = 30_000;

/** RFC 6455 §7.4; the 4000s are ours. */
const CLOSE = {
  'not-signed-in': 4001,
  revoked: 4003,
  unsupported: 1003,
  overloaded: 1013,
  away: 1001,
} as const;

export interface ApiSocketOptions {
  readonly socket: WebSocket;
  readonly service: Pick<LocalApiService, 'open' | 'closed'>;
  readonly origin: string | undefined;
  /** Who was let in with the connection itself. */
  readonly client: string | undefined;
  readonly timer: Timer;
}

/**
 * Carries messages between a WebSocket and its session. A peer that sends anything but text, that does not read what it is
 * told, or that does not answer a ping is cut off.
 */
export function serveSocket({ socket, service, origin, client, timer }: ApiSocketOptions): void {
  let underWay = 0;
  let isAlive = true;
  const close = (why: keyof typeof CLOSE) => {
    if (socket.readyState !== socket.OPEN) return;
    socket.close(CLOSE[why], why);
    timer.after(1000, () => socket.terminate());
  };
  const peer: ApiPeer = {
    origin,
    send: (text) => {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > UNSENT_MAX) close('overloaded');
      else socket.send(text);
    },
    close,
  };
  const session = service.open(peer, client);
  const stopPings = timer.every(PING_MS, () => {
    if (!isAlive) socket.terminate();
    isAlive = false;
    socket.ping();
  });
  socket.on('pong', () => {
    isAlive = true;
  });
  socket.on('message', (data, isBinary) => {
    if (isBinary) close('unsupported');
    else if (underWay >= UNDER_WAY_MAX) close('overloaded');
    else {
      underWay += 1;
      void session.take(textOf(data)).finally(() => {
        underWay -= 1;
      });
    }
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    stopPings();
    service.closed(session);
  });
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  return Array.isArray(data)
    ? Buffer.concat(data).toString('utf8')
    : Buffer.from(data as Buffer).toString('utf8');
}
