import type { Ring } from '#shared/domain/ring.ts';
import type { SoundProblem, VoiceProblem } from '#shared/ipc/problems.ts';
import type { MediaInput, MediaOp, MicrophoneOutcome } from '#shared/ipc/media-wire.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { MediaGateway } from '../ports/media-gateway.ts';
import type { Ringer } from '../ports/ringer.ts';
import type { Timer } from '../ports/timer.ts';

type Outcome = Result<void, SoundProblem>;

/** A page that looks at meters says so again in time; one that crashed does not keep the microphone open. */
const LEASE_MS = 10_000;
const TEST_RING_MS = 3000;
const ECHO_MS = 3000;
/** For a person who is asked by the system whether the app may use the microphone. */
const PATIENT_MS = 20_000;

export interface SoundDeskOptions {
  readonly media: MediaGateway;
  readonly ringer: Ringer;
  readonly timer: Timer;
  /** Whether a call rings now: a test must not silence it. */
  readonly someoneRings: () => boolean;
}

/** What the sound settings try out: meters, the ring, the agent's own voice. */
export class SoundDesk {
  readonly #options: SoundDeskOptions;
  #endLease: (() => void) | undefined;
  #endRing: (() => void) | undefined;

  constructor(options: SoundDeskOptions) {
    this.#options = options;
  }

  /** Meters run for ten seconds, or until switched off; ask again to go on. */
  async monitor(on: boolean): Promise<Outcome> {
    this.#endLease?.();
    this.#endLease = on ? this.#options.timer.after(LEASE_MS, () => void this.monitor(false)) : undefined;
    return this.#microphone('monitor', { on });
  }

  /** Rings for three seconds as calls do. */
  testRing(ring: Ring): void {
    const { ringer, timer } = this.#options;
    if (this.#options.someoneRings()) return;
    this.#endRing?.();
    ringer.start(ring);
    this.#endRing = timer.after(TEST_RING_MS, () => this.stopRing());
  }

  stopRing(): void {
    this.#endRing?.();
    this.#endRing = undefined;
    if (!this.#options.someoneRings()) this.#options.ringer.stop();
  }

  /** Says something as callers are said; nothing over a call that rings, whose own words come. */
  async testVoice(wish: MediaInput<'speak'>): Promise<Result<void, VoiceProblem>> {
    if (this.#options.someoneRings()) return ok();
    try {
      const outcome = await this.#options.media.request('speak', wish);
      return outcome === 'spoken' ? ok() : fail('no-voice');
    } catch {
      return fail('media-unavailable');
    }
  }

  /** Resolves after three seconds of the agent's voice. */
  recordEcho(): Promise<Outcome> {
    return this.#microphone('echo-record', { ms: ECHO_MS });
  }

  /** Resolves when the agent's voice was played. */
  async playEcho(): Promise<Outcome> {
    try {
      await this.#options.media.request('echo-play', {}, PATIENT_MS);
      return ok();
    } catch {
      return fail('media-unavailable');
    }
  }

  dispose(): void {
    this.#endLease?.();
    this.#endRing?.();
  }

  async #microphone<O extends Extract<MediaOp, 'monitor' | 'echo-record'>>(
    op: O,
    input: MediaInput<O>,
  ): Promise<Outcome> {
    try {
      return outcomeOf(await this.#options.media.request(op, input, PATIENT_MS));
    } catch {
      return fail('media-unavailable');
    }
  }
}

function outcomeOf(outcome: MicrophoneOutcome): Outcome {
  if (outcome === 'open') return ok();
  return fail(outcome === 'denied' ? 'microphone-denied' : 'microphone-missing');
}
