import type { CallId } from '#shared/domain/ids.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CallSurroundings } from './call/call-surroundings.ts';
import { endByAgent } from './call/end-cause.ts';
import { lineDomain } from './identity/line-address.ts';
import { redirectCall } from './call/redirect-call.ts';
import { sendInfo } from './call/send-info.ts';
import { referToDialog, referToNumber } from './transfer/refer-target.ts';
import { IncomingReferrals } from './transfer/incoming-referrals.ts';
import { Referral, type ReferralOptions } from './transfer/referral.ts';
import type { SipCall } from './call/sip-call.ts';

type Outcome = Result<void, CallProblem>;

const DIGITS = /^[0-9A-Da-d*#,]{1,64}$/;
const TONE_MS = 160;
/** What a comma waits, as modems and dial strings have it. */
const PAUSE_MS = 2000;

function relayOf(digit: string): string {
  return `Signal=${digit}\r\nDuration=${TONE_MS}\r\n`;
}

/** What a line asks of its PBX inside a call: to hand it over by REFER, to read digits, to record. */
export class LineRequests {
  readonly #line: () => LineSettings;
  readonly #around: CallSurroundings;
  readonly #calls: ReadonlyMap<CallId, SipCall>;
  /** The other way round: REFERs that come in. */
  readonly referrals: IncomingReferrals;

  /** `line`: its settings as they are when something is asked. */
  constructor(line: () => LineSettings, around: CallSurroundings, calls: ReadonlyMap<CallId, SipCall>) {
    this.#line = line;
    this.#around = around;
    this.#calls = calls;
    this.referrals = new IncomingReferrals(line, around);
  }

  /** To a number, without asking there first (RFC 5589 section 6). */
  blind(callId: CallId, number: string): Promise<Outcome> {
    const call = this.#calls.get(callId);
    if (call === undefined) return Promise.resolve(fail('no-such-call'));
    const target = referToNumber(number, lineDomain(this.#line()));
    if (!target.ok) return Promise.resolve(target);
    return this.#refer(call, { referTo: target.value, isTargetThere: false, onDone: () => undefined });
  }

  /** To the party of another connected call, which the new call replaces (RFC 5589 section 7). */
  attended(callId: CallId, consultationId: CallId): Promise<Outcome> {
    const [call, consultation] = [this.#calls.get(callId), this.#calls.get(consultationId)];
    if (call === undefined || consultation === undefined) return Promise.resolve(fail('no-such-call'));
    const { dialog } = consultation.leg.session;
    if (consultation.phase !== 'connected' || dialog === undefined)
      return Promise.resolve(fail('not-allowed-now'));
    const { timer, policy } = this.#around;
    const onDone = (): void => {
      // The target, or the PBX for it, ends the consultation; one that does not would leave it open for ever.
      timer.after(policy.goodbyeWithinMs, () => consultation.end(endByAgent('hung-up')));
    };
    return this.#refer(call, { referTo: referToDialog(dialog), isTargetThere: true, onDone });
  }

  /** Sends a call that rings here on. */
  redirect(callId: CallId, number: string): Promise<Outcome> {
    const call = this.#calls.get(callId);
    if (call === undefined) return Promise.resolve(fail('no-such-call'));
    return redirectCall(call, number, lineDomain(this.#line()));
  }

  async declineReferral(callId: CallId): Promise<Outcome> {
    return this.referrals.decline(callId) ? ok() : fail('not-allowed-now');
  }

  /** The way the line's PBX reads digits: as RTP events, as tones, or one INFO each. */
  async sendDigits(callId: CallId, digits: string): Promise<Outcome> {
    const call = this.#calls.get(callId);
    if (call === undefined) return fail('no-such-call');
    const { digits: method } = this.#line().profile;
    if (method !== 'info') return call.audio.sendDigits(digits, method);
    if (!DIGITS.test(digits)) return fail('number-invalid');
    for (const digit of digits) {
      if (digit === ',') {
        await new Promise<void>((resolve) => this.#around.timer.after(PAUSE_MS, resolve));
        continue;
      }
      const sent = await sendInfo(call, this.#around, {
        type: 'application/dtmf-relay',
        text: relayOf(digit),
      });
      if (!sent.ok) return sent;
    }
    return ok();
  }

  /** By INFO where the PBX reads it, else by its codes. The PBX confirms the INFO; codes go unconfirmed. */
  async record(callId: CallId, on: boolean): Promise<Outcome> {
    const call = this.#calls.get(callId);
    if (call === undefined) return fail('no-such-call');
    const { recordByInfo, codes } = this.#line().profile;
    const told = recordByInfo
      ? await sendInfo(call, this.#around, { header: `Record: ${on ? 'on' : 'off'}` })
      : await this.sendDigits(callId, on ? codes.recordStart : codes.recordStop || codes.recordStart);
    if (told.ok && call.phase === 'connected') this.#around.emit({ type: 'recording', callId, on });
    return told;
  }

  /** A re-INVITE under way, the hold before it, comes first. */
  #refer(
    call: SipCall,
    order: Pick<ReferralOptions, 'referTo' | 'isTargetThere' | 'onDone'>,
  ): Promise<Outcome> {
    const referredBy = `sip:${this.#line().user}@${lineDomain(this.#line())}`;
    const around = this.#around;
    return call.exclusively(async () => new Referral({ call, referredBy, around, ...order }).send());
  }
}
