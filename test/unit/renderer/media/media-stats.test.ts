import { describe, expect, it } from 'vitest';

import { readStats, sampleBetween } from '#renderer/media/media-stats.ts';

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

describe('the way of the audio', () => {
  it.each([
    { local: 'host', remote: 'host', address: '192.168.1.20', path: 'own-network' },
    { local: 'host', remote: 'host', address: '172.20.0.1', path: 'own-network' },
    { local: 'host', remote: 'host', address: 'fd00::1', path: 'own-network' },
    { local: 'host', remote: 'host', address: '172.32.0.1', path: 'direct' },
    { local: 'srflx', remote: 'host', address: '203.0.113.5', path: 'direct' },
    { local: 'relay', remote: 'host', address: '192.168.1.20', path: 'relay' },
    { local: 'host', remote: 'relay', address: '203.0.113.5', path: 'relay' },
  ])('from $local to $remote at $address is $path', async ({ local, remote, address, path }) => {
    const stats = await readStats(
      connection([
        { type: 'transport', selectedCandidatePairId: 'pair' },
        {
          type: 'candidate-pair',
          id: 'pair',
          localCandidateId: 'l',
          remoteCandidateId: 'r',
          currentRoundTripTime: 0.024,
        },
        { type: 'local-candidate', id: 'l', candidateType: local },
        { type: 'remote-candidate', id: 'r', candidateType: remote, address },
      ]),
    );
    expect(stats).toMatchObject({ path, roundTripMs: 24 });
  });
});

describe('a second of audio', () => {
  const before = {
    connection: 'connected',
    direction: 'sendrecv',
    packetsIn: 100,
    packetsOut: 100,
    packetsLost: 2,
    bufferedS: 960,
    bufferedSamples: 48_000,
  };

  it('is what came between two readings', () => {
    const after = {
      ...before,
      packetsIn: 148,
      packetsLost: 4,
      bufferedS: 960 + 2400,
      bufferedSamples: 96_000,
      codec: 'audio/opus',
      jitterMs: 3,
      lostOut: 0.04,
    };
    expect(sampleBetween(before, after)).toEqual({
      received: 48,
      lost: 2,
      codec: 'audio/opus',
      jitterMs: 3,
      lostOut: 0.04,
      bufferMs: 50,
    });
  });

  it('counts nothing backwards when counters start anew or late packets come', () => {
    expect(sampleBetween(before, { ...before, packetsIn: 3, packetsLost: 1 })).toMatchObject({
      received: 0,
      lost: 0,
    });
  });
});
