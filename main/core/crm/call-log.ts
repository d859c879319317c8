import type { WrapUp } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { CrmAccount, CrmSettings } from '#shared/domain/crm-settings.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';

import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import { historyRow } from '../history/history-row.ts';
import { isEditable, isOver } from '../outbox/outbox-machine.ts';
import type { OutboxService } from '../outbox/outbox-service.ts';
import type { Clock } from '../ports/clock.ts';
import type { HistoryRepository } from '../ports/history-repository.ts';
import type { Logger } from '../ports/logger.ts';
import type { OutboxRepository } from '../ports/outbox-repository.ts';
import { callReference } from './call-reference.ts';
import { crmCall, finishOf, isForCrms, isLogged } from './write-of-entry.ts';

/** A note that is typed after a call is written this long after the last key. */
export const NOTE_SETTLE_MS = 10_000;

/** The last seconds of a recording are on the disk by then. */
const RECORDING_CLOSED_MS = 3000;

export interface CallLogOptions {
  readonly outbox: OutboxService;
  readonly repository: OutboxRepository;
  readonly history: Pick<HistoryRepository, 'get'>;
  /** CRMs that are in use and want calls. */
  readonly accounts: () => readonly CrmAccount[];
  readonly settings: () => Pick<CrmSettings, 'undoSeconds'>;
  /** Whether this PC recorded any of a call. */
  readonly isRecorded: (id: CallId) => boolean;
  /** Until when the agent has time for the work after this call, if so. */
  readonly wrapUpUntil: (id: CallId) => number | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** In which order of the outbox the writes about a call to a CRM go. */
export function laneOf(account: string, id: CallId): string {
  return `${account} ${id}`;
}

/**
 * Gives calls to the outbox, for every CRM that wants them: that a call exists when it is answered (or rings, where the
 * CRM shows a card of its own), its end with result and times, and the agent's note. The end waits until wrap-up and the
 * time for changes are over.
 */
export class CallLog implements CallObserver {
  readonly #options: CallLogOptions;
  #wrapUp: WrapUp | undefined;
  /** How the phone system calls the calls in view. */
  readonly #references = new Map<CallId, string>();

  constructor(options: CallLogOptions) {
    this.#options = options;
  }

  onCallChanged({ kind, call, previous, at }: CallChange): void {
    const reference = callReference(call.headers);
    if (kind === 'left') this.#references.delete(call.id);
    else if (reference !== undefined) this.#references.set(call.id, reference);
    const moment = kind === 'left' ? undefined : momentOf(call, previous);
    if (moment === undefined || !isForCrms({ number: call.party.number })) return;
    const entry = historyRow(call, at);
    for (const account of this.#options.accounts())
      this.#keep(() => {
        if (moment === 'end') this.#end(entry, account);
        else if (moment === 'note') this.#noteTo(entry, account);
        else if (moment === 'answer' || showsCard(account)) {
          this.#begin(entry, account, showsCard(account) && call.direction === 'incoming');
          if (moment === 'answer' && isShownToOthers(account)) this.#answered(entry, account);
        }
      });
  }

  /** The note of a call that is in the history alone has changed. */
  noteChanged(id: CallId): void {
    const entry = this.#options.history.get(id);
    if (entry?.result === undefined || !isForCrms(entry) || !isLogged(entry.result)) return;
    for (const account of this.#options.accounts())
      if (isSent(entry, account)) this.#keep(() => this.#noteTo(entry, account));
  }

  /** A part of a recording is whole. One whose call goes on is written with its end. */
  recordingKept(id: CallId): void {
    const entry = this.#options.history.get(id);
    if (entry?.result === undefined || !isForCrms(entry) || !isLogged(entry.result)) return;
    for (const account of this.#options.accounts())
      if (isSent(entry, account)) this.#keep(() => this.#recording(entry, account));
  }

  /** Wrap-up began, was made longer, or is over: what is held of its call goes with it. */
  wrapUpChanged(wrapUp: WrapUp | undefined): void {
    const before = this.#wrapUp;
    if (before?.callId === wrapUp?.callId && before?.until === wrapUp?.until) return;
    this.#wrapUp = wrapUp;
    const over = before !== undefined && before.callId !== wrapUp?.callId ? before.callId : undefined;
    const { clock } = this.#options;
    if (over !== undefined) this.#holdUntil(over, clock.now() + this.#undoMs());
    if (wrapUp !== undefined) this.#holdUntil(wrapUp.callId, wrapUp.until + this.#undoMs());
  }

  /** Calls that were begun and whose end the app did not live to see: the history knows it by now. */
  catchUp(): void {
    const byId = new Map(this.#options.accounts().map((account) => [account.id, account]));
    for (const item of this.#options.repository.begunOnly()) {
      const account = byId.get(item.account);
      const entry = this.#options.history.get(item.write.call.callId);
      if (account !== undefined && entry?.result !== undefined) this.#keep(() => this.#end(entry, account));
    }
  }

  #holdUntil(id: CallId, at: number): void {
    for (const account of this.#options.accounts())
      this.#keep(() => this.#options.outbox.holdUntil(laneOf(account.id, id), at));
  }

  #begin(entry: HistoryEntry, account: CrmAccount, showCard: boolean, holdMs = 0): void {
    const lane = laneOf(account.id, entry.id);
    const reference = this.#references.get(entry.id);
    const call = { ...crmCall(entry, account.id), ...(reference !== undefined && { reference }) };
    const write = { step: 'begin' as const, call, showCard };
    this.#options.outbox.add({ account: account.id, lane, key: `${lane} begin`, write, holdMs });
  }

  #end(entry: HistoryEntry, account: CrmAccount): void {
    if ((entry.result !== undefined && !isLogged(entry.result)) || !isSent(entry, account)) {
      this.#withdraw(entry, account);
      return;
    }
    const { outbox, clock, wrapUpUntil } = this.#options;
    const lane = laneOf(account.id, entry.id);
    const until = Math.max(clock.now(), wrapUpUntil(entry.id) ?? 0) + this.#undoMs();
    const holdMs = until - clock.now();
    this.#begin(entry, account, false, holdMs);
    const write = finishOf(entry, account.id);
    outbox.add({ account: account.id, lane, key: `${lane} finish`, write, holdMs });
    this.#noteTo(entry, account, holdMs);
    this.#recording(entry, account, holdMs);
  }

  #answered(entry: HistoryEntry, account: CrmAccount): void {
    const lane = laneOf(account.id, entry.id);
    const write = { step: 'answered' as const, call: crmCall(entry, account.id) };
    this.#options.outbox.add({ account: account.id, lane, key: `${lane} answered`, write });
  }

  #recording(entry: HistoryEntry, account: CrmAccount, holdMs = 0): void {
    if (!account.sent.recordings || !this.#options.isRecorded(entry.id)) return;
    const lane = laneOf(account.id, entry.id);
    const write = { step: 'recording' as const, call: crmCall(entry, account.id) };
    const heldMs = Math.max(holdMs, RECORDING_CLOSED_MS);
    this.#options.outbox.add({ account: account.id, lane, key: `${lane} recording`, write, holdMs: heldMs });
  }

  /** Another agent has the call, or nobody was to have it: a beginning that went out is taken back. */
  #withdraw(entry: HistoryEntry, account: CrmAccount): void {
    const { outbox, repository } = this.#options;
    const lane = laneOf(account.id, entry.id);
    const begun = repository.lane(lane).find(({ write }) => write.step === 'begin');
    if (begun === undefined || outbox.discard(begun.id).ok) return;
    const write = { step: 'withdraw' as const, call: crmCall(entry, account.id) };
    outbox.add({ account: account.id, lane, key: `${lane} withdraw`, write });
  }

  /** A CRM may be one that gets calls without what the agent wrote. */
  #noteTo(entry: HistoryEntry, account: CrmAccount, holdMs?: number): void {
    if (account.sent.notes) this.#note(entry, account, holdMs);
  }

  /** One note waits at most; one that is out is followed by its next version. */
  #note(entry: HistoryEntry, account: CrmAccount, holdMs = NOTE_SETTLE_MS): void {
    const { outbox, repository, clock } = this.#options;
    const lane = laneOf(account.id, entry.id);
    const notes = repository.lane(lane).filter(({ write }) => write.step === 'note');
    const last = notes.at(-1);
    const write = { step: 'note' as const, call: crmCall(entry, account.id), text: entry.notes };
    const isNothing = entry.notes.trim() === '' && notes.every(({ state }) => state !== 'done');
    if (last?.write.step === 'note' && last.write.text === entry.notes && !isOver(last.state)) return;
    if (last !== undefined && isEditable(last.state)) {
      if (isNothing) outbox.discard(last.id);
      else outbox.edit(last.id, write);
      if (last.state === 'held') outbox.holdUntil(lane, Math.max(last.dueAt, clock.now() + NOTE_SETTLE_MS));
      return;
    }
    if (isNothing) return;
    outbox.add({ account: account.id, lane, key: `${lane} note ${notes.length + 1}`, write, holdMs });
  }

  #undoMs(): number {
    return this.#options.settings().undoSeconds * 1000;
  }

  /** A call goes on whatever the disk says. */
  #keep(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#options.logger.error('crm.not-taken', { error: String(error) });
    }
  }
}

/** Whether the CRM shows a card of its own while it rings. */
function showsCard(account: CrmAccount): boolean {
  return 'showCard' in account && account.showCard;
}

/** Whether somebody else may be shown that card. */
function isShownToOthers(account: CrmAccount): boolean {
  return showsCard(account) && 'cardFor' in account && account.cardFor !== 'me';
}

/** Whether calls like this one are to go to the CRM. */
function isSent({ answeredAt }: HistoryEntry, { sent }: CrmAccount): boolean {
  return sent.unanswered || answeredAt !== undefined;
}

/** What about a change of a call concerns CRMs, if anything. */
function momentOf(
  call: CallView,
  previous: CallView | undefined,
): 'new' | 'answer' | 'note' | 'end' | undefined {
  if (call.phase === 'ended') {
    if (previous?.phase !== 'ended') return 'end';
    return previous.notes === call.notes ? undefined : 'note';
  }
  if (call.answeredAt !== undefined && previous?.answeredAt === undefined) return 'answer';
  return previous === undefined ? 'new' : undefined;
}
