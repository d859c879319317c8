import { readServerAddress, type ServerAddress } from '#shared/domain/server-address.ts';

/** One server to connect to. */
export interface Endpoint extends ServerAddress {
  readonly transport: Exclude<ServerAddress['transport'], 'dns'>;
  /** The name its certificate has to be made for when that is not `host`: the domain whose DNS led here (RFC 5922 §4). */
  readonly tlsName?: string;
}

/** What the Via header calls the transport (RFC 3261 §18, RFC 7118 §5). */
export type ViaTransport = 'WSS' | 'WS' | 'TLS' | 'TCP';

const VIA: Readonly<Record<Endpoint['transport'], ViaTransport>> = {
  wss: 'WSS',
  ws: 'WS',
  tls: 'TLS',
  tcp: 'TCP',
};

export function viaTransport(endpoint: Endpoint): ViaTransport {
  return VIA[endpoint.transport];
}

/** Whether the connection is under TLS. */
export function isSecure({ transport }: Endpoint): boolean {
  return transport === 'wss' || transport === 'tls';
}

/** Whether messages come as a stream that has to be cut, not in frames of a WebSocket. */
export function isStream({ transport }: Endpoint): boolean {
  return transport === 'tls' || transport === 'tcp';
}

/** Reads an address that needs no look-up; undefined for a bare domain and for what is no address. */
export function readEndpoint(text: string): Endpoint | undefined {
  const address = readServerAddress(text);
  return address === undefined || address.transport === 'dns'
    ? undefined
    : { ...address, transport: address.transport };
}
