import type { WrapUp } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { CrmAccount, CrmSettings } from '#shared/domain/crm-settings.ts';
import type { FollowUp } from '#shared/domain/follow-up.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';

import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import { historyRow } from '../history/history-row.ts';
import type { HistoryRepository } from '../ports/history-repository.ts';
import type { Logger } from '../ports/logger.ts';
import { laneOf } from './call-lanes.ts';
import { CallOrders, NOTE_SETTLE_MS, type CallOrdersOptions } from './call-orders.ts';
import { isForCrms, isLogged } from './write-of-entry.ts';

/** What about a past call changed: its note or result, which record it was with, or which further ones. */
export type ChangeOfPast = 'words' | 'record' | 'links';

export interface CallLogOptions extends CallOrdersOptions {
  readonly history: Pick<HistoryRepository, 'get'>;
  /** CRMs that are in use and want calls. */
  readonly accounts: () => readonly CrmAccount[];
  readonly settings: () => Pick<CrmSettings, 'undoSeconds'>;
  /** Whether CRMs may hear of calls with this number. */
  readonly mayTell: (number: HistoryEntry['number']) => boolean;
  /** Until when the agent has time for the work after this call, if so. */
  readonly wrapUpUntil: (id: CallId) => number | undefined;
  /** What the agent promised in this call. */
  readonly promisesOf: (id: CallId) => readonly FollowUp[];
  readonly logger: Logger;
}

/**
 * Gives calls to the outbox, for every CRM that wants them: that a call exists when it is answered (or rings, where the
 * CRM shows a card of its own), its end with result and times, and the agent's note. The end waits until wrap-up and the
 * time for changes are over.
 */
export class CallLog implements CallObserver {
  readonly #options: CallLogOptions;
  readonly #orders: CallOrders;
  #wrapUp: WrapUp | undefined;
  /** What the phone system tells of the calls in view. */
  readonly #headers = new Map<CallId, Readonly<Record<string, string>>>();

  constructor(options: CallLogOptions) {
    this.#options = options;
    this.#orders = new CallOrders(options, (id) => this.#headers.get(id));
  }

  onCallChanged({ kind, call, previous, at }: CallChange): void {
    if (kind === 'left') this.#headers.delete(call.id);
    else if (call.headers !== undefined) this.#headers.set(call.id, call.headers);
    const moment = kind === 'left' ? undefined : momentOf(call, previous);
    if (moment === undefined || !this.#isTold({ number: call.party.number })) return;
    const entry = historyRow(call, at);
    for (const account of this.#options.accounts())
      this.#keep(() => {
        if (moment === 'end') this.#end(entry, account);
        else if (entry.result !== undefined && !(isLogged(entry.result) && this.#isSent(entry, account)))
          return;
        else if (isOfPast(moment)) this.#changed(entry, account, moment);
        else if (moment === 'answer' || showsCard(account)) {
          this.#orders.begin(entry, account, showsCard(account) && call.direction === 'incoming');
          if (moment === 'answer' && isShownToOthers(account)) this.#orders.answered(entry, account);
        }
      });
  }

  /** What the agent wrote, picked, linked or chose about a call that is in the history alone has changed. */
  entryChanged(id: CallId, what: ChangeOfPast): void {
    this.#about(id, (entry, account) => this.#changed(entry, account, what));
  }

  /** A promise was made; in a call that still goes on it is told with the end. */
  promised(promise: FollowUp): void {
    this.#about(promise.callId, (entry, account) =>
      this.#orders.followUp(entry, account, promise, this.#changeMs(entry.id)),
    );
  }

  /** A promise was taken back. */
  promiseDropped(promise: FollowUp): void {
    for (const account of this.#options.accounts())
      this.#keep(() => this.#orders.dropFollowUp(account, promise));
  }

  /** The agent wants more time for changes before what is held of a call goes out, or none. */
  sendIn(id: CallId, ms: number): void {
    this.#holdUntil(id, this.#options.clock.now() + ms);
  }

  /** A part of a recording is whole. One whose call goes on is written with its end. */
  recordingKept(id: CallId): void {
    this.#about(id, (entry, account) => this.#orders.recording(entry, account));
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
      const call = item.write.call?.callId;
      const entry = call === undefined ? undefined : this.#options.history.get(call);
      if (account !== undefined && entry?.result !== undefined) this.#keep(() => this.#end(entry, account));
    }
  }

  #changed(entry: HistoryEntry, account: CrmAccount, what: ChangeOfPast): void {
    if (what === 'words') this.#orders.note(entry, account);
    else if (what === 'record') this.#orders.record(entry, account);
    else this.#orders.links(entry, account, NOTE_SETTLE_MS);
  }

  #isTold(entry: Pick<HistoryEntry, 'number'>): boolean {
    return isForCrms(entry) && this.#options.mayTell(entry.number);
  }

  /** Whether calls like this one are to go to the CRM. One that was asked for there is begun there and has to end. */
  #isSent(entry: HistoryEntry, { id, sent }: CrmAccount): boolean {
    return (
      sent.unanswered || entry.answeredAt !== undefined || this.#options.knownAs(id, entry) !== undefined
    );
  }

  #about(id: CallId, work: (entry: HistoryEntry, account: CrmAccount) => void): void {
    const entry = this.#options.history.get(id);
    if (entry?.result === undefined || !this.#isTold(entry) || !isLogged(entry.result)) return;
    for (const account of this.#options.accounts())
      if (this.#isSent(entry, account)) this.#keep(() => work(entry, account));
  }

  #holdUntil(id: CallId, at: number): void {
    for (const account of this.#options.accounts())
      this.#keep(() => this.#options.outbox.holdUntil(laneOf(account.id, id), at));
  }

  #end(entry: HistoryEntry, account: CrmAccount): void {
    if ((entry.result !== undefined && !isLogged(entry.result)) || !this.#isSent(entry, account)) {
      this.#orders.withdraw(entry, account);
      return;
    }
    this.#orders.end(entry, account, this.#options.promisesOf(entry.id), this.#changeMs(entry.id));
  }

  /** How long what the agent wrote about a call that ends now can still be changed. */
  #changeMs(id: CallId): number {
    const { clock, wrapUpUntil } = this.#options;
    return Math.max(0, (wrapUpUntil(id) ?? 0) - clock.now()) + this.#undoMs();
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

function isOfPast(moment: string): moment is ChangeOfPast {
  return moment === 'words' || moment === 'record' || moment === 'links';
}

/** What about a change of a call concerns CRMs, if anything. */
function momentOf(
  call: CallView,
  previous: CallView | undefined,
): 'new' | 'answer' | ChangeOfPast | 'end' | undefined {
  if (call.phase === 'ended') {
    if (previous?.phase !== 'ended') return 'end';
    if (previous.notes !== call.notes || previous.disposition !== call.disposition) return 'words';
    if (previous.lookup.chosen !== call.lookup.chosen) return 'record';
    return previous.linked === call.linked ? undefined : 'links';
  }
  if (call.answeredAt !== undefined && previous?.answeredAt === undefined) return 'answer';
  return previous === undefined ? 'new' : undefined;
}
