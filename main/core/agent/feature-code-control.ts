import type { FeatureCodes } from '#shared/domain/line-profile.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { ServiceCalls } from '../calls/service-calls.ts';
import type { AgentControl, AgentOrder, AgentOrderProblem } from '../ports/agent-control.ts';

const CODES: Readonly<Record<AgentOrder, keyof FeatureCodes>> = {
  'log-in': 'queueLogIn',
  'log-out': 'queueLogOut',
  pause: 'queuePause',
  resume: 'queueResume',
};

/** Tells every line's PBX by dialling the feature code of the line's profile; all of them must take it. */
export class FeatureCodeControl implements AgentControl {
  readonly #calls: Pick<ServiceCalls, 'lines' | 'dial'>;

  constructor(calls: Pick<ServiceCalls, 'lines' | 'dial'>) {
    this.#calls = calls;
  }

  offers(order: AgentOrder): boolean {
    return this.#linesWith(order).length > 0;
  }

  async tell(order: AgentOrder): Promise<Result<void, AgentOrderProblem>> {
    const lines = this.#linesWith(order);
    if (lines.length === 0) return fail('refused');
    const outcomes = await Promise.all(
      lines.map(({ id, profile }) => this.#calls.dial(id, profile.codes[CODES[order]])),
    );
    return outcomes.find((outcome) => !outcome.ok) ?? ok();
  }

  #linesWith(order: AgentOrder) {
    return this.#calls.lines().filter(({ profile }) => profile.codes[CODES[order]] !== '');
  }
}
