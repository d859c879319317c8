import { describe, expect, it } from 'vitest';

import { readStats } from '#renderer/media/media-stats.ts';

type Entry = Readonly<Record<string, unknown>>;

function connection(entries: readonly Entry[]): RTCPeerConnection {
  return {
    connectionState: 'connected',
    getTransceivers: () => [{ currentDirection: 'sendrecv' }],
    getStats: () => Promise.resolve(new Map(entries.map((entry, index) => [String(index), entry]))),
  } as unknown as RTCPeerConnection;
}

describe('the statistics of a connection', () => {
  it('go on counting when the other side changes its stream', async () => {
    const old = {
      type: 'inbound-rtp',
      packetsReceived: 500,
      packetsLost: 1,
      lastPacketReceivedTimestamp: 10,
    };
    const now = {
      ...old,
      packetsReceived: 3,
      packetsLost: 0,
      lastPacketReceivedTimestamp: 20,
      audioLevel: 0.5,
    };
    const stats = await readStats(connection([old, now]));
    expect(stats).toMatchObject({ packetsIn: 503, packetsLost: 1, levelIn: 0.5 });
  });

  it('are zero before anything came', async () => {
    expect(await readStats(connection([]))).toMatchObject({ packetsIn: 0, packetsOut: 0, packetsLost: 0 });
  });
});
