import type { LineId } from '#shared/domain/ids.ts';
import type { ColleagueWatch, Seen } from '../../ports/colleague-watch.ts';

/** What happened at a place: somebody waits there now, or nobody does any more. */
export interface PlaceChange {
  readonly lineId: LineId;
  readonly place: string;
  readonly isTaken: boolean;
}

export type PlaceListener = (change: PlaceChange) => void;

interface WatchedLot {
  readonly taken: Set<string>;
  readonly free: Set<string>;
  readonly stop: () => void;
}

/**
 * The lamps of the places where calls are parked, line by line. A PBX tells of a place that it is taken, not by whom
 * (Asterisk 22: dialog-info of `hint:park:701@parkedcalls`, `confirmed` while somebody waits).
 */
export class ParkingPlacesWatch {
  readonly #listeners = new Set<PlaceListener>();
  readonly #lots = new Map<LineId, WatchedLot>();

  /** The returned function stops it. */
  onChange(listener: PlaceListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  attach(lineId: LineId, places: readonly string[], watch: ColleagueWatch): void {
    this.detach(lineId);
    if (places.length === 0) return;
    const [taken, free] = [new Set<string>(), new Set<string>()];
    const stop = watch.onSeen((seen) => this.#see(lineId, seen));
    this.#lots.set(lineId, { taken, free, stop });
    watch.watch(places);
  }

  detach(lineId: LineId): void {
    this.#lots.get(lineId)?.stop();
    this.#lots.delete(lineId);
  }

  #see(lineId: LineId, { extension: place, availability }: Seen): void {
    const lot = this.#lots.get(lineId);
    if (lot === undefined) return;
    const [wasTaken, wasFree] = [lot.taken.delete(place), lot.free.delete(place)];
    if (availability === 'unknown' || availability === 'offline') return;
    const isTaken = availability !== 'free';
    (isTaken ? lot.taken : lot.free).add(place);
    // The first word on a place is how it was before us: nothing has happened.
    if (isTaken ? !wasFree : !wasTaken) return;
    for (const listener of this.#listeners) listener({ lineId, place, isTaken });
  }
}
