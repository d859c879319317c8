import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';
import type { CallCommands } from '../call-commands.ts';
import type { CallRegistry } from '../call-registry.ts';
import type { OutgoingCalls } from '../outgoing-calls.ts';

export interface ReferralServiceOptions {
  readonly registry: CallRegistry;
  readonly commands: CallCommands;
  readonly outgoing: OutgoingCalls;
}

/** The wish of the other side to connect the agent on, once it was put to them. */
export class ReferralService {
  readonly #options: ReferralServiceOptions;

  constructor(options: ReferralServiceOptions) {
    this.#options = options;
  }

  /** Calls who was named, on the same line; the call that asked waits on hold until its side ends it. */
  async follow(id: CallId): Promise<Result<{ readonly id: CallId }, CallProblem>> {
    const { registry, commands, outgoing } = this.#options;
    const allowed = commands.allowed(id, 'follow-referral');
    if (!allowed.ok) return allowed;
    const tracked = registry.get(id);
    if (tracked?.referral === undefined) return fail('not-allowed-now');
    const { number, displayName } = tracked.referral;
    return outgoing.dial(
      { number: number.raw, name: displayName },
      { lineId: tracked.call.lineId, referral: id },
    );
  }

  async decline(id: CallId): Promise<Result<void, CallProblem>> {
    const allowed = this.#options.commands.allowed(id, 'decline-referral');
    return allowed.ok ? allowed.value.declineReferral(id) : allowed;
  }
}
