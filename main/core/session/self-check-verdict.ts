/** What came of one message to the agent's own address. */
export interface SelfCheckRun {
  /** The message came back in over our own connection. */
  readonly arrived: boolean;
  /** Final answer to it; missing when there was none in time. */
  readonly status?: number | undefined;
  /** An earlier one arrived, through the same server. */
  readonly hasWorked: boolean;
}

/**
 * - `works`: what is sent to the agent's address arrives
 * - `not-routed`: the PBX answers such messages itself, which says nothing about calls
 * - `lost`: they used to arrive and do not any more
 */
export type SelfCheckVerdict = 'works' | 'not-routed' | 'lost';

/**
 * Reads one run. A 2xx that we did not give came from the PBX or from another telephone of the agent. Where it never
 * worked nothing can be said to be lost.
 */
export function judgeSelfCheck({ arrived, status, hasWorked }: SelfCheckRun): SelfCheckVerdict {
  if (arrived) return 'works';
  const answeredElsewhere = status !== undefined && status >= 200 && status <= 299;
  return hasWorked && !answeredElsewhere ? 'lost' : 'not-routed';
}
