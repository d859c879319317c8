import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';

type Outcome = Result<void, CallProblem>;

/**
 * One order that makes a call talk at a time. The next one waits until the PBX has confirmed the one before, refused it,
 * or been silent for too long: only then it is known who talks and has to be put on hold.
 */
export class TalkTurns {
  #last: Promise<void> = Promise.resolve();

  /** Gives the order when it is its turn. `over` resolves once it is known what became of it. */
  async take(order: () => Promise<Outcome>, over: () => Promise<void>): Promise<Outcome> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    let isUnderWay = false;
    try {
      const outcome = await order();
      isUnderWay = outcome.ok;
      return outcome;
    } finally {
      if (isUnderWay) void over().then(resolve);
      else resolve();
    }
  }
}
