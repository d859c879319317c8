import {
  CrmRecordRef,
  type CrmExtraOf,
  type CrmReceipt,
  type KnownRecord,
} from '#shared/domain/crm-write.ts';
import type { Match } from '#shared/domain/match.ts';
import { PEOPLE_KINDS, type NewRecordKind } from '#shared/domain/new-record-kinds.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { LookupRefused } from '#core/lookup/lookup-refused.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { CrmCreator, CrmFailure } from '#core/ports/crm-writer.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';

export type CreateWrite = CrmExtraOf<'create'>;
type Written = Promise<Result<CrmReceipt, CrmFailure>>;

/** How one CRM makes records. */
export interface RecordMaker {
  readonly kinds: readonly [NewRecordKind, ...NewRecordKind[]];
  /** Makes it, without a look for others like it; `owner` is whom a case is of, where that is known. */
  make(write: CreateWrite, owner: CrmRecordRef | undefined): Written;
  /** What an earlier try may have left, by our id. */
  find(write: CreateWrite): Promise<Result<CrmReceipt | undefined, CrmFailure>>;
}

/**
 * Looks the number up afresh before somebody is made of it: a colleague may have been quicker, or the search may have
 * failed while it rang. Nobody found is not kept by any lookup, so that the CRM itself is asked.
 */
export class GuardedCreator implements CrmCreator {
  readonly kinds: readonly [NewRecordKind, ...NewRecordKind[]];
  readonly #maker: RecordMaker;
  readonly #source: LookupSource | undefined;

  constructor(maker: RecordMaker, source: LookupSource | undefined) {
    this.kinds = maker.kinds;
    this.#maker = maker;
    this.#source = source;
  }

  async send(write: CreateWrite): Written {
    const { existing, fields, anyway } = write;
    if (existing !== undefined) return ok({ id: existing.id, record: existing });
    if (!this.kinds.includes(fields.kind)) return fail({ problem: 'not-offered' });
    const known = await this.#known(write.call.number);
    if (!known.ok) return known;
    const isPerson = PEOPLE_KINDS.includes(fields.kind);
    if (isPerson && !anyway && known.value.length > 0)
      return fail({ problem: 'duplicate', others: known.value });
    const made = await this.#maker.make(write, isPerson ? undefined : ownerOf(write, known.value));
    return made.ok ? made : fail(aboutThisAlone(made.problem));
  }

  find(write: CreateWrite): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const { existing } = write;
    return existing === undefined
      ? this.#maker.find(write)
      : Promise.resolve(ok({ id: existing.id, record: existing }));
  }

  async #known(number: string): Promise<Result<readonly KnownRecord[], CrmFailure>> {
    if (this.#source === undefined) return ok([]);
    try {
      const { deadlineMs } = this.#source;
      const found = await this.#source.find(readNumber(number, ''), AbortSignal.timeout(deadlineMs));
      return ok(found.flatMap((match) => knownRecord(match) ?? []));
    } catch (error) {
      return fail(notAsked(error));
    }
  }
}

/** Whom a case is of: the record that the call is with, else the only one that has the number. */
function ownerOf({ call }: CreateWrite, [only, ...others]: readonly KnownRecord[]): CrmRecordRef | undefined {
  return call.record ?? (others.length > 0 ? undefined : only);
}

function knownRecord({ recordType, recordId, name, company }: Match): KnownRecord | undefined {
  const ref = CrmRecordRef.safeParse({ type: recordType, id: recordId }).data;
  const called = [name, company].find((part) => part !== undefined && part !== '') ?? '';
  return ref && { ...ref, name: called.slice(0, 300) };
}

/**
 * The lookup was answered a moment ago: who is not allowed now lacks a right, and what is not there is a kind of record
 * that this user does not see. The log of calls goes on.
 */
function aboutThisAlone(failure: CrmFailure): CrmFailure {
  const { problem } = failure;
  if (problem === 'not-allowed') return { ...failure, problem: 'no-right' };
  return problem === 'no-such-call' || problem === 'no-record'
    ? { ...failure, problem: 'not-offered' }
    : failure;
}

/** A question that got no answer has changed nothing. */
function notAsked(error: unknown): CrmFailure {
  if (!(error instanceof LookupRefused)) return { problem: 'not-reachable', detail: 'lookup' };
  const { problem, message: detail } = error;
  const isUnsure = problem === 'no-answer' || problem === 'bad-answer' || problem === 'server-trouble';
  return { problem: isUnsure ? 'not-reachable' : problem, detail };
}
