import type { Result } from '#shared/result.ts';
import type { CrmFailure } from './crm-writer.ts';

/** A call that the agent, or a customer on a web page, asked for in the CRM. */
export interface AskedCall {
  /** How the CRM calls it: it counts as begun there. Missing for a wish to be called back, which is no call yet. */
  readonly id?: string;
  /** As the CRM writes it. */
  readonly number: string;
}

/** Why a call that was asked for is not made. */
export type AskRefusal = 'stopped' | 'number-invalid' | 'not-reachable' | 'failed';

/** Calls that are asked for on a CRM's own pages. */
export interface CrmCallAsks {
  /**
   * What was asked for since the last time. Each is given out once in all, even when an answer is lost; what was asked
   * for long ago is told the CRM as not made, and not given out.
   */
  take(): Promise<Result<readonly AskedCall[], CrmFailure>>;
  /** Tells the CRM that a call is not made. */
  refuse(call: AskedCall, why: AskRefusal): Promise<Result<void, CrmFailure>>;
}
