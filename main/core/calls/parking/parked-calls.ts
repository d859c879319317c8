import type { CallView } from '#shared/domain/call.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { FeatureCodes } from '#shared/domain/line-profile.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Timer } from '../../ports/timer.ts';
import type { NoticeBoard } from '../../state/notice-board.ts';
import type { CallChange, CallObserver } from '../call-observer.ts';
import type { RecentTalks } from '../recent-talks.ts';
import type { PlaceChange } from './parking-places-watch.ts';

/** The lamp of the place lights within this time of the end of our call (Asterisk 22: 3 s before it, or 50 ms after). */
export const PLACE_WITHIN_MS = 2000;
/** After a place is empty, time for its caller to ring back here. */
export const EMPTY_SETTLED_MS = 1500;

export interface ParkedCallsOptions {
  readonly notices: Pick<NoticeBoard, 'add' | 'clear'>;
  readonly codes: (line: LineId) => FeatureCodes | undefined;
  readonly talks: Pick<RecentTalks, 'around'>;
  readonly nameOf: (extension: string) => string;
  readonly clock: Clock;
  readonly timer: Timer;
}

/** A party on its way to a place, or at it. */
interface Parked {
  readonly who: { readonly number: string; readonly line: LineId; readonly name: string };
  /** Places that were taken since the PBX was told to park: one, or several when colleagues park at the same moment. */
  places: readonly string[];
  /** Several places came into question. */
  isUnsure: boolean;
  isThere: boolean;
  emptySince?: number;
  /** When somebody who withholds the number, as this party does, rang here. */
  rangAt?: number;
}

/**
 * Tells the agent which parties wait at which place of the PBX, until they are taken, hang up, or ring back. No answer
 * to a transfer names the place; the lamps of the lot do, where the line's profile has its `parkingPlaces`. A place that
 * was taken between our order and two seconds after our call's end is the party's. Without lamps the agent names it.
 */
export class ParkedCalls implements CallObserver {
  readonly #options: ParkedCallsOptions;
  readonly #parked = new Map<CallId, Parked>();

  constructor(options: ParkedCallsOptions) {
    this.#options = options;
  }

  onCallChanged({ kind, call, previous }: CallChange): void {
    if (kind === 'started' && call.direction === 'incoming') this.#ringsBack(call);
    if (call.transfer?.state !== previous?.transfer?.state) this.#transferChanged(call);
    if (call.phase === previous?.phase) return;
    if (call.phase === 'connected' && call.direction === 'outgoing') this.#retrieved(call);
    if (call.phase === 'ended') this.#ended(call);
  }

  /** A place of a lot was taken, or is empty. */
  place({ lineId, place, isTaken }: PlaceChange): void {
    for (const [id, parked] of this.#parked) {
      if (parked.who.line !== lineId) continue;
      if (isTaken && !parked.places.includes(place)) {
        if (parked.isThere && parked.places.length > 0) continue;
        this.#replace(parked, [...parked.places, place]);
      } else if (!isTaken && parked.places.includes(place)) {
        this.#emptied(id, parked, place);
      }
    }
  }

  #transferChanged(call: CallView): void {
    const { transfer, id, lineId } = call;
    if (transfer?.state === 'failed') this.#parked.delete(id);
    if (transfer?.state !== 'blind-pending' || !this.#isParkCode(lineId, transfer.target.number.raw)) return;
    const name = nameOf(call);
    const who = { number: numberOf(call), line: call.lineId, name };
    this.#parked.set(id, { who, places: [], isUnsure: false, isThere: false });
  }

  #ended(call: CallView): void {
    const parked = this.#parked.get(call.id);
    if (parked === undefined) return;
    if (call.result !== 'transferred') {
      this.#parked.delete(call.id);
      return;
    }
    parked.isThere = true;
    this.#options.notices.add('call-parked', valuesOf(parked));
    this.#options.timer.after(PLACE_WITHIN_MS, () => {
      // A place that is taken later is somebody else's; without one the agent names it.
      if (parked.places.length === 0) this.#parked.delete(call.id);
    });
  }

  #ringsBack(call: CallView): void {
    const number = numberOf(call);
    for (const [id, parked] of this.#parked) {
      if (parked.who.number !== number || parked.who.line !== call.lineId) continue;
      parked.rangAt = this.#options.clock.monotonic();
      const isStillThere = parked.places.length > 0 && parked.emptySince === undefined;
      // Anybody can withhold a number: the lamp tells whether it is this party.
      if (number === '' && isStillThere) return;
      this.#parked.delete(id);
    }
    this.#options.notices.clear('call-parked', { number, line: call.lineId });
  }

  /** The agent has the party at a place, however the place was dialled. */
  #retrieved(call: CallView): void {
    const code = this.#options.codes(call.lineId)?.retrieve ?? '';
    if (code === '') return;
    for (const [id, parked] of this.#parked) {
      const place = parked.places.find(
        (each) => code.replace('{number}', () => each) === call.party.number.raw,
      );
      if (place === undefined || parked.who.line !== call.lineId) continue;
      this.#forget(id, parked, place);
    }
  }

  /** Of several places in question the others remain. */
  #forget(id: CallId, parked: Parked, place: string): void {
    const rest = parked.places.filter((each) => each !== place);
    if (rest.length > 0) {
      this.#replace(parked, rest);
      return;
    }
    this.#parked.delete(id);
    this.#options.notices.clear('call-parked', valuesOf(parked));
  }

  #emptied(id: CallId, parked: Parked, place: string): void {
    const { timer, clock } = this.#options;
    const rest = parked.places.filter((each) => each !== place);
    if (!parked.isThere || rest.length > 0) {
      this.#replace(parked, rest);
      return;
    }
    const since = clock.monotonic();
    if (parked.rangAt !== undefined && since - parked.rangAt <= EMPTY_SETTLED_MS) {
      this.#forget(id, parked, place);
      return;
    }
    parked.emptySince = since;
    timer.after(EMPTY_SETTLED_MS, () => {
      if (this.#parked.get(id) === parked && parked.emptySince === since) this.#gone(id, parked, since);
    });
  }

  #gone(id: CallId, parked: Parked, since: number): void {
    const { notices, talks, nameOf: colleague } = this.#options;
    const values = valuesOf(parked);
    this.#parked.delete(id);
    notices.clear('call-parked', values);
    const begun = talks.around(since);
    const by = begun.length === 1 && begun[0] !== undefined ? colleague(begun[0].extension) : '';
    notices.add(by === '' ? 'parked-gone' : 'parked-taken', { ...values, by });
  }

  #replace(parked: Parked, places: readonly string[]): void {
    const { notices } = this.#options;
    if (parked.isThere) notices.clear('call-parked', valuesOf(parked));
    parked.isUnsure ||= places.length > 1;
    parked.places = places;
    if (parked.isThere) notices.add('call-parked', valuesOf(parked));
  }

  #isParkCode(line: LineId, number: string): boolean {
    const code = this.#options.codes(line)?.park ?? '';
    return code !== '' && number === code;
  }
}

function valuesOf({ who, places, isUnsure }: Parked): Readonly<Record<string, string>> {
  return { ...who, places: places.join(' '), ...(isUnsure && { unsure: 'yes' }) };
}

function numberOf({ party }: CallView): string {
  return party.number.display;
}

function nameOf({ lookup, party }: CallView): string {
  const chosen = lookup.matches.find(({ id }) => id === lookup.chosen);
  return chosen?.name ?? party.displayName ?? party.number.display;
}
