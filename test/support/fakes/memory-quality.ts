import type { CallId } from '#shared/domain/ids.ts';
import type { QualitySummary } from '#shared/domain/quality.ts';
import type { KeptQuality, NetworkCalls, QualityStore } from '#core/ports/quality-store.ts';

/** Quality of calls without a disk. */
export class MemoryQuality implements QualityStore {
  readonly #kept = new Map<CallId, KeptQuality>();

  saveQuality(kept: KeptQuality): void {
    this.#kept.set(kept.callId, kept);
  }

  quality(id: CallId): QualitySummary | undefined {
    return this.#kept.get(id)?.summary;
  }

  qualityIn(network: string, since: number, limit: number): readonly KeptQuality[] {
    return [...this.#kept.values()]
      .filter((kept) => kept.network === network && kept.at > since)
      .toSorted((one, other) => other.at - one.at)
      .slice(0, limit);
  }

  networksSince(since: number): readonly NetworkCalls[] {
    const kept = [...this.#kept.values()].filter(({ at, network }) => at > since && network !== '');
    return [...new Set(kept.map(({ network }) => network))]
      .map((network) => {
        const own = kept.filter((each) => each.network === network);
        return {
          network,
          calls: own.length,
          poor: own.filter(({ summary }) => summary.word === 'poor').length,
          averageMos: own.reduce((sum, { summary }) => sum + summary.averageMos, 0) / own.length,
          lastAt: Math.max(...own.map(({ at }) => at)),
        };
      })
      .toSorted((one, other) => other.lastAt - one.lastAt)
      .slice(0, 20);
  }
}
