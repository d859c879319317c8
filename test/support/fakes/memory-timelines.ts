import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { CallTimeline, Outage } from '#shared/domain/timeline.ts';
import type { OutageStore, TimelineStore } from '#core/ports/timeline-store.ts';

/** Timelines and outages in memory; keeps every save. */
export class MemoryTimelines implements TimelineStore, OutageStore {
  readonly saves: CallTimeline[] = [];
  /** When set, every save throws it: a full disk. */
  saveError: Error | undefined;
  readonly #timelines = new Map<CallId, CallTimeline>();
  #outages: readonly Outage[] = [];

  saveTimeline(id: CallId, timeline: CallTimeline): void {
    if (this.saveError !== undefined) throw this.saveError;
    this.saves.push(timeline);
    this.#timelines.set(id, timeline);
  }

  timeline(id: CallId): CallTimeline | undefined {
    return this.#timelines.get(id);
  }

  beginOutage(outage: Omit<Outage, 'to'>): void {
    const isOpen = this.#outages.some((each) => each.lineId === outage.lineId && each.to === undefined);
    if (!isOpen) this.#outages = [...this.#outages, outage];
  }

  endOutage(lineId: LineId, at: number): void {
    this.#outages = this.#outages.map((each) =>
      each.lineId === lineId && each.to === undefined ? { ...each, to: Math.max(each.from, at) } : each,
    );
  }

  outagesBetween(from: number, to: number): readonly Outage[] {
    const touching = this.#outages.filter((each) => each.from <= to && (each.to ?? Infinity) >= from);
    return touching.toSorted((a, b) => a.from - b.from).slice(-50);
  }
}
