import type { Notification } from 'sip.js/lib/api/notification.js';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Handover } from '#shared/domain/transfer.ts';
import type { TransferStep } from '#core/ports/telephony-connector.ts';
import type { CallSurroundings } from '../call/call-surroundings.ts';
import type { LegEnd } from '../call/end-cause.ts';
import { readReferProgress, transferFailure } from './refer-progress.ts';
import type { SipCall } from '../call/sip-call.ts';

export interface ReferralOptions {
  readonly call: SipCall;
  /** The value of Refer-To, ready for the wire. */
  readonly referTo: string;
  readonly referredBy: string;
  readonly around: CallSurroundings;
  /** The agent has spoken with the target: it is there. */
  readonly isTargetThere: boolean;
  /** The party is with the target now. */
  readonly onDone: () => void;
}

/**
 * One REFER inside a call (RFC 3515) and what follows: NOTIFYs with the progress. A 2xx there means that the party is
 * with the target; Asterisk and others leave our dialog open then, so the BYE is ours. Asterisk says 2xx as soon as the
 * target rings; whether anybody answers is never told, and the cause of the end says so. A PBX that ends the dialog itself
 * once it took the order has handed the party over too. A PBX that goes silent is given up, the call stays.
 */
export class Referral {
  readonly #options: ReferralOptions;
  #stopDeadline = (): void => undefined;
  #isOver = false;
  #hasJustRung = false;

  constructor(options: ReferralOptions) {
    this.#options = options;
  }

  /** Resolves when the order is on its way; the rest is told by events. */
  send(): Result<void, CallProblem> {
    const { call, around, referTo, referredBy } = this.#options;
    const { session } = call.leg;
    if (call.phase !== 'connected' || session.dialog === undefined) return fail('not-allowed-now');
    if (!around.isConnected()) return fail('not-reachable');
    this.#listen();
    this.#waitAtMost(around.policy.referAnswerWithinMs);
    session.dialog.refer(
      {
        onAccept: () => this.#accepted(),
        onReject: ({ message }) => this.#failed(message.statusCode ?? 500),
        onRedirect: ({ message }) => this.#failed(message.statusCode ?? 300),
      },
      // A REFER without a Contact is answered 400: the NOTIFYs go there (RFC 3515 section 2.2).
      {
        extraHeaders: [
          `Refer-To: ${referTo}`,
          `Referred-By: <${referredBy}>`,
          `Contact: ${session.userAgent.contact.toString()}`,
        ],
      },
    );
    return ok();
  }

  /** The session's own delegate goes on doing everything that is not about this REFER. */
  #listen(): void {
    const { session } = this.#options.call.leg;
    const { delegate } = session;
    session.delegate = {
      ...delegate,
      onNotify: (notification) => {
        if (this.#isOver || !isOfRefer(notification)) delegate?.onNotify?.(notification);
        else this.#notified(notification);
      },
    };
  }

  #accepted(): void {
    if (this.#isOver) return;
    const { call, around } = this.#options;
    const { session } = call.leg;
    const { delegate } = session;
    session.delegate = {
      ...delegate,
      onBye: (bye) => {
        if (!this.#isOver) {
          call.noteEnd(this.#handedOver('unconfirmed'));
          this.#settle();
          this.#options.onDone();
        }
        delegate?.onBye?.(bye);
      },
    };
    this.#waitAtMost(around.policy.referNotifyWithinMs);
  }

  #notified(notification: Notification): void {
    void notification.accept();
    const { request } = notification;
    const { status, isLast } = readReferProgress(request.body, request.getHeader('subscription-state') ?? '');
    const { call, around, onDone } = this.#options;
    if (status >= 300) {
      this.#failed(status);
    } else if (status >= 200) {
      this.#settle();
      call.end(this.#handedOver(this.#hasJustRung ? 'ringing' : undefined));
      onDone();
    } else {
      if (status > 100) this.#rings();
      if (status >= 100) this.#tell({ kind: 'progress', progress: status === 100 ? 'trying' : 'ringing' });
      // Nothing more will be told; what the PBX did shows in whether it ends our call. Phones made with SIP.js call every
      // word the last one (`inviter.js`, notifyReferer), and tell the answer all the same: a ringing target is waited for.
      const isOverSoon = isLast && status <= 100;
      this.#waitAtMost(isOverSoon ? around.policy.goodbyeWithinMs : around.policy.referRingWithinMs);
    }
  }

  #rings(): void {
    const { timer, policy } = this.#options.around;
    this.#hasJustRung = policy.referRingsOnlyMs > 0;
    timer.after(policy.referRingsOnlyMs, () => {
      this.#hasJustRung = false;
    });
  }

  #handedOver(handover: Handover | undefined): LegEnd {
    const isDoubtful = handover !== undefined && !this.#options.isTargetThere;
    return { kind: 'transferred', cause: { by: 'agent', ...(isDoubtful && { handover }) } };
  }

  #failed(sipStatus: number): void {
    if (this.#isOver) return;
    this.#settle();
    this.#tell({ kind: 'failed', failure: transferFailure(sipStatus), sipStatus });
  }

  #waitAtMost(ms: number): void {
    this.#stopDeadline();
    this.#stopDeadline = this.#options.around.timer.after(ms, () => {
      this.#isOver = true;
      this.#tell({ kind: 'failed', failure: 'silent' });
    });
  }

  #settle(): void {
    this.#isOver = true;
    this.#stopDeadline();
  }

  #tell(step: TransferStep): void {
    const { call, around } = this.#options;
    if (call.phase !== 'ended') around.emit({ type: 'transfer', callId: call.callId, step });
  }
}

function isOfRefer({ request }: Notification): boolean {
  return /^refer\b/i.test(request.getHeader('event')?.trim() ?? '');
}
