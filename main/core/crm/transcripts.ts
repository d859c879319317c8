import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Transcript } from '#shared/domain/transcript.ts';
import type { TranscriptProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { OutboxService } from '../outbox/outbox-service.ts';
import type { HistoryRepository } from '../ports/history-repository.ts';
import type { OutboxRepository } from '../ports/outbox-repository.ts';
import { itemsOfCall, laneOf, sideLaneOf } from './call-lanes.ts';
import type { CrmPlaces } from './crm-places.ts';
import { crmCall } from './write-of-entry.ts';

export interface TranscriptsOptions {
  readonly history: Pick<HistoryRepository, 'get'>;
  /** CRMs that are in use and want calls. */
  readonly accounts: () => readonly CrmAccount[];
  readonly places: (account: string) => CrmPlaces;
  readonly mayTell: (number: HistoryEntry['number']) => boolean;
  readonly outbox: Pick<OutboxService, 'add'>;
  readonly repository: OutboxRepository;
}

/**
 * What was said in a call, handed in from outside, goes to every CRM that keeps such, gets what is recorded and has the call;
 * behind the call itself, by the outbox.
 */
export class Transcripts {
  readonly #options: TranscriptsOptions;

  constructor(options: TranscriptsOptions) {
    this.#options = options;
  }

  /** The ids of the CRMs that get it. */
  attach(id: CallId, phrases: Transcript): Result<readonly string[], TranscriptProblem> {
    const { history, accounts, mayTell } = this.#options;
    const entry = history.get(id);
    if (entry === undefined) return fail('no-such-call');
    if (entry.result === undefined) return fail('call-not-over');
    if (!mayTell(entry.number)) return ok([]);
    const takers = accounts().filter((account) => this.#takes(account, id));
    for (const account of takers) this.#order(entry, account, phrases);
    return ok(takers.map((account) => account.id));
  }

  #takes({ id: account, sent }: CrmAccount, id: CallId): boolean {
    const { places, repository } = this.#options;
    const isWritten = itemsOfCall(repository, account, id).some(
      ({ write, state }) => write.step === 'finish' && state !== 'discarded',
    );
    return sent.recordings && places(account).transcripts && isWritten;
  }

  /** A later one takes the place of the one before; the same one is written once. */
  #order(entry: HistoryEntry, account: CrmAccount, phrases: Transcript): void {
    const { outbox, repository } = this.#options;
    const before = itemsOfCall(repository, account.id, entry.id).filter(
      ({ write }) => write.step === 'transcript',
    );
    const last = before.at(-1)?.write;
    if (last?.step === 'transcript' && JSON.stringify(last.phrases) === JSON.stringify(phrases)) return;
    const lane = sideLaneOf(account.id, entry.id, 'transcript');
    outbox.add({
      account: account.id,
      lane,
      after: laneOf(account.id, entry.id),
      key: `${lane} ${before.length + 1}`,
      write: { step: 'transcript', call: crmCall(entry, account.id), phrases },
      holdMs: 0,
    });
  }
}
