import type { Forwarding } from '#shared/domain/agent.ts';
import type { CallView, EndPolicy } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { Logger } from '../ports/logger.ts';
import type { Timer } from '../ports/timer.ts';

export interface ForwardUnansweredOptions {
  readonly timer: Timer;
  readonly logger: Logger;
  readonly forward: () => Forwarding;
  readonly redirect: (id: CallId, number: string, policy: EndPolicy) => Promise<Result<void, CallProblem>>;
}

/** Sends calls on that nobody answered in the agent's time. What the settings say when that time is over counts. */
export class ForwardUnanswered implements CallObserver {
  readonly #options: ForwardUnansweredOptions;
  readonly #waiting = new Map<CallId, () => void>();

  constructor(options: ForwardUnansweredOptions) {
    this.#options = options;
  }

  onCallChanged({ call, kind }: CallChange): void {
    if (kind === 'started' && rings(call)) this.#wait(call.id);
    else if (!rings(call)) this.#stop(call.id);
  }

  dispose(): void {
    for (const id of this.#waiting.keys()) this.#stop(id);
  }

  #wait(id: CallId): void {
    const { when, afterSeconds } = this.#options.forward();
    if (when !== 'no-answer') return;
    this.#waiting.set(
      id,
      this.#options.timer.after(afterSeconds * 1000, () => void this.#send(id)),
    );
  }

  async #send(id: CallId): Promise<void> {
    this.#stop(id);
    const { when, number } = this.#options.forward();
    if (when !== 'no-answer') return;
    const sent = await this.#options.redirect(id, number, 'forward-no-answer');
    if (!sent.ok) this.#options.logger.warn('forward.refused', { call: id, problem: sent.problem });
  }

  #stop(id: CallId): void {
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }
}

function rings(call: CallView): boolean {
  return call.phase === 'ringing' && call.direction === 'incoming' && call.intent === undefined;
}
