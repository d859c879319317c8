import type { CallRecording, RecordingFailure } from '#shared/domain/recording.ts';
import type { RecordingWriter } from '../ports/recording-store.ts';
import type { Clock } from '../ports/clock.ts';
import { RecordingClock } from './recording-clock.ts';
import { recordingAfter, type RecordingEvent, type RecordingPhase } from './recording-machine.ts';

/** A file while it is written, and the connection whose sound goes into it. */
export interface RunningPart {
  readonly audio: string;
  readonly writer: RecordingWriter;
  /** How long the part is, in ms. */
  readonly length: () => number;
}

/** The recording of one call while the call goes on. */
export class RecordingRun {
  part: RunningPart | undefined;
  failure: RecordingFailure | undefined;
  readonly #clock: RecordingClock;
  #phase: RecordingPhase = 'off';

  constructor(clock: Clock) {
    this.#clock = new RecordingClock(clock);
  }

  get phase(): RecordingPhase {
    return this.#phase;
  }

  /** Whether the event changed anything. */
  apply(event: RecordingEvent): boolean {
    const before = this.#phase;
    this.#phase = recordingAfter(before, event);
    if (this.#phase === 'recording') this.#clock.run();
    else this.#clock.rest();
    if (this.#phase !== 'failed') this.failure = undefined;
    return this.#phase !== before;
  }

  /** Takes a writer as the part that is recorded from now on. */
  beginPart(audio: string, writer: RecordingWriter): RunningPart {
    const clock = this.#clock;
    const start = clock.ms;
    this.part = { audio, writer, length: () => clock.ms - start };
    return this.part;
  }

  /** As surfaces show it; nothing when it is off. */
  view(remind: boolean): CallRecording | undefined {
    if (this.#phase === 'off') return undefined;
    const { since, before } = this.#clock;
    return {
      state: this.#phase,
      ms: before,
      ...(since !== undefined && { since }),
      ...(this.failure !== undefined && { failure: this.failure }),
      ...(remind && { remind }),
    };
  }
}
