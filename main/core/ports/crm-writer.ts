import type {
  CrmExtra,
  CrmExtraOf,
  CrmExtraStep,
  CrmProblem,
  CrmReceipt,
  CrmWrite,
  KnownRecord,
} from '#shared/domain/crm-write.ts';
import type { NewRecordKind } from '#shared/domain/new-record-kinds.ts';
import type { OutboxStep } from '#shared/domain/outbox.ts';
import type { WantedField } from '#shared/domain/wanted-field.ts';
import type { Result } from '#shared/result.ts';

export interface CrmFailure {
  readonly problem: CrmProblem;
  /** How long the CRM wants to be left alone. */
  readonly retryAfterMs?: number;
  /** The CRM's own words. Untrusted text. */
  readonly detail?: string;
  /** Of `duplicate`: the records that are there already. */
  readonly others?: readonly KnownRecord[];
  /** Of `refused`: fields that it insists on. */
  readonly wants?: readonly WantedField[];
}

/** What is known beside the write itself. */
export interface WriteContext {
  /** What the CRM answered to the steps of the same call before; of notes the last one. */
  readonly receipts: Readonly<Partial<Record<OutboxStep, CrmReceipt>>>;
  /** The end of the call waits behind this write: what would show it as going on comes too late. */
  readonly isLate: boolean;
  /** Requests made for this write before, lookups included. */
  readonly attempts: number;
}

/**
 * Writes the steps of calls into one CRM. MUST settle within a deadline of its own and MUST NOT repeat a write by
 * itself. `not-reachable` and `busy` promise that the CRM did nothing; whenever it may have done something the problem
 * is `no-answer`, `bad-answer` or `server-trouble`.
 */
export interface CrmWriter {
  send(write: CrmWrite, context: WriteContext): Promise<Result<CrmReceipt, CrmFailure>>;
  /** Looks for what an earlier try of this write, whose answer was lost, may have left. It changes nothing. */
  find(write: CrmWrite, context: WriteContext): Promise<Result<CrmReceipt | undefined, CrmFailure>>;
  /** Steps beyond the log of a call, one writer for each that this CRM has a place for. */
  readonly extras?: CrmExtraWriters;
}

/** Writes one of the further steps, under the same promises as `CrmWriter`. */
export interface CrmExtraWriter<Write extends CrmExtra> {
  send(write: Write, context: WriteContext): Promise<Result<CrmReceipt, CrmFailure>>;
  find(write: Write, context: WriteContext): Promise<Result<CrmReceipt | undefined, CrmFailure>>;
}

/**
 * Makes records. Where somebody with the call's number is there already it refuses with `duplicate` and says whom, unless
 * the write says `anyway`; with `existing` nothing is made. Its receipt names the record.
 */
export interface CrmCreator extends CrmExtraWriter<CrmExtraOf<'create'>> {
  /** What can be made, what is made most often first. */
  readonly kinds: readonly [NewRecordKind, ...NewRecordKind[]];
}

export type CrmExtraWriters = {
  readonly [Step in Exclude<CrmExtraStep, 'create'>]?: CrmExtraWriter<CrmExtraOf<Step>>;
} & { readonly create?: CrmCreator };
