import type { CrmProblem } from '#shared/domain/crm-write.ts';
import type { OutboxItem, OutboxWrite } from '#shared/domain/outbox.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { IdSource } from '../ports/id-source.ts';
import type { Timer } from '../ports/timer.ts';
import { editedWrite, type WriteChange } from './edit-write.ts';
import { AccountPace } from './account-pace.ts';
import { changedItem, type ItemChange } from './changed-item.ts';
import { OutboxCourier, type OutboxCourierOptions } from './outbox-courier.ts';
import { isEditable, nextOutboxState, type OutboxEvent } from './outbox-machine.ts';
import { writeDelay } from './write-delay.ts';

/** However far off the next item seems: the clock may have been set, or the PC slept. */
const LOOK_AGAIN_MS = 60_000;
/** What is due now and cannot go yet, for example while the disk is full, is not looked at without a pause. */
const LOOK_SOON_MS = 50;
/** Nothing is ever put off by more than this: a due time beyond it comes from a clock that was set back. */
export const LONGEST_WAIT_MS = 3 * 3_600_000;

export type OutboxProblem = 'no-such-write' | 'not-allowed-now';

/** What is to be written, and where. */
export interface OutboxOrder {
  readonly account: string;
  readonly lane: string;
  readonly key: string;
  /** Nothing may be open in this lane before it goes out. */
  readonly after?: string;
  readonly write: OutboxWrite;
  /** How long the agent may still change it. */
  readonly holdMs?: number;
}

export interface OutboxServiceOptions extends OutboxCourierOptions {
  readonly timer: Timer;
  readonly ids: IdSource;
  /** How many lanes of an account are worked on at the same time; three unless it is said. */
  readonly lanesOf?: (account: string) => number | undefined;
  /** Something changed that people see. */
  readonly onChange: () => void;
}

/**
 * Writes to CRMs that cannot be lost. An order is on the disk when `add` returns; it goes out in the order of its lane,
 * alone of its lane, and is repeated only when it is certain that it did not arrive. A CRM that is away or busy is left
 * alone as a whole; a write that the CRM trips over keeps only its own lane waiting.
 */
export class OutboxService {
  readonly #options: OutboxServiceOptions;
  readonly #courier: OutboxCourier;
  readonly #paces = new Map<string, AccountPace>();
  #cancelTimer: (() => void) | undefined;
  #isRunning = false;

  constructor(options: OutboxServiceOptions) {
    this.#options = options;
    this.#courier = new OutboxCourier(options);
  }

  /** Begins to send. Until then orders are taken and kept. */
  start(): void {
    this.#isRunning = true;
    this.#pump();
  }

  /** Takes an order; nothing changes when one with its key was taken before. Throws when the disk does not take it. */
  add({ account, lane, after, key, write, holdMs = 0 }: OutboxOrder): void {
    const now = this.#options.clock.now();
    const isNew = this.#options.repository.add({
      id: this.#options.ids.uuid(),
      account,
      lane,
      ...(after !== undefined && { after }),
      key,
      write,
      state: holdMs > 0 ? 'held' : 'waiting',
      attempts: 0,
      dueAt: now + holdMs,
      createdAt: now,
      changedAt: now,
    });
    if (isNew) this.#changed();
  }

  /** Gives a write new content, as long as none of it can be in the CRM. A refused one is sent again with it. */
  edit(id: string, write: OutboxWrite): Result<void, OutboxProblem> {
    const item = this.#options.repository.get(id);
    if (item === undefined) return fail('no-such-write');
    if (!isEditable(item.state) || item.write.step !== write.step) return fail('not-allowed-now');
    if (item.state === 'refused')
      return this.#move(item, 'retry', { write, attempts: 0, dueAt: this.#now() });
    this.#options.repository.save({ ...item, write, changedAt: this.#now() });
    this.#changed();
    return ok();
  }

  /** Puts a write right as the agent says, as far as none of it can be in the CRM. */
  change(id: string, change: WriteChange): Result<void, OutboxProblem> {
    const item = this.#options.repository.get(id);
    const write = item && editedWrite(item.write, change);
    if (item === undefined) return fail('no-such-write');
    return write === undefined ? fail('not-allowed-now') : this.edit(id, write);
  }

  /**
   * The agent wants it tried now: the refused are sent again, the held of its lane are held no longer, and a CRM that was
   * left alone is asked at once.
   */
  retry(id: string): Result<void, OutboxProblem> {
    const item = this.#options.repository.get(id);
    if (item === undefined) return fail('no-such-write');
    this.#pace(item.account).resume();
    if (item.state === 'refused') return this.#move(item, 'retry', { attempts: 0, dueAt: this.#now() });
    if (item.state === 'waiting' || item.state === 'unsure')
      this.#options.repository.save({ ...item, dueAt: this.#now() });
    this.holdUntil(item.lane, this.#now());
    if (item.after !== undefined) this.holdUntil(item.after, this.#now());
    return ok();
  }

  /** The agent does not want it written. Of a call that was never begun nothing else is written either. */
  discard(id: string): Result<void, OutboxProblem> {
    const item = this.#options.repository.get(id);
    if (item === undefined) return fail('no-such-write');
    if (nextOutboxState(item.state, 'discard') === undefined) return fail('not-allowed-now');
    const lane = item.write.step === 'begin' ? this.#laneAndBehind(item.lane) : [item];
    for (const each of lane.toReversed())
      if (nextOutboxState(each.state, 'discard') !== undefined) this.#save(each, 'discard', {});
    this.#changed();
    return ok();
  }

  /** Moves the end of the time for changes of everything in a lane, and behind it, that is still held. */
  holdUntil(lane: string, at: number): void {
    for (const item of this.#laneAndBehind(lane))
      if (item.state === 'held') this.#options.repository.save({ ...item, dueAt: at });
    this.#changed();
  }

  /** Settings changed: what stopped a CRM may be mended. */
  resume(): void {
    for (const pace of this.#paces.values()) pace.resume();
    this.#changed();
  }

  /** The network is back. */
  wake(): void {
    for (const pace of this.#paces.values()) pace.wake();
    this.#pump();
  }

  /** Why nothing is sent to a CRM right now, and when that is tried again. */
  trouble(account: string): { readonly problem: CrmProblem; readonly nextTryAt?: number } | undefined {
    const pace = this.#paces.get(account);
    if (pace?.problem === undefined) return undefined;
    const { problem, isStopped, restMs } = pace;
    return { problem, ...(!isStopped && { nextTryAt: this.#now() + restMs }) };
  }

  /** Sends nothing more. Requests under way end on their own; their items are looked up at the next start. */
  dispose(): void {
    this.#isRunning = false;
    this.#cancelTimer?.();
  }

  #move(item: OutboxItem, event: OutboxEvent, change: ItemChange): Result<void, OutboxProblem> {
    if (nextOutboxState(item.state, event) === undefined) return fail('not-allowed-now');
    this.#save(item, event, change);
    this.#changed();
    return ok();
  }

  #save(item: OutboxItem, event: OutboxEvent, change: ItemChange): void {
    this.#options.repository.save(changedItem(item, event, { at: this.#now(), change }));
  }

  #laneAndBehind(lane: string): readonly OutboxItem[] {
    return [...this.#options.repository.lane(lane), ...this.#options.repository.behind(lane)];
  }

  #now(): number {
    return this.#options.clock.now();
  }

  #changed(): void {
    this.#options.onChange();
    this.#pump();
  }

  #pace(account: string): AccountPace {
    const known =
      this.#paces.get(account) ?? new AccountPace(this.#options.clock, this.#options.lanesOf?.(account));
    this.#paces.set(account, known);
    return known;
  }

  #pump(): void {
    this.#cancelTimer?.();
    if (!this.#isRunning) return;
    const { repository, timer, logger } = this.#options;
    try {
      this.#findCutOff();
      const waits = repository.openAccounts().map((account) => this.#pumpAccount(account));
      if (waits.length > 0)
        this.#cancelTimer = timer.after(Math.min(LOOK_AGAIN_MS, ...waits), () => this.#pump());
    } catch (error) {
      logger.error('outbox.unreadable', { error: String(error) });
      this.#cancelTimer = timer.after(LOOK_AGAIN_MS, () => this.#pump());
    }
  }

  /** Requests whose outcome could not be kept: the app ended, or the disk did not take it. */
  #findCutOff(): void {
    const { repository } = this.#options;
    for (const item of repository.underWay()) {
      if (this.#pace(item.account).isUnderWay(item.lane)) continue;
      this.#save(item, 'unknown', { dueAt: this.#now() });
    }
  }

  /** Sends what may go now; returns after how long to look again. */
  #pumpAccount(account: string): number {
    const { repository } = this.#options;
    const pace = this.#pace(account);
    if (pace.isStopped) return LOOK_AGAIN_MS;
    if (pace.restMs > 0) return pace.restMs;
    const now = this.#now();
    const isClockBack = (repository.nextDueAt(account, now) ?? 0) > now + LONGEST_WAIT_MS;
    const until = isClockBack ? Number.MAX_SAFE_INTEGER : now;
    const items = pace.free > 0 ? repository.due(account, until, pace.free) : [];
    for (const item of items) if (!pace.isUnderWay(item.lane)) void this.#deliver(item, pace);
    const next = pace.free > 0 ? repository.nextDueAt(account, now) : undefined;
    return next === undefined ? LOOK_AGAIN_MS : Math.max(LOOK_SOON_MS, next - now);
  }

  async #deliver(item: OutboxItem, pace: AccountPace): Promise<void> {
    const { logger, random } = this.#options;
    pace.begin(item.lane);
    try {
      await this.#courier.deliver(item, pace);
    } catch (error) {
      logger.error('outbox.save-failed', { error: String(error) });
      pace.wait(writeDelay({ failures: pace.failures + 1, random: random() }), 'failed-here');
    } finally {
      pace.end(item.lane);
      if (this.#isRunning) this.#changed();
    }
  }
}
