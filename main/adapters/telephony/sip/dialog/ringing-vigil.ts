import { Invitation } from 'sip.js/lib/api/invitation.js';
import { SessionState } from 'sip.js/lib/api/session-state.js';
import type { Timer } from '#core/ports/timer.ts';
import { endUnheard } from '../call/end-cause.ts';
import type { DialogProof } from './dialog-probe.ts';
import { probeRinging } from './ringing-probe.ts';
import type { SipCall } from '../call/sip-call.ts';
import type { SipPolicy } from '../sip-policy.ts';

export interface RingingVigilOptions {
  readonly timer: Timer;
  readonly policy: Pick<SipPolicy, 'ringingProofEveryMs' | 'ringingUnprovenMs'>;
  readonly isConnected: () => boolean;
}

const NO_TIMER = (): void => undefined;

/**
 * Keeps a call from ringing here after its caller gave up. A PBX sends the CANCEL over the socket of the INVITE; once
 * that is lost nobody hears it. So a call whose socket was lost is asked after over the new one, again and again. It
 * ends as soon as the PBX does not know it any more, and without any proof of life `ringingUnprovenMs` after the last.
 */
export class RingingVigil {
  readonly #call: SipCall;
  readonly #options: RingingVigilOptions;
  #stopProof = NO_TIMER;
  #stopAsking = NO_TIMER;
  #over = false;

  /** Begins when the socket is lost. */
  constructor(call: SipCall, options: RingingVigilOptions) {
    this.#call = call;
    this.#options = options;
    this.#expectProof();
  }

  /** A new socket stands and the PBX knows it. */
  ask(): void {
    this.#stopAsking();
    let current = true;
    const { timer, policy, isConnected } = this.#options;
    const session = ringingSession(this.#call);
    if (this.#over || session === undefined || !isConnected()) return;
    const stopPause = timer.after(policy.ringingProofEveryMs, () => this.ask());
    this.#stopAsking = () => {
      current = false;
      stopPause();
    };
    void probeRinging(session).then((proof) => current && this.#judge(proof));
  }

  dispose(): void {
    this.#over = true;
    this.#stopProof();
    this.#stopAsking();
  }

  #judge(proof: DialogProof): void {
    if (this.#over || proof === 'unsure') return;
    if (proof === 'alive') this.#expectProof();
    else this.#end('party', 'the caller gave up while the connection was lost');
  }

  #expectProof(): void {
    const { timer, policy } = this.#options;
    this.#stopProof();
    this.#stopProof = timer.after(policy.ringingUnprovenMs, () => {
      this.#end('network', 'the connection was lost while it rang');
    });
  }

  #end(by: 'party' | 'network', text: string): void {
    if (ringingSession(this.#call) !== undefined) this.#call.end(endUnheard(by, text));
  }
}

/** The session of a call that rings here and that nobody is answering. */
export function ringingSession(call: SipCall): Invitation | undefined {
  const { session } = call.leg;
  const rings = session instanceof Invitation && session.state === SessionState.Initial;
  return rings && call.phase === 'ringing' ? session : undefined;
}
