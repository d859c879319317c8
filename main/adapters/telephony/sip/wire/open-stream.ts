import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls';
import { isSecure, type Endpoint } from './endpoint.ts';
import { openTunnel } from './proxy-tunnel.ts';

export interface StreamOptions {
  readonly endpoint: Endpoint;
  /** PEM of the only authority to trust. */
  readonly ca?: string | undefined;
  /** `http://host:port` of a proxy that makes tunnels. */
  readonly proxy?: string | undefined;
}

/** A connection on its way. `abandon` drops it whatever its state. */
export interface OpeningStream {
  readonly opened: Promise<Socket>;
  abandon(): void;
}

/** Opens the byte stream to a server: TCP, through a proxy where there is one, with TLS on top where it belongs. */
export function openStream(options: StreamOptions): OpeningStream {
  const sockets = new Set<Socket>();
  let abandoned = false;
  const keep = <T extends Socket>(socket: T): T => {
    sockets.add(socket);
    // Between two owners nobody else listens.
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    if (abandoned) socket.destroy();
    return socket;
  };
  return {
    opened: open(options, keep),
    abandon: () => {
      abandoned = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function open(
  { endpoint, ca, proxy }: StreamOptions,
  keep: <T extends Socket>(socket: T) => T,
): Promise<Socket> {
  const { host, port } = endpoint;
  const tunnel = proxy === undefined ? undefined : await openTunnel({ proxy, host, port, keep });
  if (!isSecure(endpoint)) return tunnel ?? ready(keep(connectTcp({ host, port })), 'connect');
  const name = endpoint.tlsName ?? host;
  const secure = connectTls({
    host,
    port,
    ...(tunnel === undefined ? {} : { socket: tunnel }),
    // Names only (RFC 6066 §3); an IP address is checked against `host`.
    ...(isIP(name) === 0 ? { servername: name } : {}),
    ...(ca === undefined ? {} : { ca }),
  });
  return ready(keep(secure), 'secureConnect');
}

function ready<T extends Socket>(socket: T, event: 'connect' | 'secureConnect'): Promise<T> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => {
      socket.off('error', reject);
      socket.off('close', closed);
      resolve(socket);
    });
    const closed = (): void => reject(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    socket.once('error', reject);
    socket.once('close', closed);
  });
}

/** Epoch ms until which the whole chain that the server showed holds; undefined without TLS. */
export function certificateUntil(socket: Socket): number | undefined {
  if (!('getPeerCertificate' in socket)) return undefined;
  let until = Number.POSITIVE_INFINITY;
  const seen = new Set<string>();
  let certificate: Partial<PeerCertificate> & { issuerCertificate?: unknown } = (
    socket as TLSSocket
  ).getPeerCertificate(true);
  while (certificate?.valid_to !== undefined && !seen.has(certificate.fingerprint256 ?? '')) {
    seen.add(certificate.fingerprint256 ?? '');
    until = Math.min(until, Date.parse(certificate.valid_to));
    certificate = certificate.issuerCertificate as typeof certificate;
  }
  return Number.isFinite(until) ? until : undefined;
}
