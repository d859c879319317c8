import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';
import type { SipCall } from './sip-call.ts';

type Outcome = Result<void, CallProblem>;

/** The calls of one line, oldest first, and those that ended for the agent but not yet for the PBX. */
export class LineCalls {
  readonly #running = new Map<CallId, SipCall>();
  readonly #owed = new Set<SipCall>();

  get size(): number {
    return this.#running.size;
  }

  get byId(): ReadonlyMap<CallId, SipCall> {
    return this.#running;
  }

  get all(): readonly SipCall[] {
    return [...this.#running.values()];
  }

  /** Those whose end the PBX did not confirm yet. */
  get owed(): readonly SipCall[] {
    return [...this.#owed].filter((call) => call.owesGoodbye);
  }

  add(call: SipCall): void {
    this.#running.set(call.callId, call);
  }

  ended(call: SipCall): void {
    this.#running.delete(call.callId);
    for (const owed of this.#owed) if (!owed.owesGoodbye) this.#owed.delete(owed);
    if (call.owesGoodbye) this.#owed.add(call);
  }

  async with(callId: CallId, command: (call: SipCall) => Promise<Outcome>): Promise<Outcome> {
    const call = this.#running.get(callId);
    return call === undefined ? fail('no-such-call') : command(call);
  }
}
