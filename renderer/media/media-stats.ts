import type { MediaPath, QualitySample } from '#shared/domain/quality.ts';
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
    ...optional('roundTripMs', toMs(roundTripS(entries))),
    ...optional('path', pathOf(entries)),
    ...optional('lostOut', numberIn(of('remote-inbound-rtp'), 'fractionLost')),
    ...optional('bufferedS', numberIn(inbound, 'jitterBufferDelay')),
    ...optional('bufferedSamples', numberIn(inbound, 'jitterBufferEmittedCount')),
    ...optional('levelIn', numberIn(inbound, 'audioLevel')),
    ...optional('energyIn', numberIn(inbound, 'totalAudioEnergy')),
    ...optional('levelOut', numberIn(of('media-source'), 'audioLevel')),
  };
}

/** What happened between two readings. Counters that start anew (another stream) count from nought. */
export function sampleBetween(before: MediaStats, after: MediaStats, voice?: number): QualitySample {
  const played = grown(before.bufferedSamples ?? 0, after.bufferedSamples ?? 0);
  const waitedS = grown(before.bufferedS ?? 0, after.bufferedS ?? 0);
  return {
    received: grown(before.packetsIn, after.packetsIn),
    lost: grown(before.packetsLost, after.packetsLost),
    ...optional('codec', after.codec),
    ...optional('path', after.path),
    ...optional('lostOut', after.lostOut === undefined ? undefined : Math.min(1, Math.max(0, after.lostOut))),
    ...optional('jitterMs', after.jitterMs),
    ...optional('roundTripMs', after.roundTripMs),
    ...optional('bufferMs', played > 0 ? (1000 * waitedS) / played : undefined),
    ...optional('voice', voice),
  };
}

function grown(before: number, after: number): number {
  return Math.max(0, after - before);
}

/** By the reports of the other side, else by the checks of the path (STUN), which many PBXs answer as well. */
function roundTripS(entries: readonly Entry[]): number | undefined {
  const reported = entries.find((entry) => entry.type === 'remote-inbound-rtp');
  return numberIn(reported, 'roundTripTime') ?? numberIn(chosenPair(entries), 'currentRoundTripTime');
}

function chosenPair(entries: readonly Entry[]): Entry | undefined {
  const transport = entries.find((entry) => entry.type === 'transport');
  return entries.find((entry) => entry['id'] === transport?.['selectedCandidatePairId']);
}

function pathOf(entries: readonly Entry[]): MediaPath | undefined {
  const pair = chosenPair(entries);
  if (pair === undefined) return undefined;
  const local = entries.find((entry) => entry['id'] === pair['localCandidateId']);
  const remote = entries.find((entry) => entry['id'] === pair['remoteCandidateId']);
  if (local?.['candidateType'] === 'relay' || remote?.['candidateType'] === 'relay') return 'relay';
  return isOfTheHouse(remote?.['address']) ? 'own-network' : 'direct';
}

/** RFC 1918, RFC 4193, and the addresses of this machine and this cable. */
const HOUSE =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|127\.|169\.254\.|::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i;

function isOfTheHouse(address: unknown): boolean {
  return typeof address === 'string' && HOUSE.test(address);
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
