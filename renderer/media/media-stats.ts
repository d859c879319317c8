import type { MediaStats } from '#shared/ipc/media-wire.ts';

type Entry = Readonly<Record<string, unknown>> & { readonly type: string };

/**
 * What `stats` answers, read from a connection's `getStats()` (webrtc-stats identifiers). A PBX that joins another party
 * may go on with a new SSRC; the old stream stays in the report and stands still, so all count and the latest speaks.
 */
export async function readStats(connection: RTCPeerConnection): Promise<MediaStats> {
  const entries: Entry[] = [];
  (await connection.getStats()).forEach((entry: Entry) => entries.push(entry));
  const of = (type: string): Entry | undefined => entries.find((entry) => entry.type === type);
  const streams = entries.filter((entry) => entry.type === 'inbound-rtp');
  const inbound = streams.toSorted(byLastPacket).at(-1);
  const codecId = inbound?.['codecId'];
  const codec = entries.find((entry) => entry.type === 'codec' && entry['id'] === codecId);
  return {
    connection: connection.connectionState,
    direction: connection.getTransceivers()[0]?.currentDirection ?? 'inactive',
    packetsIn: sumOf(streams, 'packetsReceived'),
    packetsOut: numberIn(of('outbound-rtp'), 'packetsSent') ?? 0,
    packetsLost: sumOf(streams, 'packetsLost'),
    ...optional('codec', typeof codec?.['mimeType'] === 'string' ? codec['mimeType'] : undefined),
    ...optional('jitterMs', toMs(numberIn(inbound, 'jitter'))),
    ...optional('roundTripMs', toMs(numberIn(of('remote-inbound-rtp'), 'roundTripTime'))),
    ...optional('levelIn', numberIn(inbound, 'audioLevel')),
    ...optional('energyIn', numberIn(inbound, 'totalAudioEnergy')),
    ...optional('levelOut', numberIn(of('media-source'), 'audioLevel')),
  };
}

function byLastPacket(one: Entry, other: Entry): number {
  const at = (entry: Entry): number => numberIn(entry, 'lastPacketReceivedTimestamp') ?? 0;
  return at(one) - at(other);
}

function sumOf(streams: readonly Entry[], key: string): number {
  return streams.reduce((sum, stream) => sum + (numberIn(stream, key) ?? 0), 0);
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
