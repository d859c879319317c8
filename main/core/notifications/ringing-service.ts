import type { CallView } from '#shared/domain/call.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { CallObserver } from '../calls/call-observer.ts';
import type { Ringer } from '../ports/ringer.ts';

export interface RingingServiceOptions {
  readonly ringer: Ringer;
  readonly calls: () => readonly CallView[];
  readonly settings: () => Settings['ring'];
}

/**
 * Starts and stops the one ring of all ringing calls. It is silent while the agent talks or dials, and from the moment
 * the agent answers or rejects, before the PBX confirms it.
 */
export class RingingService implements CallObserver {
  readonly #options: RingingServiceOptions;
  /** The volume at which it rings, or nothing. */
  #ringing: number | undefined;

  constructor(options: RingingServiceOptions) {
    this.#options = options;
  }

  onCallChanged(): void {
    this.refresh();
  }

  /** Decides anew; call it also when the ring settings changed. */
  refresh(): void {
    const { enabled, volume } = this.#options.settings();
    const wanted = enabled && shouldRing(this.#options.calls()) ? volume : undefined;
    if (wanted === this.#ringing) return;
    this.#ringing = wanted;
    if (wanted === undefined) this.#options.ringer.stop();
    else this.#options.ringer.start(wanted);
  }

  dispose(): void {
    if (this.#ringing !== undefined) this.#options.ringer.stop();
    this.#ringing = undefined;
  }
}

/** Whether the agent should hear a ring, given all calls. */
export function shouldRing(calls: readonly CallView[]): boolean {
  return calls.some(ringsForAgent) && !calls.some(takesTheEar);
}

function ringsForAgent(call: CallView): boolean {
  return call.phase === 'ringing' && call.direction === 'incoming' && call.intent === undefined;
}

function takesTheEar(call: CallView): boolean {
  if (call.phase === 'ringing') return call.direction === 'outgoing' || call.intent === 'answering';
  return call.phase === 'connected' || call.phase === 'dialing';
}
