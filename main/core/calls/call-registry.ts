import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { CallChange, CallObserver } from './call-observer.ts';
import { byCurrentFirst } from './call-order.ts';
import { callTime } from './call-time.ts';
import { toCallView } from './call-view.ts';
import type { TrackedCall } from './tracked-call.ts';

export interface CallRegistryOptions {
  readonly clock: Clock;
  readonly observer: CallObserver;
  /** Whether a screen pop by hand could open anything for this call. */
  readonly canOpenRecord: (call: TrackedCall) => boolean;
  /** Whether this PC may record calls. */
  readonly canRecordHere: () => boolean;
}

interface Entry {
  readonly tracked: TrackedCall;
  readonly view: CallView;
}

/** All calls that surfaces show. An unchanged call keeps the identity of its view. */
export class CallRegistry {
  readonly #options: CallRegistryOptions;
  readonly #entries = new Map<CallId, Entry>();
  #ordered: readonly CallView[] | undefined;

  constructor(options: CallRegistryOptions) {
    this.#options = options;
  }

  get(id: CallId): TrackedCall | undefined {
    return this.#entries.get(id)?.tracked;
  }

  view(id: CallId): CallView | undefined {
    return this.#entries.get(id)?.view;
  }

  all(): readonly TrackedCall[] {
    return [...this.#entries.values()].map((entry) => entry.tracked);
  }

  /** Every call, the current one first. */
  views(): readonly CallView[] {
    this.#ordered ??= [...this.#entries.values()].map((entry) => entry.view).toSorted(byCurrentFirst);
    return this.#ordered;
  }

  put(tracked: TrackedCall): void {
    const before = this.#entries.get(tracked.call.id);
    const view = this.#viewOf(tracked);
    this.#entries.set(tracked.call.id, { tracked, view });
    this.#tell(kindOf(before?.tracked, tracked), tracked, view, before?.view);
    this.#refreshOthers(tracked.call.id);
  }

  remove(id: CallId): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    this.#tell('left', entry.tracked, entry.view, entry.view);
    this.#refreshOthers(id);
  }

  #viewOf(tracked: TrackedCall): CallView {
    const others = this.all().filter(({ call }) => call.id !== tracked.call.id);
    const { canOpenRecord, canRecordHere } = this.#options;
    return toCallView(tracked, {
      others,
      canOpenRecord: canOpenRecord(tracked),
      canRecordHere: canRecordHere(),
    });
  }

  /** What can be done with a call depends on the others too: swapping takes two. */
  #refreshOthers(id: CallId): void {
    for (const [otherId, entry] of this.#entries) {
      if (otherId === id) continue;
      const view = this.#viewOf(entry.tracked);
      if (isSameList(view.actions, entry.view.actions)) continue;
      this.#entries.set(otherId, { tracked: entry.tracked, view });
      this.#tell('updated', entry.tracked, view, entry.view);
    }
  }

  #tell(
    kind: CallChange['kind'],
    tracked: TrackedCall,
    call: CallView,
    previous: CallView | undefined,
  ): void {
    this.#ordered = undefined;
    const at = callTime(tracked.call, this.#options.clock);
    this.#options.observer.onCallChanged({ kind, call, at, ...(previous !== undefined && { previous }) });
  }
}

function kindOf(before: TrackedCall | undefined, after: TrackedCall): CallChange['kind'] {
  if (before === undefined) return 'started';
  const isSame = before.call.phase === after.call.phase && holdOf(before.call) === holdOf(after.call);
  return isSame ? 'updated' : 'moved';
}

function holdOf(call: TrackedCall['call']): string {
  return call.phase === 'held' ? call.hold : 'none';
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
