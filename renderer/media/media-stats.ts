import type { MediaStats } from '#shared/ipc/media-wire.ts';

type Entry = Readonly<Record<string, unknown>> & { readonly type: string };

/** What `stats` answers, read from a connection's `getStats()` (webrtc-stats identifiers). */
export async function readStats(connection: RTCPeerConnection): Promise<MediaStats> {
  const entries: Entry[] = [];
  (await connection.getStats()).forEach((entry: Entry) => entries.push(entry));
  const of = (type: string): Entry | undefined => entries.find((entry) => entry.type === type);
  const inbound = of('inbound-rtp');
  const codecId = inbound?.['codecId'];
  const codec = entries.find((entry) => entry.type === 'codec' && entry['id'] === codecId);
  return {
    connection: connection.connectionState,
    direction: connection.getTransceivers()[0]?.currentDirection ?? 'inactive',
    packetsIn: numberIn(inbound, 'packetsReceived') ?? 0,
    packetsOut: numberIn(of('outbound-rtp'), 'packetsSent') ?? 0,
    packetsLost: numberIn(inbound, 'packetsLost') ?? 0,
    ...optional('codec', typeof codec?.['mimeType'] === 'string' ? codec['mimeType'] : undefined),
    ...optional('jitterMs', toMs(numberIn(inbound, 'jitter'))),
    ...optional('roundTripMs', toMs(numberIn(of('remote-inbound-rtp'), 'roundTripTime'))),
    ...optional('levelIn', numberIn(inbound, 'audioLevel')),
    ...optional('energyIn', numberIn(inbound, 'totalAudioEnergy')),
    ...optional('levelOut', numberIn(of('media-source'), 'audioLevel')),
  };
}

function numberIn(entry: Entry | undefined, key: string): number | undefined {
  const value = entry?.[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function toMs(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : seconds * 1000;
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}
