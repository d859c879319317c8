import type { MediaPage } from '#test/support/media-page.ts';

/** What the page keeps while it watches, by the number of the connection. */
interface GapWindow {
  readonly hookswitchConnections: readonly RTCPeerConnection[];
  hookswitchGaps?: Record<number, { longest: number | undefined; stop: () => void }>;
}

/** What is read of a connection's statistics. */
interface RtpReport {
  readonly type: string;
  /** Milliseconds. */
  readonly timestamp: number;
  /** Of `inbound-rtp` alone. */
  readonly packetsReceived: number;
}

/** The packets of the lab's tone come one each 20 ms. */
const PACKET_MS = 20;

/**
 * Looks for the longest time without a packet at connections of a media page, inside the page and by the clock of its
 * statistics: a test that is slow to ask, or a page that is slow to answer, makes no gap.
 */
export class GapWatch {
  readonly #media: MediaPage;

  constructor(media: MediaPage) {
    this.#media = media;
  }

  /** The number of the connection that was made last. */
  newest(): Promise<number> {
    return this.#media.inPage(
      () => (window as unknown as GapWindow).hookswitchConnections.length - 1,
      undefined,
    );
  }

  start(connections: readonly number[]): Promise<void> {
    return this.#media.inPage(watch, { connections, packetMs: PACKET_MS });
  }

  /** Milliseconds, by connection in the order given. */
  stop(connections: readonly number[]): Promise<readonly number[]> {
    return this.#media.inPage(stopWatching, connections);
  }
}

/** Runs in the page. */
function watch(wish: { readonly connections: readonly number[]; readonly packetMs: number }): void {
  const page = window as unknown as GapWindow;
  const gaps: NonNullable<GapWindow['hookswitchGaps']> = {};
  page.hookswitchGaps = gaps;
  for (const number of wish.connections) {
    const gap: { longest: number | undefined; stop: () => void } = {
      longest: undefined,
      stop: () => undefined,
    };
    gaps[number] = gap;
    let last: { readonly at: number; readonly packets: number } | undefined;
    const look = async (): Promise<void> => {
      const stats = await page.hookswitchConnections[number]?.getStats();
      const reports: Iterable<RtpReport> = stats?.values() ?? [];
      for (const { type, timestamp, packetsReceived } of reports) {
        if (type !== 'inbound-rtp') continue;
        const now = { at: timestamp, packets: packetsReceived };
        last ??= now;
        const came = now.packets - last.packets;
        // So many packets cannot have come in less time: what is left since the look before may have been silence.
        const silence = now.at - last.at - Math.max(0, came - 1) * wish.packetMs;
        gap.longest = Math.max(gap.longest ?? 0, silence);
        if (came > 0) last = now;
      }
    };
    const timer = setInterval(() => void look(), 100);
    gap.stop = () => clearInterval(timer);
  }
}

/** Runs in the page. */
function stopWatching(connections: readonly number[]): number[] {
  const { hookswitchGaps: gaps = {} } = window as unknown as GapWindow;
  for (const gap of Object.values(gaps)) gap.stop();
  return connections.map((number) => {
    const longest = gaps[number]?.longest;
    if (longest === undefined) throw new Error(`connection ${number} has no statistics`);
    return longest;
  });
}
