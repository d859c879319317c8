import type { Invitation } from 'sip.js/lib/api/invitation.js';
import type { CallId } from '#shared/domain/ids.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';
import type { EventOutlet } from '../event-outlet.ts';
import type { IncomingReferrals } from '../transfer/incoming-referrals.ts';
import type { LineExtension } from '../line-extension.ts';
import type { SipConnectorOptions } from '../sip-connector-options.ts';
import type { LineUserAgent } from '../user-agent-factory.ts';
import { announceIncoming } from './announce-incoming.ts';
import { prepareAnew } from './call-healing.ts';
import type { CallSurroundings } from './call-surroundings.ts';
import { dialOut, type DialOptions } from './dial-out.ts';
import type { FrameMarks } from './frame-marks.ts';
import type { LineCalls } from './line-calls.ts';
import type { MediaHandlers } from './media-handlers.ts';
import { SipCall } from './sip-call.ts';

export interface NewCallsOptions {
  readonly connector: Pick<SipConnectorOptions, 'ids'>;
  /** Its settings as they hold now. */
  readonly line: () => LineSettings;
  readonly agent: LineUserAgent;
  readonly around: CallSurroundings;
  readonly calls: LineCalls;
  readonly handlers: MediaHandlers;
  readonly extension: LineExtension;
  readonly referrals: IncomingReferrals;
  readonly outlet: EventOutlet;
  readonly marks: FrameMarks;
  readonly isReachable: () => boolean;
  readonly onEnded: (call: SipCall) => void;
}

/** How the calls of a line begin: at most `maxCalls` at once, none once the line closes. */
export class NewCalls {
  readonly #options: NewCallsOptions;
  #closed = false;

  constructor(options: NewCallsOptions) {
    this.#options = options;
  }

  /** From here on every caller hears busy. */
  close(): void {
    this.#closed = true;
  }

  /** An INVITE came: a call that rings, or one that takes the place of another, or busy. */
  ring(invitation: Invitation): void {
    const { connector, around, calls, handlers, extension, outlet, marks, onEnded } = this.#options;
    if (extension.replaces(invitation)) return;
    if (this.#closed || this.#isFull) {
      invitation.reject({ statusCode: 486 }).catch(() => undefined);
      return;
    }
    const leg = { session: invitation, media: handlers.of(invitation) };
    const call = new SipCall({ callId: connector.ids.callId(), leg, around, onEnded });
    calls.add(call);
    announceIncoming(outlet, marks, call, extension.ring(call, invitation));
    prepareAnew(call);
  }

  async dial(callId: CallId, number: string, options?: DialOptions): Promise<Result<void, CallProblem>> {
    const { line, agent, around, calls, handlers, referrals, isReachable, onEnded } = this.#options;
    if (this.#isFull) return fail('too-many-calls');
    if (this.#closed || !isReachable()) return fail('not-reachable');
    const referral = options?.referral === undefined ? undefined : referrals.take(options.referral);
    if (options?.referral !== undefined && referral === undefined) return fail('not-allowed-now');
    const outcome = await dialOut({
      callId,
      number,
      line: line(),
      options,
      userAgent: agent.userAgent,
      handlers,
      around,
      onCall: (call) => calls.add(call),
      onEnded,
      ...(referral !== undefined && { referral }),
    });
    if (!outcome.ok) referral?.end(503, 'Service Unavailable');
    return outcome;
  }

  get #isFull(): boolean {
    const { calls, around } = this.#options;
    return calls.size >= around.policy.maxCalls;
  }
}
