import type { NewRecord } from '../domain/new-record.ts';
import type { LookupFailure, Match } from '../domain/match.ts';
import type { NewRecordKind } from '../domain/new-record-kinds.ts';
import type { Result } from '../result.ts';
import type { CrmWriteProblem } from './problems.ts';

/** A CRM that makes records. */
export interface NewRecordPlace {
  readonly system: string;
  readonly systemName: string;
  /** What is made most often first. */
  readonly kinds: readonly NewRecordKind[];
}

export interface NewRecordOffer {
  /** None where no CRM makes records, or where none may hear of this caller. */
  readonly places: readonly NewRecordPlace[];
  /** What is known of the caller. Untrusted text. */
  readonly preset: Pick<NewRecord, 'firstName' | 'lastName' | 'company' | 'note'>;
}

/** A system in which records can be searched for. */
export interface RecordSearchPlace {
  readonly system: string;
  readonly systemName: string;
}

export interface RecordsFound {
  /** Best first. */
  readonly matches: readonly Match[];
  /** Why that is not all, or nothing. */
  readonly failure?: LookupFailure;
}

export interface RecordOutputs {
  'record:offer': Result<NewRecordOffer, 'no-such-call'>;
  'record:create': Result<void, 'no-such-call' | 'not-offered'>;
  'record:change': Result<void, CrmWriteProblem>;
  'record:settle': Result<void, CrmWriteProblem>;
  'record:places': Result<readonly RecordSearchPlace[], never>;
  'record:search': Result<RecordsFound, 'no-such-place' | 'cancelled'>;
  'record:search-stop': Result<void, never>;
  'record:link': Result<void, 'no-such-call' | 'no-such-match'>;
}
