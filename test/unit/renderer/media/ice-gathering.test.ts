import { describe, expect, it } from 'vitest';

import {
  candidateQuality,
  setLocalWithCandidates,
  withEndOfCandidates,
} from '#renderer/media/ice-gathering.ts';

const BARE = 'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\nc=IN IP4 0.0.0.0\r\n';
const HOST = 'a=candidate:1 1 udp 2122063615 192.0.2.2 35517 typ host generation 0\r\n';
const HIDDEN = 'a=candidate:1 1 udp 2113937151 cf4a076f.local 34348 typ host generation 0\r\n';
const TCP = 'a=candidate:2 1 tcp 1518280447 192.0.2.2 9 typ host tcptype active\r\n';

/** Just enough of a peer connection: candidates are put into its description by the test. */
class FakeConnection extends EventTarget {
  localDescription: { sdp: string; type: 'offer' } | null = null;

  setLocalDescription(): Promise<void> {
    this.localDescription = { sdp: BARE, type: 'offer' };
    return Promise.resolve();
  }

  add(lines: string): void {
    this.localDescription = { sdp: BARE + lines, type: 'offer' };
    this.#tell({});
  }

  endGathering(): void {
    this.#tell(null);
  }

  #tell(candidate: object | null): void {
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }));
  }
}

function gather(connection: FakeConnection, capMs: number): Promise<RTCSessionDescription> {
  const offer = { type: 'offer', sdp: BARE } as const;
  return setLocalWithCandidates(connection as unknown as RTCPeerConnection, offer, capMs);
}

describe('candidateQuality', () => {
  it.each([
    [BARE, 'none'],
    [BARE + HIDDEN, 'hidden'],
    [BARE + TCP, 'hidden'],
    [BARE + HIDDEN + HOST, 'usable'],
  ] as const)('judges what a PBX can send to', (sdp, quality) => {
    expect(candidateQuality(sdp)).toBe(quality);
  });
});

describe('setLocalWithCandidates', () => {
  it('does not wait for the end of gathering once an address is there', async () => {
    const connection = new FakeConnection();
    const local = gather(connection, 60_000);
    await Promise.resolve();
    connection.add(HOST);
    expect((await local).sdp).toContain('192.0.2.2');
  });

  it('takes mDNS names when gathering ends with nothing better', async () => {
    const connection = new FakeConnection();
    const local = gather(connection, 60_000);
    await Promise.resolve();
    connection.add(HIDDEN);
    connection.endGathering();
    expect((await local).sdp).toContain('.local');
  });

  it('goes on waiting when an old gathering ends while the new description is empty', async () => {
    const connection = new FakeConnection();
    const local = gather(connection, 60_000);
    await Promise.resolve();
    connection.endGathering();
    connection.add(HOST);
    expect((await local).sdp).toContain('192.0.2.2');
  });

  it('gives up at the cap with what there is', async () => {
    expect((await gather(new FakeConnection(), 1)).sdp).toBe(BARE);
  });
});

describe('withEndOfCandidates', () => {
  it('says once that no more candidates follow', () => {
    const once = withEndOfCandidates(BARE + HOST);
    expect(once.endsWith('a=end-of-candidates\r\n')).toBe(true);
    expect(withEndOfCandidates(once)).toBe(once);
  });

  it('says nothing in a description without candidates', () => {
    expect(withEndOfCandidates(BARE)).toBe(BARE);
  });
});
