import type { AgentControl, AgentOrder, AgentOrderProblem } from '#core/ports/agent-control.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** A PBX that takes every order unless told to refuse it, one turn of the event loop later. */
export class FakeAgentControl implements AgentControl {
  readonly told: AgentOrder[] = [];
  readonly refusals = new Map<AgentOrder, AgentOrderProblem>();
  offered: readonly AgentOrder[];

  constructor(offered: readonly AgentOrder[] = ['log-in', 'log-out', 'pause', 'resume']) {
    this.offered = offered;
  }

  offers(order: AgentOrder): boolean {
    return this.offered.includes(order);
  }

  tell(order: AgentOrder): Promise<Result<void, AgentOrderProblem>> {
    this.told.push(order);
    const refusal = this.offers(order) ? this.refusals.get(order) : 'refused';
    return Promise.resolve(refusal === undefined ? ok() : fail(refusal));
  }
}
