import type { CrmReceipt, CrmRecordRef } from '#shared/domain/crm-write.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { NewRecord } from '#shared/domain/new-record.ts';
import { PEOPLE_KINDS, type NewRecordKind } from '#shared/domain/new-record-kinds.ts';
import type { OutboxItem } from '#shared/domain/outbox.ts';
import type { NewRecordOffer, NewRecordPlace } from '#shared/ipc/record-outputs.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { recordLaneOf } from '../crm/call-lanes.ts';
import { crmCall, isForCrms } from '../crm/write-of-entry.ts';
import type { OutboxProblem, OutboxService } from '../outbox/outbox-service.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { OutboxRepository } from '../ports/outbox-repository.ts';
import { keepRecord, type RecordPlaces } from './keep-record.ts';
import { matchOfNew } from './match-of-new.ts';
import { splitName } from './split-name.ts';

export interface NewRecordsOptions {
  readonly outbox: Pick<OutboxService, 'add' | 'edit'>;
  readonly repository: Pick<OutboxRepository, 'get' | 'lane'>;
  /** CRMs in use that make records, in the order of the settings. */
  readonly places: () => readonly NewRecordPlace[];
  /** Whether CRMs may hear of calls with this number. */
  readonly mayTell: (number: HistoryEntry['number']) => boolean;
  /** The call as it is now, in view or past. */
  readonly entryOf: (id: CallId) => HistoryEntry | undefined;
  readonly nameOf: (account: string) => string;
  readonly keep: RecordPlaces;
  readonly ids: IdSource;
}

type NewRecordProblem = 'no-such-call' | 'not-offered';

/**
 * Makes records of people who call and whom no CRM knows. An order goes into the outbox; once the record is there, it is
 * the call's, on the card and in the history, and the log of the call lands on it.
 */
export class NewRecords {
  readonly #options: NewRecordsOptions;

  constructor(options: NewRecordsOptions) {
    this.#options = options;
  }

  /** What can be made of whom a call is with, and what is known of them: of somebody known a case, a ticket or a deal. */
  offer(id: CallId): Result<NewRecordOffer, 'no-such-call'> {
    const entry = this.#options.entryOf(id);
    if (entry === undefined) return fail('no-such-call');
    const places = this.#mayBeTold(entry) ? placesFor(entry, this.#options.places()) : [];
    const { queue, company = '' } = entry;
    const preset = { ...splitName(entry.name), company, note: queue ?? '' };
    return ok({ places, preset });
  }

  /** Orders a record. The same order a second time, while the first is on its way, changes nothing. */
  create(id: CallId, system: string, fields: NewRecord): Result<void, NewRecordProblem> {
    const entry = this.#options.entryOf(id);
    if (entry === undefined) return fail('no-such-call');
    const place = this.#options.places().find((each) => each.system === system);
    if (place === undefined || !this.#mayBeTold(entry) || !canMake(place, fields.kind))
      return fail('not-offered');
    const lane = recordLaneOf(system, id);
    const before = this.#options.repository.lane(lane);
    const isUnderWay = before.some(({ state }) => state !== 'done' && state !== 'discarded');
    if (isUnderWay) return ok();
    const { record, ...known } = crmCall(entry, system);
    const call = PEOPLE_KINDS.includes(fields.kind) || record === undefined ? known : { ...known, record };
    // Nothing is insisted on yet: whatever else comes is not for the CRM.
    const { extra: _, ...asked } = fields;
    const write = {
      step: 'create' as const,
      call,
      newId: this.#options.ids.uuid(),
      fields: asked,
      anyway: false,
    };
    this.#options.outbox.add({ account: system, lane, key: `${lane} ${before.length + 1}`, write });
    return ok();
  }

  /** Other words for an order that the CRM did not take; it is sent again. */
  change(writeId: string, fields: NewRecord): Result<void, OutboxProblem> {
    const item = this.#options.repository.get(writeId);
    return this.#edit(writeId, {
      fields: item === undefined ? fields : wantedOnly(fields, item),
      anyway: false,
    });
  }

  /** There is somebody like that: that record is taken, or one more is made all the same. */
  settle(writeId: string, existing: CrmRecordRef | undefined): Result<void, OutboxProblem> {
    return this.#edit(writeId, existing === undefined ? { anyway: true } : { anyway: false, existing });
  }

  /** A record is there: it is the call's from now on, beside whom it is of where that is known. May be told twice. */
  written({ account, write, others = [] }: OutboxItem, { record }: CrmReceipt): void {
    if (write.step !== 'create' || record === undefined) return;
    const known = others.find(({ type, id }) => type === record.type && id === record.id);
    const systemName = this.#options.nameOf(account);
    keepRecord(
      this.#options.keep,
      write.call.callId,
      matchOfNew({ account, systemName, write, record, known }),
      write.call.record === undefined ? 'own' : 'further',
    );
  }

  #mayBeTold(entry: HistoryEntry): boolean {
    return isForCrms(entry) && this.#options.mayTell(entry.number);
  }

  #edit(writeId: string, change: object): Result<void, OutboxProblem> {
    const item = this.#options.repository.get(writeId);
    if (item === undefined) return fail('no-such-write');
    if (item.write.step !== 'create') return fail('not-allowed-now');
    const { existing: _before, ...write } = item.write;
    return this.#options.outbox.edit(writeId, { ...write, ...change });
  }
}

/** What the CRM itself has asked for may be filled in beside the form's own fields, and nothing else. */
function wantedOnly({ extra = [], ...fields }: NewRecord, { write, wants = [] }: OutboxItem): NewRecord {
  const before = write.step === 'create' ? (write.fields.extra ?? []) : [];
  const asked = new Set([...wants, ...before].map(({ name }) => name));
  const filled = extra.filter(({ name, value }) => asked.has(name) && value !== '');
  return filled.length === 0 ? fields : { ...fields, extra: filled };
}

/** Who is known is nobody to be made: what is about them is left. */
function placesFor({ records }: HistoryEntry, places: readonly NewRecordPlace[]): readonly NewRecordPlace[] {
  if (records.every(({ recordType }) => recordType === 'past-call')) return places;
  const about = places.map((place) => ({
    ...place,
    kinds: place.kinds.filter((kind) => !PEOPLE_KINDS.includes(kind)),
  }));
  return about.filter(({ kinds }) => kinds.length > 0);
}

function canMake({ kinds }: NewRecordPlace, kind: NewRecordKind): boolean {
  return kinds.includes(kind);
}
