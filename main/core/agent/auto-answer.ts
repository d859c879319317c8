import type { AutoAnswerPolicy } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { Logger } from '../ports/logger.ts';
import type { Timer } from '../ports/timer.ts';
import { mayAutoAnswer } from './auto-answer-policy.ts';

/** However soon the PBX wants an answer, the agent hears the tone and can stop it for this long. */
export const AUTO_ANSWER_NOTICE_MS = 2000;

export interface AutoAnswerOptions {
  readonly timer: Timer;
  readonly logger: Logger;
  readonly policy: () => AutoAnswerPolicy;
  readonly isReady: () => boolean;
  readonly calls: {
    views(): readonly CallView[];
    setAutoAnswer(id: CallId, afterMs: number | undefined): void;
    answer(id: CallId): Promise<Result<void, CallProblem>>;
  };
}

/**
 * Answers calls by itself that ask for it, under the agent's policy, after a count-down that every surface shows. It is
 * asked anew when the time is over: another call that came meanwhile stops it.
 */
export class AutoAnswer implements CallObserver {
  readonly #options: AutoAnswerOptions;
  readonly #waiting = new Map<CallId, () => void>();

  constructor(options: AutoAnswerOptions) {
    this.#options = options;
  }

  onCallChanged({ call, kind }: CallChange): void {
    if (kind === 'started') this.#consider(call);
    else if (call.phase !== 'ringing' || call.intent !== undefined) this.#forget(call.id);
  }

  /** The agent wants to decide. The call rings on. */
  cancel(id: CallId): boolean {
    if (!this.#waiting.has(id)) return false;
    this.#forget(id);
    this.#options.calls.setAutoAnswer(id, undefined);
    return true;
  }

  dispose(): void {
    for (const id of this.#waiting.keys()) this.#forget(id);
  }

  #consider(call: CallView): void {
    const asked = call.autoAnswerAfterMs;
    if (asked === undefined || !this.#mayAnswer(call)) return;
    const afterMs = Math.max(asked, AUTO_ANSWER_NOTICE_MS);
    this.#waiting.set(
      call.id,
      this.#options.timer.after(afterMs, () => void this.#answer(call.id)),
    );
    this.#options.calls.setAutoAnswer(call.id, afterMs);
  }

  async #answer(id: CallId): Promise<void> {
    this.#forget(id);
    const { calls, logger } = this.#options;
    const call = calls.views().find((each) => each.id === id);
    if (call === undefined || !this.#mayAnswer(call)) {
      calls.setAutoAnswer(id, undefined);
      return;
    }
    const answered = await calls.answer(id);
    logger.info('call.auto-answered', { call: id, outcome: answered.ok ? 'answered' : answered.problem });
  }

  #mayAnswer(call: CallView): boolean {
    const { policy, isReady, calls } = this.#options;
    return mayAutoAnswer({ policy: policy(), call, calls: calls.views(), isReady: isReady() });
  }

  #forget(id: CallId): void {
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }
}
