import type { Referral } from 'sip.js/lib/api/referral.js';
import type { CallId } from '#shared/domain/ids.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { CallSurroundings } from '../call/call-surroundings.ts';
import type { SipCall } from '../call/sip-call.ts';
import { lineDomain, lineHosts } from '../identity/line-address.ts';
import { OfferedReferral } from './offered-referral.ts';
import { readReferTarget } from './read-refer-target.ts';

interface Pending {
  readonly offered: OfferedReferral;
  readonly stopDeadline: () => void;
}

const DECLINED = [603, 'Declined'] as const;

export type ReferralSurroundings = Pick<CallSurroundings, 'timer' | 'policy' | 'log' | 'emit'>;

/**
 * REFERs that come inside calls. Refused unless the line's settings let the agent decide; then one at a time and call is
 * put to the agent, who has `referralWithinMs` for it. Nothing is ever dialled without their word.
 */
export class IncomingReferrals {
  readonly #line: () => LineSettings;
  readonly #around: ReferralSurroundings;
  readonly #pending = new Map<CallId, Pending>();

  constructor(line: () => LineSettings, around: ReferralSurroundings) {
    this.#line = line;
    this.#around = around;
  }

  received(call: SipCall, referral: Referral): void {
    const { callId } = call;
    const line = this.#line();
    const { log, emit, timer, policy } = this.#around;
    const target = readReferTarget(referral.request, { domain: lineDomain(line), hosts: lineHosts(line) });
    const isAllowed = line.profile.offerReferrals && call.phase === 'connected';
    if (!isAllowed || target === undefined || this.#pending.has(callId)) {
      log.info('sip.referral-refused', { call: callId, allowed: isAllowed });
      void referral.reject({ statusCode: DECLINED[0] });
      return;
    }
    const offered = new OfferedReferral({ referral, session: call.leg.session, target, log });
    const stopDeadline = timer.after(policy.referralWithinMs, () => void this.decline(callId));
    this.#pending.set(callId, { offered, stopDeadline });
    offered.accept();
    const { number, name } = target;
    emit({ type: 'referral', callId, to: { number, ...(name !== '' && { displayName: name }) } });
  }

  /** The agent stays where they are. False when nobody asked. */
  decline(callId: CallId): boolean {
    const offered = this.take(callId);
    offered?.end(...DECLINED);
    return offered !== undefined;
  }

  /** The agent goes there: whoever calls the target tells what became of it. */
  take(callId: CallId): OfferedReferral | undefined {
    const pending = this.#pending.get(callId);
    if (pending === undefined) return undefined;
    this.#pending.delete(callId);
    pending.stopDeadline();
    this.#around.emit({ type: 'referral', callId });
    return pending.offered;
  }

  /** The call is over, and the question with it. */
  forget(callId: CallId): void {
    this.#pending.get(callId)?.stopDeadline();
    this.#pending.delete(callId);
  }
}
