/*
 * Chromium hides host addresses behind mDNS names from pages that may not use the microphone. The app's own page may,
 * so its candidates are real. With hidden ones only, a call to Asterisk still has audio both ways as fast: its own
 * candidate is reachable, our checks go there, and it answers to where they come from (peer-reflexive, RFC 8445
 * §7.3.1.3). A PBX behind a NAT of its own would need a STUN or TURN server then.
 */

/** How long a description waits for a better candidate when the only ones hide behind an mDNS name, in ms. */
const MDNS_GRACE_MS = 30;

type CandidateQuality = 'none' | 'hidden' | 'usable';

/**
 * How reachable a description makes us: `usable` with an address a PBX can send to, `hidden` when all addresses are
 * mDNS names (`….local`, which PBXs do not resolve) or TCP, `none` without candidates.
 */
export function candidateQuality(sdp: string): CandidateQuality {
  const candidates = sdp.match(/^a=candidate:.*$/gm) ?? [];
  if (candidates.some(isUsable)) return 'usable';
  return candidates.length > 0 ? 'hidden' : 'none';
}

/** `a=candidate:<foundation> <component> <transport> <priority> <address> <port> typ …` (RFC 8839, section 5.1) */
function isUsable(line: string): boolean {
  const [, , transport, , address = ''] = line.split(' ');
  return transport?.toLowerCase() === 'udp' && !address.endsWith('.local');
}

/** Says that no more candidates follow (RFC 8838, section 8.2): we never trickle. */
export function withEndOfCandidates(sdp: string): string {
  if (candidateQuality(sdp) === 'none' || /^a=end-of-candidates\r?$/m.test(sdp)) return sdp;
  return `${sdp.trimEnd()}\r\na=end-of-candidates\r\n`;
}

/**
 * Sets the local description and resolves as soon as it carries a usable candidate: the end of gathering costs 125 ms
 * more, and seconds with a silent STUN server. Resolves with less after `capMs`, when gathering ended, or 30 ms after
 * the first mDNS name.
 *
 * The description itself is looked at, never `iceGatheringState`: after an ICE restart that still reads `complete`
 * while the new description is empty.
 */
export async function setLocalWithCandidates(
  connection: RTCPeerConnection,
  description: RTCSessionDescriptionInit,
  capMs: number,
): Promise<RTCSessionDescription> {
  const gathering = new CandidateWait(connection, capMs);
  try {
    await connection.setLocalDescription(description);
    await gathering.untilUsable();
  } finally {
    gathering.dispose();
  }
  const local = connection.localDescription;
  if (local === null) throw new Error('the connection has no local description');
  return local;
}

class CandidateWait {
  readonly #connection: RTCPeerConnection;
  readonly #capMs: number;
  readonly #onCandidate = (event: RTCPeerConnectionIceEvent): void => this.#judge(event.candidate === null);
  #finish: () => void = () => undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(connection: RTCPeerConnection, capMs: number) {
    this.#connection = connection;
    this.#capMs = capMs;
    connection.addEventListener('icecandidate', this.#onCandidate);
  }

  untilUsable(): Promise<void> {
    return new Promise((resolve) => {
      this.#finish = resolve;
      this.#after(this.#capMs);
      this.#judge(false);
    });
  }

  dispose(): void {
    this.#connection.removeEventListener('icecandidate', this.#onCandidate);
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #judge(gatheringEnded: boolean): void {
    const quality = candidateQuality(this.#connection.localDescription?.sdp ?? '');
    // Candidates of one network card arrive together: one macrotask lets the siblings in.
    if (quality === 'usable') this.#after(0);
    if (quality === 'hidden') this.#after(gatheringEnded ? 0 : MDNS_GRACE_MS);
  }

  #after(ms: number): void {
    this.#timers.push(setTimeout(() => this.#finish(), ms));
  }
}
