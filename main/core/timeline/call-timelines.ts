import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import {
  TimelineMarkName,
  type CallTimeline,
  type Circumstances,
  type Surface,
} from '#shared/domain/timeline.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { TimelineStore } from '../ports/timeline-store.ts';
import type { Timer } from '../ports/timer.ts';
import { marksOfChange } from './marks-of-change.ts';
import { TimelineDraft } from './timeline-draft.ts';

/** A save waits this long for more marks; the popup is painted long before the first. */
export const TIMELINE_SETTLE_MS = 500;
/** A key or button counts for what a call does within this time. */
const ACTED_WITHIN_MS = 2000;

export interface CallTimelinesOptions {
  readonly store: TimelineStore;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
  /** How things stand now, before this call changes them. */
  readonly circumstances: (call: CallView) => Circumstances;
}

interface Kept {
  readonly call: CallView;
  readonly draft: TimelineDraft;
}

interface Acted {
  readonly surface: Surface;
  readonly at: number;
}

/**
 * Writes down when what happened to each call, so that "why did I miss this call?" has an answer. Marks come from the
 * call's own changes, from the connector, the pages, the ring and the OS; they are saved 500 ms after a change, and at
 * once with the end. A call is forgotten here when it leaves the panel.
 */
export class CallTimelines implements CallObserver {
  readonly #options: CallTimelinesOptions;
  readonly #kept = new Map<string, Kept>();
  readonly #acted = new Map<string, Acted>();
  readonly #unsaved = new Set<string>();
  #cancelSettling: (() => void) | undefined;

  constructor(options: CallTimelinesOptions) {
    this.#options = options;
  }

  onCallChanged({ kind, call, previous, at }: CallChange): void {
    if (kind === 'left') {
      this.#settle();
      this.#kept.delete(call.id);
      this.#acted.delete(call.id);
      return;
    }
    const draft = this.#kept.get(call.id)?.draft ?? new TimelineDraft(this.#options.circumstances(call));
    this.#kept.set(call.id, { call, draft });
    // Whoever stops the ring does it once the call rings no more: `markRinging` would not find it.
    if (draft.rings && call.phase !== 'ringing') this.mark(call.id, 'ring-stopped', at);
    for (const { name, detail, byAgent } of marksOfChange(call, previous))
      this.mark(call.id, name, at, byAgent === true ? this.#surface(call.id) : detail);
    if (call.phase === 'ended' && previous?.phase !== 'ended') this.#settle();
  }

  /** Marks a moment of a call, by default now. Calls that are not in view and names that no timeline knows are nothing. */
  mark(callId: string, name: string, at: number = this.#options.clock.now(), detail?: string): void {
    const known = TimelineMarkName.safeParse(name);
    if (!known.success || this.#kept.get(callId)?.draft.add(known.data, at, detail) !== true) return;
    this.#unsaved.add(callId);
    this.#cancelSettling ??= this.#options.timer.after(TIMELINE_SETTLE_MS, () => this.#settle());
  }

  /** Marks every call that rings here now. */
  markRinging(name: TimelineMarkName, at?: number, detail?: string): void {
    for (const { call } of this.#kept.values())
      if (call.phase === 'ringing' && call.direction === 'incoming') this.mark(call.id, name, at, detail);
  }

  /** Marks every call that goes on now: the screen was locked, the server lost. */
  markAll(name: TimelineMarkName, at?: number, detail?: string): void {
    for (const { call } of this.#kept.values())
      if (call.phase !== 'ended') this.mark(call.id, name, at, detail);
  }

  /** The agent is about to do something with a call, with this key or button. */
  acted(callId: string, surface: Surface): void {
    if (this.#kept.has(callId)) this.#acted.set(callId, { surface, at: this.#options.clock.now() });
  }

  /** As far as it has come; undefined when the call is not in view. */
  current(callId: CallId): CallTimeline | undefined {
    return this.#kept.get(callId)?.draft.finished();
  }

  /** Writes what is not written yet. */
  dispose(): void {
    this.#settle();
    this.#kept.clear();
  }

  #surface(callId: string): Surface | undefined {
    const acted = this.#acted.get(callId);
    this.#acted.delete(callId);
    const isFresh = acted !== undefined && this.#options.clock.now() - acted.at <= ACTED_WITHIN_MS;
    return isFresh ? acted.surface : undefined;
  }

  #settle(): void {
    this.#cancelSettling?.();
    this.#cancelSettling = undefined;
    for (const id of this.#unsaved) this.#save(id);
    this.#unsaved.clear();
  }

  #save(id: string): void {
    const kept = this.#kept.get(id);
    if (kept === undefined) return;
    try {
      this.#options.store.saveTimeline(kept.call.id, kept.draft.finished());
    } catch (error) {
      this.#options.logger.error('timeline.save-failed', { call: id, error: String(error) });
    }
  }
}
