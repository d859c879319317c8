/** How a phone server is reached. `dns`: a bare domain, whose servers the name service tells (RFC 3263). */
export type ServerTransport = 'wss' | 'ws' | 'tls' | 'tcp' | 'dns';

/** A phone server's address, taken apart. */
export interface ServerAddress {
  readonly transport: ServerTransport;
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  /** The transport's usual port when none was written; 0 for a bare domain. */
  readonly port: number;
  /** Of a WebSocket, with its slash; empty otherwise. */
  readonly path: string;
}

const SIP_URI = /^(sips?):([^;?@\s]+)(?:;transport=(tcp|tls))?$/i;
const STREAM = /^(tls|tcp):\/\/([^/?#@\s]+)\/?$/i;
const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '::1'];
const USUAL_PORT: Readonly<Record<ServerTransport, number>> = {
  wss: 443,
  ws: 80,
  tls: 5061,
  tcp: 5060,
  dns: 0,
};

/**
 * Reads `wss://host[:port][/path]`, `ws://…`, `tls://host[:port]` (or `sips:host[:port]`, `sip:host;transport=tls`),
 * `tcp://host[:port]` (or `sip:host[:port];transport=tcp`) and a bare domain (or `sip:domain`). Undefined for all else,
 * an address with a user in it too.
 */
export function readServerAddress(text: string): ServerAddress | undefined {
  const bare = text.trim();
  // Chromium's URL parser takes a space in a host name for %20.
  if (/\s/.test(bare)) return undefined;
  const stream = STREAM.exec(bare);
  const uri = SIP_URI.exec(bare);
  if (DOMAIN.test(bare)) return { transport: 'dns', host: bare.toLowerCase(), port: 0, path: '' };
  if (stream !== null) return addressAt(stream[1] ?? '', stream[2] ?? '');
  return uri === null ? readWebSocket(bare) : readSipUri(uri[1] ?? '', uri[2] ?? '', uri[3]);
}

function readWebSocket(text: string): ServerAddress | undefined {
  const url = URL.parse(text);
  const transport = url?.protocol.slice(0, -1);
  if (url === null || url.hostname === '' || url.username !== '' || url.password !== '') return undefined;
  if (transport !== 'wss' && transport !== 'ws') return undefined;
  const port = Number(url.port) || USUAL_PORT[transport];
  return { transport, host: withoutBrackets(url.hostname), port, path: `${url.pathname}${url.search}` };
}

function readSipUri(scheme: string, place: string, transport: string | undefined): ServerAddress | undefined {
  if (scheme.toLowerCase() === 'sips') return addressAt('tls', place);
  if (transport !== undefined) return addressAt(transport, place);
  return DOMAIN.test(place) ? readServerAddress(place) : undefined;
}

function addressAt(written: string, place: string): ServerAddress | undefined {
  const transport = written.toLowerCase();
  const url = URL.parse(`https://${place}`);
  if ((transport !== 'tls' && transport !== 'tcp') || url === null || url.hostname === '') return undefined;
  // The parser drops the port that is usual for https.
  const port = place.endsWith(':443') ? 443 : Number(url.port) || USUAL_PORT[transport];
  return { transport, host: withoutBrackets(url.hostname), port, path: '' };
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}

/** The address in its shortest usual writing, for people and as a key. */
export function writeServerAddress({ transport, host, port, path }: ServerAddress): string {
  if (transport === 'dns') return host;
  const name = host.includes(':') ? `[${host}]` : host;
  const shown = port === USUAL_PORT[transport] ? name : `${name}:${port}`;
  return `${transport}://${shown}${path === '/' ? '' : path}`;
}

/** Whether the address is this computer itself, where nobody listens in. */
export function isLoopback({ host }: ServerAddress): boolean {
  return LOOPBACK.includes(host);
}

/** Whether what is said to this server can be read on the way. */
export function isUnencrypted(address: ServerAddress): boolean {
  return (address.transport === 'ws' || address.transport === 'tcp') && !isLoopback(address);
}
