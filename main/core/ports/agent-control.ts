import type { Result } from '#shared/result.ts';

/** What a phone system can be told about an agent in its queues. */
export type AgentOrder = 'log-in' | 'log-out' | 'pause' | 'resume';

/** `refused` the phone system said no · `no-answer` it said nothing in time. */
export type AgentOrderProblem = 'not-reachable' | 'refused' | 'no-answer';

/**
 * Tells the PBX what the agent does in its queues: by feature codes, a manager interface or REST. Implementations
 * - MUST resolve `ok` only when the PBX confirmed,
 * - MUST resolve within 30 s and never throw for anything the PBX does,
 * - MUST take an order that changes nothing (pausing who is paused) as done.
 */
export interface AgentControl {
  /** Whether there is a way to give this order; giving another one is refused. */
  offers(order: AgentOrder): boolean;
  tell(order: AgentOrder): Promise<Result<void, AgentOrderProblem>>;
}
