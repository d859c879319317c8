import type { CallId } from '#shared/domain/ids.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';
import type { CallSurroundings } from './call-surroundings.ts';
import { endByAgent } from './end-cause.ts';
import { lineDomain } from './line-address.ts';
import { referToDialog, referToNumber } from './refer-target.ts';
import { Referral } from './referral.ts';
import type { SipCall } from './sip-call.ts';

type Outcome = Result<void, CallProblem>;

/** Hands calls of a line over, by REFER inside the call. */
export class LineTransfers {
  readonly #line: LineSettings;
  readonly #around: CallSurroundings;
  readonly #calls: ReadonlyMap<CallId, SipCall>;

  constructor(line: LineSettings, around: CallSurroundings, calls: ReadonlyMap<CallId, SipCall>) {
    this.#line = line;
    this.#around = around;
    this.#calls = calls;
  }

  /** To a number, without asking there first (RFC 5589 section 6). */
  blind(callId: CallId, number: string): Promise<Outcome> {
    const call = this.#calls.get(callId);
    if (call === undefined) return Promise.resolve(fail('no-such-call'));
    const target = referToNumber(number, lineDomain(this.#line));
    if (!target.ok) return Promise.resolve(target);
    return this.#refer(call, target.value, () => undefined);
  }

  /** To the party of another connected call, which the new call replaces (RFC 5589 section 7). */
  attended(callId: CallId, consultationId: CallId): Promise<Outcome> {
    const [call, consultation] = [this.#calls.get(callId), this.#calls.get(consultationId)];
    if (call === undefined || consultation === undefined) return Promise.resolve(fail('no-such-call'));
    const { dialog } = consultation.leg.session;
    if (consultation.phase !== 'connected' || dialog === undefined)
      return Promise.resolve(fail('not-allowed-now'));
    const { timer, policy } = this.#around;
    return this.#refer(call, referToDialog(dialog), () => {
      // The target, or the PBX for it, ends the consultation; one that does not would leave it open for ever.
      timer.after(policy.goodbyeWithinMs, () => consultation.end(endByAgent('hung-up')));
    });
  }

  /** A re-INVITE under way, the hold before it, comes first. */
  #refer(call: SipCall, referTo: string, onDone: () => void): Promise<Outcome> {
    const referredBy = `sip:${this.#line.user}@${lineDomain(this.#line)}`;
    const around = this.#around;
    return call.exclusively(async () => new Referral({ call, referTo, referredBy, around, onDone }).send());
  }
}
