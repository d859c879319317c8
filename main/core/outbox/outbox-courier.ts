import type { CrmReceipt } from '#shared/domain/crm-write.ts';
import type { OutboxItem, OutboxStep } from '#shared/domain/outbox.ts';
import type { Result } from '#shared/result.ts';

import type { Clock } from '../ports/clock.ts';
import type { CrmFailure, WriteContext } from '../ports/crm-writer.ts';
import type { Logger } from '../ports/logger.ts';
import type { OutboxRepository } from '../ports/outbox-repository.ts';
import type { OutboxSender } from '../ports/outbox-sender.ts';
import type { AccountPace } from './account-pace.ts';
import { changedItem } from './changed-item.ts';
import { keptField } from './kept-field.ts';
import { isOver, type OutboxEvent } from './outbox-machine.ts';
import { withCreatedRecord } from './with-created-record.ts';
import { writeDelay } from './write-delay.ts';
import { WRITE_FATES } from './write-fate.ts';

export interface OutboxCourierOptions {
  readonly repository: OutboxRepository;
  /** The way to a CRM or webhook; undefined when it is not set up any more. */
  readonly writerOf: (account: string) => OutboxSender | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  /** It is in the CRM; told before that is on the disk, so that it is told again after a crash. */
  readonly onWritten?: (item: OutboxItem, receipt: CrmReceipt) => void;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

/** More records like a new one than these are no choice, more missing fields no help. */
const NAMED_MAX = 10;

/** So long the log of a call waits for a new record of which nobody knows whether it is there. */
export const RECORD_DOUBT_MS = 600_000;

/** Steps after which a call is not going on any more. */
const ENDS: readonly OutboxStep[] = ['finish', 'withdraw'];

/**
 * Takes one item one step further. That a request goes out is on the disk before it does, and its outcome right behind
 * it: whatever ends the app in between leaves the item where the next start looks before it sends.
 */
export class OutboxCourier {
  readonly #options: OutboxCourierOptions;

  constructor(options: OutboxCourierOptions) {
    this.#options = options;
  }

  async deliver(item: OutboxItem, pace: AccountPace): Promise<void> {
    const writer = this.#options.writerOf(item.account);
    if (writer === undefined) {
      pace.stop('not-connected');
      return;
    }
    const ready = item.state === 'held' ? this.#move(item, 'release') : item;
    const attempts = ready.attempts + 1;
    const context = this.#context(ready);
    const write = withCreatedRecord(ready.write, context);
    if (ready.state === 'unsure') {
      const checking = this.#move(ready, 'check', { attempts });
      const found = await attempt(() => writer.find(write, context));
      this.#settle(checking, pace, found);
    } else {
      const sending = this.#move(ready, 'send', { attempts });
      const sent = await attempt(() => writer.send(write, context));
      this.#settle(sending, pace, sent);
    }
  }

  #settle(item: OutboxItem, pace: AccountPace, outcome: Result<CrmReceipt | undefined, CrmFailure>): void {
    if (!outcome.ok) {
      this.#failed(item, pace, outcome.problem);
      return;
    }
    pace.succeeded();
    const receipt = outcome.value;
    if (receipt === undefined) {
      this.#move(item, 'absent', { dueAt: this.#options.clock.now() });
      return;
    }
    this.#options.onWritten?.(item, receipt);
    this.#move(item, item.state === 'checking' ? 'found' : 'accepted', { receipt });
  }

  #failed(item: OutboxItem, pace: AccountPace, failure: CrmFailure): void {
    const { clock, logger, random } = this.#options;
    const { problem, retryAfterMs } = failure;
    const { event, account } = WRITE_FATES[problem];
    const isAlone = account === 'alone';
    const failures = isAlone ? item.attempts : pace.failures + 1;
    const wait = writeDelay({ failures, retryAfterMs, random: random() });
    logger.warn('outbox.not-written', { account: item.account, step: item.write.step, problem, wait });
    if (account === 'wait') pace.wait(wait, problem);
    if (account === 'stop') pace.stop(problem);
    if (problem === 'no-such-call' && this.#beginAnew(item)) {
      this.#move(item, 'passing', { attempts: 0, dueAt: clock.now(), problem });
      return;
    }
    const dueAt = clock.now() + (isAlone ? wait : 0);
    this.#move(item, event, {
      dueAt,
      problem,
      ...toldBy(failure),
      ...freed(item, event, clock.now()),
    });
  }

  /**
   * A CRM may forget a call whose end was long in coming: its beginning goes out again before the end does, once. False
   * when that is of no use.
   */
  #beginAnew(item: OutboxItem): boolean {
    if (item.write.step !== 'finish' || item.state !== 'sending') return false;
    const begun = this.#options.repository.lane(item.lane).find(({ write }) => write.step === 'begin');
    if (begun?.state !== 'done' || begun.renewed === true) return false;
    this.#move(begun, 'forgotten', { dueAt: this.#options.clock.now(), renewed: true });
    return true;
  }

  #move(
    item: OutboxItem,
    event: Parameters<typeof changedItem>[1],
    change: Parameters<typeof changedItem>[2]['change'] = {},
  ): OutboxItem {
    const moved = changedItem(item, event, { at: this.#options.clock.now(), change });
    this.#options.repository.save(moved);
    return moved;
  }

  #context(item: OutboxItem): WriteContext {
    const { repository } = this.#options;
    const lane = repository.lane(item.lane);
    const before = item.after === undefined ? [] : repository.lane(item.after);
    const receipts: Partial<Record<OutboxStep, CrmReceipt>> = {};
    for (const { write, receipt } of [...before, ...lane])
      if (receipt !== undefined) receipts[write.step] = receipt;
    const isLate = lane.some(
      ({ id, write, state }) => id !== item.id && ENDS.includes(write.step) && !isOver(state),
    );
    return { receipts, isLate, attempts: item.attempts };
  }
}

/**
 * A call's log waits for a new record: not for one that only the agent can help with, and not for ever while nobody knows.
 * What keeps the whole CRM waiting keeps the log, too.
 */
function freed({ write, freesAt }: OutboxItem, event: OutboxEvent, now: number): Pick<OutboxItem, 'freesAt'> {
  if (write.step !== 'create' || event === 'passing') return {};
  const isOnlyForTheAgent = event === 'refused' || event === 'unknowable';
  return { freesAt: isOnlyForTheAgent ? now : (freesAt ?? now + RECORD_DOUBT_MS) };
}

/** What the CRM said to it, cut to what can be kept. */
function toldBy({ detail, others, wants }: CrmFailure): Pick<OutboxItem, 'detail' | 'others' | 'wants'> {
  return {
    ...(detail !== undefined && { detail: detail.slice(0, 500) }),
    ...(others !== undefined && { others: others.slice(0, NAMED_MAX) }),
    ...(wants !== undefined && { wants: wants.slice(0, NAMED_MAX).map(keptField) }),
  };
}

/** A writer that throws has an error of its own; what it may have sent before that nobody knows. */
async function attempt<Value>(
  ask: () => Promise<Result<Value, CrmFailure>>,
): Promise<Result<Value, CrmFailure>> {
  try {
    return await ask();
  } catch (error) {
    return { ok: false, problem: { problem: 'failed-here', detail: String(error) } };
  }
}
