import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { CrmCall, CrmExtra, CrmRecordRef, CrmWrite, CrmWriteOf } from '#shared/domain/crm-write.ts';
import type { FollowUp } from '#shared/domain/follow-up.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { OutboxItem, OutboxState, OutboxStep } from '#shared/domain/outbox.ts';

import { isEditable, isOver } from '../outbox/outbox-machine.ts';
import type { OutboxService } from '../outbox/outbox-service.ts';
import type { Clock } from '../ports/clock.ts';
import type { OutboxRepository } from '../ports/outbox-repository.ts';
import { itemsOfCall, laneOf, recordLaneOf, sideLaneOf } from './call-lanes.ts';
import { callReference } from './call-reference.ts';
import type { CrmPlaces } from './crm-places.ts';
import { linkChanges } from './link-changes.ts';
import { RecordingLinks, type HeadersOf } from './recording-links.ts';
import {
  crmCall,
  finishOf,
  firstRecord,
  followUpOf,
  linkedRecords,
  noteOf,
  refKey,
} from './write-of-entry.ts';

/** A note that is typed after a call is written this long after the last key. */
export const NOTE_SETTLE_MS = 10_000;

/** The last seconds of a recording are on the disk by then. */
const RECORDING_CLOSED_MS = 3000;

export interface CallOrdersOptions {
  readonly outbox: OutboxService;
  readonly repository: OutboxRepository;
  readonly places: (account: string) => CrmPlaces;
  /** How a CRM itself calls a call that was asked for on its pages. */
  readonly knownAs: (account: string, entry: HistoryEntry) => string | undefined;
  /** Whether this PC recorded any of a call. */
  readonly isRecorded: (id: CallId) => boolean;
  readonly clock: Clock;
}

/** States of an end that may be in the CRM: what was made since then does not go with it any more. */
const WENT_WITHOUT: readonly OutboxState[] = ['done', 'unsure', 'checking'];

interface LogOrder {
  readonly key: string;
  readonly write: CrmWrite;
  readonly holdMs: number;
}

interface SideOrder {
  readonly what: string;
  /** Which one of several about the same. */
  readonly times?: number;
  readonly write: CrmExtra;
  readonly holdMs: number;
}

/** The orders about one call in one CRM, each in its place behind those before it and never twice. */
export class CallOrders {
  readonly #options: CallOrdersOptions;
  readonly #headersOf: HeadersOf;
  readonly #links: RecordingLinks;

  constructor(options: CallOrdersOptions, headersOf: HeadersOf) {
    this.#options = options;
    this.#headersOf = headersOf;
    this.#links = new RecordingLinks(options.repository, headersOf);
  }

  begin(entry: HistoryEntry, account: CrmAccount, showCard: boolean, holdMs = 0): void {
    const lane = laneOf(account.id, entry.id);
    const reference = callReference(this.#headersOf(entry.id));
    const call = {
      ...crmCall(entry, account.id),
      ...(reference !== undefined && { reference }),
      ...this.#told(entry, account),
    };
    const write = { step: 'begin' as const, call, showCard };
    this.#options.outbox.add({ account: account.id, lane, key: `${lane} begin`, write, holdMs });
  }

  /** The agent has it: cards that others see go away. */
  answered(entry: HistoryEntry, account: CrmAccount): void {
    const lane = laneOf(account.id, entry.id);
    const write = { step: 'answered' as const, call: crmCall(entry, account.id) };
    this.#options.outbox.add({ account: account.id, lane, key: `${lane} answered`, write });
  }

  recording(entry: HistoryEntry, account: CrmAccount, holdMs = 0): void {
    if (!account.sent.recordings || !this.#options.isRecorded(entry.id)) return;
    const write = { step: 'recording' as const, call: crmCall(entry, account.id) };
    const heldMs = Math.max(holdMs, RECORDING_CLOSED_MS);
    this.#add(entry, account, { key: 'recording', write, holdMs: heldMs });
  }

  /** The end with everything that is known by then; `holdMs` is the time for changes. */
  end(entry: HistoryEntry, account: CrmAccount, promises: readonly FollowUp[], holdMs: number): void {
    this.begin(entry, account, false, holdMs);
    const finish = finishOf(entry, account.id, this.#options.places(account.id));
    const write = { ...finish, call: { ...finish.call, ...this.#told(entry, account) } };
    this.#add(entry, account, { key: 'finish', write, holdMs });
    this.note(entry, account, holdMs);
    this.recording(entry, account, holdMs);
    for (const promise of promises) this.followUp(entry, account, promise, holdMs);
    this.links(entry, account, holdMs);
  }

  /** Another agent has the call, or nobody was to have it: a beginning that went out is taken back. */
  withdraw(entry: HistoryEntry, account: CrmAccount): void {
    const { outbox } = this.#options;
    const lane = laneOf(account.id, entry.id);
    const [begun] = this.#items(account, entry.id, 'begin');
    if (begun === undefined || outbox.discard(begun.id).ok) return;
    const write = { step: 'withdraw' as const, call: crmCall(entry, account.id) };
    outbox.add({ account: account.id, lane, key: `${lane} withdraw`, write });
  }

  /** Note and result. One such write waits at most; one that is out is followed by its next version. */
  note(entry: HistoryEntry, account: CrmAccount, holdMs = NOTE_SETTLE_MS): void {
    const { places } = this.#options;
    const notes = this.#items(account, entry.id, 'note');
    const last = notes.at(-1);
    const noted = noteOf(entry, account.id, places(account.id));
    const write = { ...noted, call: { ...noted.call, ...this.#links.of(entry, account) } };
    const isTold = this.#tellResult(account, entry.id, write.disposition);
    const isNothing = write.text.trim() === '' && isTold && notes.every(({ state }) => state !== 'done');
    if (last?.write.step === 'note' && isSame(last.write, write) && !isOver(last.state)) return;
    if (last !== undefined && isEditable(last.state)) this.#reword(last, isNothing ? undefined : write);
    else if (!isNothing) this.#add(entry, account, { key: `note ${notes.length + 1}`, write, holdMs });
  }

  /** The agent has promised to call again. Where no task can be made of it, the CRM hears nothing. */
  followUp(entry: HistoryEntry, account: CrmAccount, promise: FollowUp, holdMs: number): void {
    const { notes, followUps } = this.#options.places(account.id);
    if (!followUps) return;
    const write = followUpOf(entry, account.id, notes ? promise : { ...promise, text: '' });
    this.#addBeside(entry, account, { what: `follow-up ${promise.id}`, write, holdMs });
  }

  /** The agent took a promise back before the CRM heard of it. */
  dropFollowUp(account: CrmAccount, promise: FollowUp): void {
    for (const { id, write } of this.#items(account, promise.callId, 'follow-up'))
      if (write.step === 'follow-up' && write.followUpId === promise.id) this.#options.outbox.discard(id);
  }

  /**
   * The agent says later which record the call was with: what did not go out yet lands on it; a log that is written
   * already is linked to it.
   */
  record(entry: HistoryEntry, account: CrmAccount): void {
    const { record } = crmCall(entry, account.id);
    for (const { id, state, write } of itemsOfCall(this.#options.repository, account.id, entry.id)) {
      if (!isEditable(state) || write.step === 'post' || write.step === 'create') continue;
      const { record: before, ...call } = write.call;
      if (record !== undefined && (before === undefined || refKey(before) !== refKey(record)))
        this.#options.outbox.edit(id, { ...write, call: { ...call, record } });
    }
    this.links(entry, account, NOTE_SETTLE_MS);
  }

  /** Further records that the call belongs to: what is new is added, what is gone is taken back. */
  links(entry: HistoryEntry, account: CrmAccount, holdMs: number): void {
    if (!this.#options.places(account.id).links) return;
    const { outbox } = this.#options;
    const all = this.#items(account, entry.id, 'link');
    const wanted = [...linkedRecords(entry, account.id), ...this.#knownTooLate(entry, account)];
    for (const { record, on, last } of linkChanges(wanted, all)) {
      if (last !== undefined && isEditable(last.state) && outbox.discard(last.id).ok) continue;
      this.#addBeside(entry, account, {
        what: `link ${refKey(record)}`,
        times: all.length + 1,
        write: { step: 'link', call: crmCall(entry, account.id), record, on },
        holdMs,
      });
    }
  }

  /** The call's record, where the call had been written down without it: it was chosen, found or made later. */
  #knownTooLate(entry: HistoryEntry, account: CrmAccount): readonly CrmRecordRef[] {
    const first = firstRecord(entry, account.id);
    const [finish] = this.#items(account, entry.id, 'finish');
    if (first === undefined || finish?.write.step !== 'finish' || !WENT_WITHOUT.includes(finish.state))
      return [];
    const landed = finish.receipt?.record ?? finish.write.call.record;
    return landed !== undefined && refKey(landed) === refKey(first) ? [] : [first];
  }

  /** What is known of the call beyond the history. */
  #told(entry: HistoryEntry, account: CrmAccount): Pick<CrmCall, 'knownAs' | 'recordingUrl'> {
    const knownAs = this.#options.knownAs(account.id, entry);
    return { ...this.#links.of(entry, account), ...(knownAs !== undefined && { knownAs }) };
  }

  /** Part of the log, which waits for a record that is being made of the caller, while the CRM may still take it. */
  #add(entry: HistoryEntry, account: CrmAccount, order: LogOrder): void {
    const lane = laneOf(account.id, entry.id);
    const { key, write, holdMs } = order;
    const after = recordLaneOf(account.id, entry.id);
    this.#options.outbox.add({ account: account.id, lane, after, key: `${lane} ${key}`, write, holdMs });
  }

  /** Beside the log: it waits for that, and what is refused of it keeps nothing else from going. */
  #addBeside(entry: HistoryEntry, account: CrmAccount, order: SideOrder): void {
    const { what, times, write, holdMs } = order;
    const lane = sideLaneOf(account.id, entry.id, what);
    const after = laneOf(account.id, entry.id);
    const key = times === undefined ? lane : `${lane} ${times}`;
    this.#options.outbox.add({ account: account.id, lane, after, key, write, holdMs });
  }

  /** A note that did not go out yet has other words, or is not to be written at all. */
  #reword(last: OutboxItem, write: CrmWriteOf<'note'> | undefined): void {
    const { outbox, clock } = this.#options;
    if (write === undefined) outbox.discard(last.id);
    else outbox.edit(last.id, write);
    if (last.state === 'held')
      outbox.holdUntil(last.lane, Math.max(last.dueAt, clock.now() + NOTE_SETTLE_MS));
  }

  /** Puts the result into an end that did not go out yet; whether the end that the CRM gets says it. */
  #tellResult(
    account: CrmAccount,
    id: CallId,
    disposition: { readonly id: string; readonly text: string } | undefined,
  ): boolean {
    const [finish] = this.#items(account, id, 'finish');
    if (finish?.write.step !== 'finish') return disposition === undefined;
    if (finish.write.disposition?.text === disposition?.text) return true;
    if (!isEditable(finish.state)) return false;
    const { disposition: _before, ...rest } = finish.write;
    const write = { ...rest, ...(disposition !== undefined && { disposition }) };
    return this.#options.outbox.edit(finish.id, write).ok;
  }

  #items(account: CrmAccount, id: CallId, step: OutboxStep): readonly OutboxItem[] {
    return itemsOfCall(this.#options.repository, account.id, id).filter(({ write }) => write.step === step);
  }
}

function isSame(
  a: { readonly text: string; readonly disposition?: { readonly text: string } | undefined },
  b: typeof a,
): boolean {
  return a.text === b.text && a.disposition?.text === b.disposition?.text;
}
