import type { FollowUp } from '#shared/domain/follow-up.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { TextMessage } from '#shared/domain/message.ts';
import type { OutboxItem } from '#shared/domain/outbox.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { Person } from '#shared/domain/person.ts';
import type { EraseReport, LeftInCrm } from '#shared/domain/privacy.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { ruleOfAccount } from '../hooks/hook-account.ts';
import { numberKey } from '../numbers/number-key.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { ContactDirectory } from '../ports/contact-directory.ts';
import type { FollowUpStore } from '../ports/follow-up-store.ts';
import type { HistoryRepository } from '../ports/history-repository.ts';
import type { MessageStore } from '../ports/message-store.ts';
import type { OutboxRepository } from '../ports/outbox-repository.ts';
import type { RecordingStore } from '../ports/recording-store.ts';

/** More calls with one number than anybody has. */
const CALLS_MAX = 100_000;

export interface NumberFileOptions {
  readonly history: Pick<HistoryRepository, 'withNumber' | 'remove'>;
  readonly recordings: Pick<RecordingStore, 'of' | 'remove'>;
  readonly messages: Pick<MessageStore, 'ofNumber' | 'removeNumber'>;
  readonly followUps: Pick<FollowUpStore, 'ofCall' | 'remove'>;
  readonly contacts: Pick<ContactDirectory, 'lookup' | 'get' | 'remove'>;
  readonly outbox: Pick<OutboxRepository, 'ofCall' | 'removeOfCall'>;
  /** ISO 3166 country in which numbers without a country code are read. */
  readonly country: () => string;
  /** What people call the CRM of an account. */
  readonly nameOf: (account: string) => string;
  /** What people call the company's address book that somebody was copied from; undefined for own entries. */
  readonly bookOf: (source: string) => string | undefined;
}

/** Everything that is known here about one number. */
export interface NumberFacts {
  readonly number: PartyNumber;
  readonly calls: readonly {
    readonly call: HistoryEntry;
    readonly isRecorded: boolean;
    readonly promises: readonly FollowUp[];
    readonly writes: readonly OutboxItem[];
  }[];
  readonly texts: readonly TextMessage[];
  readonly people: readonly Person[];
}

/** Gathers and erases what this computer holds about one number. Logs hold no numbers: their last three digits alone. */
export class NumberFile {
  readonly #options: NumberFileOptions;

  constructor(options: NumberFileOptions) {
    this.#options = options;
  }

  facts(text: string): Result<NumberFacts, 'number-invalid'> {
    const { history, recordings, messages, followUps, contacts, outbox, country } = this.#options;
    const number = readNumber(text, country());
    const key = numberKey(number);
    if (key === '' || !/\d/.test(key)) return fail('number-invalid');
    const exact = contacts.lookup(number).filter(({ found }) => found !== 'suffix');
    return ok({
      number,
      calls: history.withNumber(key, CALLS_MAX).entries.map((call) => ({
        call,
        isRecorded: recordings.of(call.id) !== undefined,
        promises: followUps.ofCall(call.id),
        writes: outbox.ofCall(call.id),
      })),
      texts: messages.ofNumber(key),
      people: exact.flatMap(({ recordId }) => contacts.get(recordId) ?? []),
    });
  }

  /** Erases it all, and tells what lies in CRMs and address books of the company and must be erased there. */
  erase(text: string): Result<EraseReport, 'number-invalid'> {
    const found = this.facts(text);
    if (!found.ok) return found;
    const { history, recordings, messages, followUps, contacts, outbox } = this.#options;
    const { calls, people, number } = found.value;
    const promises = calls.flatMap((each) => each.promises);
    const leftInCrm = calls.flatMap(({ writes }) => writes.flatMap((item) => this.#leftOf(item)));
    for (const { id } of promises) followUps.remove(id);
    const files = calls.filter(({ call }) => recordings.remove(call.id));
    const writes = calls.map(({ call }) => outbox.removeOfCall(call.id));
    for (const { id } of people) contacts.remove(id);
    history.remove(calls.map(({ call }) => call.id));
    return ok({
      calls: calls.length,
      recordings: files.length,
      texts: messages.removeNumber(numberKey(number)),
      promises: promises.length,
      people: people.length,
      writes: writes.reduce((sum, count) => sum + count, 0),
      leftInCrm,
      comesBack: people.flatMap(({ source, name }) => {
        const book = this.#options.bookOf(source);
        return book === undefined ? [] : { book, name };
      }),
    });
  }

  /** What may lie in the CRM: all that was written, and what nobody knows whether it arrived. */
  #leftOf({ account, write, receipt, state }: OutboxItem): readonly LeftInCrm[] {
    const mayBeThere = state === 'done' || state === 'unsure' || state === 'sending' || state === 'checking';
    if (write.step === 'post' || ruleOfAccount(account) !== undefined || !mayBeThere) return [];
    if (write.step === 'begin' || write.step === 'answered' || write.step === 'withdraw') return [];
    const systemName = this.#options.nameOf(account);
    return [{ systemName, id: receipt?.id ?? '', step: write.step, startedAt: write.call.startedAt }];
  }
}
