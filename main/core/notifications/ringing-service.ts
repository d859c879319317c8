import type { CallView } from '#shared/domain/call.ts';
import type { Ring, RingSettings } from '#shared/domain/ring.ts';
import type { CallObserver } from '../calls/call-observer.ts';
import type { Ringer } from '../ports/ringer.ts';
import { chooseRing } from './choose-ring.ts';

export interface RingingServiceOptions {
  readonly ringer: Ringer;
  readonly calls: () => readonly CallView[];
  readonly settings: () => RingSettings;
}

/**
 * Starts and stops the one ring of all ringing calls. It is silent while the agent talks or dials, and from the moment
 * the agent answers or rejects, before the PBX confirms it.
 */
export class RingingService implements CallObserver {
  readonly #options: RingingServiceOptions;
  /** How it rings, or nothing. */
  #ringing: Ring | undefined;

  constructor(options: RingingServiceOptions) {
    this.#options = options;
  }

  onCallChanged(): void {
    this.refresh();
  }

  /** Decides anew; call it also when the ring settings changed. */
  refresh(): void {
    const wanted = this.#wanted();
    if (wanted?.tone === this.#ringing?.tone && wanted?.volume === this.#ringing?.volume) return;
    this.#ringing = wanted;
    if (wanted === undefined) this.#options.ringer.stop();
    else this.#options.ringer.start(wanted);
  }

  dispose(): void {
    if (this.#ringing !== undefined) this.#options.ringer.stop();
    this.#ringing = undefined;
  }

  /** The longest ringing call that makes a sound decides how. */
  #wanted(): Ring | undefined {
    const { calls, settings } = this.#options;
    const all = calls();
    if (!shouldRing(all)) return undefined;
    return all
      .filter(ringsForAgent)
      .map((call) => chooseRing(call, settings()))
      .find((ring) => ring !== undefined);
  }
}

/** Whether the agent should hear a ring, given all calls. */
export function shouldRing(calls: readonly CallView[]): boolean {
  return calls.some(ringsForAgent) && !calls.some(takesTheEar);
}

function ringsForAgent(call: CallView): boolean {
  return call.phase === 'ringing' && call.direction === 'incoming' && call.intent === undefined;
}

/** The agent talks, dials or takes a call. */
export function takesTheEar(call: CallView): boolean {
  if (call.phase === 'ringing') return call.direction === 'outgoing' || call.intent === 'answering';
  return call.phase === 'connected' || call.phase === 'dialing';
}
