import type { CallView } from '#shared/domain/call.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import { callTime, type CallStart } from '../calls/call-time.ts';
import type { Clock } from '../ports/clock.ts';
import type { HistoryRepository } from '../ports/history-repository.ts';
import type { Logger } from '../ports/logger.ts';
import type { Timer } from '../ports/timer.ts';
import { historyRow } from './history-row.ts';

/** How much of a conversation a crash can make the history forget. */
export const HEARTBEAT_MS = 5000;
/** A write waits for the disk, up to 50 ms on a slow one; the popup is painted before the first of a call. */
export const SETTLE_MS = 100;

export interface HistoryRecorderOptions {
  readonly history: HistoryRepository;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
  /** After rows changed on the disk in a way that people see, with the calls of those rows; not for heartbeats. */
  readonly onSaved: (ids: readonly CallId[]) => void;
}

interface Running {
  readonly call: CallView;
  readonly start: CallStart;
}

interface Unsaved {
  readonly call: CallView;
  readonly at: number;
}

/**
 * Writes every call down as it happens: a row without a result at its start, again on every change that the row shows,
 * and every 5 s while it runs, so that after a crash the row is true up to the last heartbeat. Changes within 100 ms
 * become one write; a note is on the disk at once, because the agent is told so, and so is the end. A save that fails is logged and tried
 * again every 5 s, also after the end of the call.
 */
export class HistoryRecorder implements CallObserver {
  readonly #options: HistoryRecorderOptions;
  readonly #running = new Map<CallId, Running>();
  readonly #unsaved = new Map<CallId, Unsaved>();
  #cancelSettling: (() => void) | undefined;
  /** Rows of ended calls that could not be saved yet. */
  readonly #owed = new Map<CallId, HistoryEntry>();
  #stopHeartbeat: (() => void) | undefined;

  constructor(options: HistoryRecorderOptions) {
    this.#options = options;
  }

  onCallChanged({ kind, call, previous, at }: CallChange): void {
    this.#follow(call, at);
    if (kind === 'left' || (kind === 'updated' && previous !== undefined && !showsChange(previous, call)))
      return;
    this.#unsaved.set(call.id, { call, at });
    const isNoted =
      previous !== undefined && (previous.notes !== call.notes || previous.disposition !== call.disposition);
    if (isNoted || call.phase === 'ended') this.#settle();
    else this.#cancelSettling ??= this.#options.timer.after(SETTLE_MS, () => this.#settle());
  }

  /** Writes what is not written yet. */
  dispose(): void {
    this.#settle();
    this.#payOwed();
    this.#owed.clear();
    this.#running.clear();
    this.#beatWhileNeeded();
  }

  #follow(call: CallView, at: number): void {
    if (call.phase === 'ended') {
      this.#running.delete(call.id);
    } else {
      const startTick = this.#options.clock.monotonic() - (at - call.startedAt);
      const start = this.#running.get(call.id)?.start ?? { startedAt: call.startedAt, startTick };
      this.#running.set(call.id, { call, start });
    }
    this.#beatWhileNeeded();
  }

  #beatWhileNeeded(): void {
    if (this.#running.size + this.#owed.size === 0) {
      this.#stopHeartbeat?.();
      this.#stopHeartbeat = undefined;
    } else {
      this.#stopHeartbeat ??= this.#options.timer.every(HEARTBEAT_MS, () => this.#beat());
    }
  }

  #beat(): void {
    for (const { call, start } of this.#running.values())
      this.#write(historyRow(call, callTime(start, this.#options.clock)));
    const paid = this.#payOwed();
    if (paid.length > 0) this.#options.onSaved(paid);
    this.#beatWhileNeeded();
  }

  #settle(): void {
    this.#cancelSettling?.();
    this.#cancelSettling = undefined;
    if (this.#unsaved.size === 0) return;
    const saved = [...this.#unsaved.values()].filter(({ call, at }) => this.#save(call, at));
    this.#unsaved.clear();
    this.#options.onSaved(saved.map(({ call }) => call.id));
  }

  #save(call: CallView, at: number): boolean {
    const row = historyRow(call, at);
    const isSaved = this.#write(row);
    if (isSaved || call.phase !== 'ended') this.#owed.delete(call.id);
    else this.#owed.set(call.id, row);
    this.#beatWhileNeeded();
    return isSaved;
  }

  /** Saves the rows that are owed, as far as that is possible now; returns whose they were. */
  #payOwed(): readonly CallId[] {
    const paid = [...this.#owed.values()].filter((row) => this.#write(row));
    for (const { id } of paid) this.#owed.delete(id);
    return paid.map(({ id }) => id);
  }

  #write(row: HistoryEntry): boolean {
    try {
      this.#options.history.save(row);
      return true;
    } catch (error) {
      this.#options.logger.error('history.save-failed', { call: row.id, error: String(error) });
      return false;
    }
  }
}

/** What of a call its row shows, besides how it ended. */
const SHOWN = ['notes', 'lookup', 'pop', 'disposition', 'linked'] as const;

function showsChange(before: CallView, after: CallView): boolean {
  if (after.phase === 'ended' && (before.cause !== after.cause || before.result !== after.result))
    return true;
  return SHOWN.some((part) => before[part] !== after[part]);
}
