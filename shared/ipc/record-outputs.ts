import type { NewRecord } from '../domain/new-record.ts';
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

export interface RecordOutputs {
  'record:offer': Result<NewRecordOffer, 'no-such-call'>;
  'record:create': Result<void, 'no-such-call' | 'not-offered'>;
  'record:change': Result<void, CrmWriteProblem>;
  'record:settle': Result<void, CrmWriteProblem>;
}
