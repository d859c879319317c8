import type { AnsweredPing } from '#shared/domain/diagnostics.ts';
import type { LineId } from '#shared/domain/ids.ts';
import type { LineView } from '#shared/domain/line-view.ts';

/** Ten minutes at the usual pace. */
const KEPT = 120;

/** The last answered pings of each line, taken from what the lines tell of their proofs. */
export class PingLog {
  readonly #pings = new Map<LineId, AnsweredPing[]>();

  /** Takes what is known of all lines now; a ping that was told before changes nothing, a line that is gone is forgotten. */
  heard(lines: readonly Pick<LineView, 'id' | 'reachability'>[]): void {
    for (const id of this.#pings.keys()) if (!lines.some((line) => line.id === id)) this.#pings.delete(id);
    for (const { id, reachability } of lines) {
      const pong = reachability.proofs?.find(({ kind }) => kind === 'pong');
      const pings = this.#pings.get(id) ?? [];
      if (pong?.tookMs === undefined || pings.at(-1)?.at === pong.at) continue;
      this.#pings.set(id, [...pings, { at: pong.at, tookMs: pong.tookMs }].slice(-KEPT));
    }
  }

  of(id: LineId): readonly AnsweredPing[] {
    return this.#pings.get(id) ?? [];
  }
}
