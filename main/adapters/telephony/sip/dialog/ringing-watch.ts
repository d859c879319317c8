import { ringingSession, RingingVigil, type RingingVigilOptions } from './ringing-vigil.ts';
import type { SipCall } from '../call/sip-call.ts';

/** The vigils over calls that ring while their socket was lost. */
export class RingingWatch {
  readonly #options: RingingVigilOptions;
  readonly #vigils = new Map<SipCall, RingingVigil>();

  constructor(options: RingingVigilOptions) {
    this.#options = options;
  }

  /** From here on these calls have to prove themselves. */
  socketLost(calls: Iterable<SipCall>): void {
    for (const call of calls) {
      if (this.#vigils.has(call) || ringingSession(call) === undefined) continue;
      this.#vigils.set(call, new RingingVigil(call, this.#options));
    }
  }

  /** A new socket stands and the PBX knows it. */
  socketRenewed(): void {
    for (const vigil of this.#vigils.values()) vigil.ask();
  }

  forget(call: SipCall): void {
    this.#vigils.get(call)?.dispose();
    this.#vigils.delete(call);
  }
}
