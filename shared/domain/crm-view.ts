import type { CrmProblem, CrmStep } from './crm-write.ts';
import type { CallId } from './ids.ts';
import type { OutboxState } from './outbox.ts';

/** A write to a CRM as pages show it. Times are epoch ms. */
export interface CrmWriteView {
  readonly id: string;
  readonly callId: CallId;
  readonly system: string;
  readonly systemName: string;
  readonly step: CrmStep;
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
