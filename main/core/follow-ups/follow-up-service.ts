import type { FollowUp } from '#shared/domain/follow-up.ts';
import { FOLLOW_UP_DAYS_MAX } from '#shared/domain/follow-up-limits.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem, FollowUpProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { DialChoice } from '../calls/dial-choice.ts';
import type { Clock } from '../ports/clock.ts';
import type { FollowUpStore } from '../ports/follow-up-store.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import type { Timer } from '../ports/timer.ts';
import { nextFollowUpState, type FollowUpEvent } from './follow-up-machine.ts';

/** However far off the next promise is: the PC may sleep, and the clock may be set. */
const LOOK_AGAIN_MS = 30_000;
const DAY_MS = 86_400_000;
const SHOWN = 500;

export interface FollowUpServiceOptions {
  readonly store: FollowUpStore;
  /** The call in which something is promised, in view or past. */
  readonly entryOf: (id: CallId) => HistoryEntry | undefined;
  readonly dial: (
    number: string,
    choice: DialChoice,
  ) => Promise<Result<{ readonly id: CallId }, CallProblem>>;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly logger: Logger;
  /** What people see changed: all promises that are not done, the soonest first. */
  readonly onChange: (open: readonly FollowUp[]) => void;
  /** The time of a promise has come; told once each time. */
  readonly onDue: (promise: FollowUp) => void;
  readonly onPromised: (promise: FollowUp) => void;
  readonly onDropped: (promise: FollowUp) => void;
}

/**
 * Calls that the agent promised. They lie on the disk when `promise` returns, so a promise outlives a restart; one whose
 * time came while the app was away is due at its start. A promise that was called by its button is kept once the party
 * answers.
 */
export class FollowUpService implements CallObserver {
  readonly #options: FollowUpServiceOptions;
  /** Which promise a running call is to keep. */
  readonly #keeping = new Map<CallId, string>();
  #cancelTimer: (() => void) | undefined;

  constructor(options: FollowUpServiceOptions) {
    this.#options = options;
  }

  /** Begins to remind. */
  start(): void {
    this.#look();
  }

  list(): readonly FollowUp[] {
    return this.#options.store.list(SHOWN);
  }

  promise(callId: CallId, dueAt: number, text: string): Result<FollowUp, FollowUpProblem> {
    const { store, entryOf, clock, ids, onPromised } = this.#options;
    const entry = entryOf(callId);
    if (entry === undefined) return fail('no-such-call');
    if (entry.number.kind === 'withheld' || entry.number.raw === '') return fail('number-empty');
    if (!this.#isInTime(dueAt)) return fail('time-not-ahead');
    const promise: FollowUp = {
      id: ids.uuid(),
      callId,
      lineId: entry.lineId,
      number: entry.number,
      name: entry.name.slice(0, 200),
      ...(entry.company !== undefined && { company: entry.company.slice(0, 200) }),
      text: text.trim(),
      dueAt,
      promisedAt: dueAt,
      createdAt: clock.now(),
      state: 'open',
    };
    store.save(promise);
    onPromised(promise);
    this.#look();
    return ok(promise);
  }

  /** Reminds again at a later time. */
  putOff(id: string, dueAt: number): Result<void, FollowUpProblem> {
    return this.#isInTime(dueAt) ? this.#move(id, 'put-off', { dueAt }) : fail('time-not-ahead');
  }

  done(id: string): Result<void, FollowUpProblem> {
    return this.#move(id, 'kept', { doneAt: this.#options.clock.now() });
  }

  /** It was not meant: nothing remains of it, as far as no CRM was told yet. */
  drop(id: string): Result<void, FollowUpProblem> {
    const promise = this.#options.store.get(id);
    if (promise === undefined) return fail('no-such-promise');
    this.#options.store.remove(id);
    this.#options.onDropped(promise);
    this.#look();
    return ok();
  }

  async call(id: string): Promise<Result<void, FollowUpProblem | CallProblem>> {
    const promise = this.#options.store.get(id);
    if (promise === undefined) return fail('no-such-promise');
    const { number, lineId } = promise;
    const dialled = await this.#options.dial(number.e164 ?? number.raw, { lineId });
    if (!dialled.ok) return dialled;
    this.#keeping.set(dialled.value.id, id);
    return ok();
  }

  onCallChanged({ kind, call }: CallChange): void {
    const id = this.#keeping.get(call.id);
    if (id === undefined) return;
    if (call.answeredAt !== undefined) this.done(id);
    if (call.answeredAt !== undefined || kind === 'left') this.#keeping.delete(call.id);
  }

  dispose(): void {
    this.#cancelTimer?.();
  }

  #isInTime(dueAt: number): boolean {
    const ms = dueAt - this.#options.clock.now();
    return ms > 0 && ms <= FOLLOW_UP_DAYS_MAX * DAY_MS;
  }

  #move(id: string, event: FollowUpEvent, change: Partial<FollowUp>): Result<void, FollowUpProblem> {
    const promise = this.#options.store.get(id);
    const state = promise && nextFollowUpState(promise.state, event);
    if (promise === undefined || state === undefined) return fail('no-such-promise');
    this.#options.store.save({ ...promise, ...change, state });
    this.#look();
    return ok();
  }

  /** Tells whose time has come, shows what is open and waits for the next. */
  #look(): void {
    this.#cancelTimer?.();
    const { store, clock, timer, logger, onChange, onDue } = this.#options;
    try {
      const now = clock.now();
      const open = store.list(SHOWN).filter(({ state }) => state !== 'done');
      const fresh = open.filter(({ state, dueAt }) => state === 'open' && dueAt <= now);
      for (const promise of fresh) store.save({ ...promise, state: 'due' });
      onChange(open.map((each) => (fresh.includes(each) ? { ...each, state: 'due' } : each)));
      for (const promise of fresh) onDue(promise);
      const next = open.find(({ state, dueAt }) => state === 'open' && dueAt > now);
      if (next === undefined) return;
      this.#cancelTimer = timer.after(Math.min(LOOK_AGAIN_MS, next.dueAt - now), () => this.#look());
    } catch (error) {
      logger.error('follow-ups.unreadable', { error: String(error) });
      this.#cancelTimer = timer.after(LOOK_AGAIN_MS, () => this.#look());
    }
  }
}
