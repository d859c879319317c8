import type { CrmProblem, KnownRecord } from './crm-write.ts';
import type { NewRecord } from './new-record.ts';
import type { CallId } from './ids.ts';
import type { OutboxState, OutboxStep } from './outbox.ts';
import type { WantedField } from './wanted-field.ts';

/** A write to a CRM as pages show it. Times are epoch ms. */
export interface CrmWriteView {
  readonly id: string;
  /** Missing for what is about no call. */
  readonly callId?: CallId;
  readonly system: string;
  readonly systemName: string;
  readonly step: OutboxStep;
  /** What the agent wrote and can still put right: of a note, or of a promise to call. */
  readonly text?: string;
  /** Of a new record: what the agent filled in. */
  readonly fields?: NewRecord;
  /** The records that the CRM has already. */
  readonly others?: readonly KnownRecord[];
  /** Fields that the CRM insists on. */
  readonly wants?: readonly WantedField[];
  readonly state: OutboxState;
  readonly number: string;
  readonly startedAt: number;
  readonly changedAt: number;
  readonly dueAt: number;
  readonly attempts: number;
  /** What the last attempt met, or what keeps the whole CRM waiting. */
  readonly problem?: CrmProblem;
  /** The CRM's own words. Untrusted text. */
  readonly detail?: string;
}

/**
 * A CRM that is set up, with how it is.
 * - `locked`: its secrets are not in the keychain any more
 * - `resting`: invented calls of the demo are not for it
 * - `trouble`: it could not be used the last time
 */
export interface CrmAccountView {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly state: 'ready' | 'locked' | 'resting' | 'trouble';
  readonly problem?: CrmProblem;
}
