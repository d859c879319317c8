import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { CallRecording, RecordingFailure, RecordingSettings } from '#shared/domain/recording.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { Clock } from '../ports/clock.ts';
import type { LocalRecorder } from '../ports/local-recorder.ts';
import type { Logger } from '../ports/logger.ts';
import type { MediaGateway, MediaGatewayEvent } from '../ports/media-gateway.ts';
import type { RecordingStore } from '../ports/recording-store.ts';
import { hasNewcomer } from './has-newcomer.ts';
import type { RecordingEvent } from './recording-machine.ts';
import { RecordingRun, type RunningPart } from './recording-run.ts';

/** The page hands over what it has; quitting the app does not wait longer for it. */
const PAGE_WITHIN_MS = 1000;

type Outcome = Promise<Result<void, CallProblem>>;

export interface RecordingServiceOptions {
  readonly media: MediaGateway;
  readonly store: RecordingStore;
  readonly settings: () => RecordingSettings;
  readonly calls: {
    current(id: CallId): CallView | undefined;
    audioOf(id: CallId): string | undefined;
    setRecording(id: CallId, recording: CallRecording | undefined): void;
  };
  readonly clock: Clock;
  readonly logger: Logger;
  /** After a part of a call's recording was closed. */
  readonly onKept: (id: CallId) => void;
}

/**
 * Records both sides of calls on this PC, each second of it on the disk as it comes. Nothing is recorded while the call
 * is on hold. Where the agent must have told the caller, whoever joins later must be told as well. A connection that is
 * lost and comes back, or another page, begins another part.
 */
export class RecordingService implements CallObserver, LocalRecorder {
  readonly #options: RecordingServiceOptions;
  readonly #runs = new Map<CallId, RecordingRun>();
  /** Parts that still get pieces, by connection. */
  readonly #parts = new Map<string, { readonly id: CallId; readonly part: RunningPart }>();
  readonly #closing = new Map<string, Promise<void>>();
  readonly #stopListening: () => void;

  constructor(options: RecordingServiceOptions) {
    this.#options = options;
    this.#stopListening = options.media.onEvent((event) => this.#heard(event));
  }

  get isOn(): boolean {
    return this.#options.settings().local;
  }

  async start(id: CallId): Outcome {
    const { settings, calls, clock } = this.#options;
    if (!this.isOn || calls.current(id) === undefined) return fail('not-allowed-now');
    if (!this.#runs.has(id)) this.#runs.set(id, new RecordingRun(clock));
    this.#apply(id, settings().consent === 'ask' ? 'ask' : 'start');
    return this.#runs.get(id)?.phase === 'starting' ? this.#begin(id) : ok();
  }

  async consent(id: CallId, told: boolean): Outcome {
    if (!told) return this.stop(id);
    const isNews = this.#apply(id, 'told');
    return isNews ? this.#begin(id) : fail('not-allowed-now');
  }

  async stop(id: CallId): Outcome {
    const run = this.#runs.get(id);
    if (run === undefined) return fail('not-allowed-now');
    // Before the phase changes: what was counted belongs to the part.
    const closed = this.#endPart(id, run);
    this.#apply(id, 'stop');
    this.#runs.delete(id);
    await closed;
    return ok();
  }

  onCallChanged({ call, previous }: CallChange): void {
    if (!this.#runs.has(call.id)) return;
    if (call.phase === 'ended') void this.stop(call.id);
    else if (previous !== undefined) this.#follow(call, previous);
  }

  /** Closes all parts: the app quits. */
  async dispose(): Promise<void> {
    await Promise.all([...this.#runs.keys()].map((id) => this.stop(id)));
    this.#stopListening();
  }

  #follow(call: CallView, previous: CallView): void {
    const { id } = call;
    const run = this.#runs.get(id);
    if (run === undefined) return;
    if (hasNewcomer(call, previous) && this.#options.settings().consent === 'ask')
      this.#leavePart(id, run, 'newcomer');
    const { part } = run;
    if (part !== undefined && this.#options.calls.audioOf(id) !== part.audio)
      this.#leavePart(id, run, 'lost');
    const isHeld = call.hold !== 'none';
    if (run.phase === 'lost' && !isHeld && call.media === 'flowing' && this.#options.media.isReady) {
      this.#apply(id, 'back');
      void this.#begin(id);
    } else if (this.#apply(id, isHeld ? 'held' : 'resumed')) this.#pause(run, isHeld);
  }

  async #begin(id: CallId): Outcome {
    const { calls, media, store, clock } = this.#options;
    const audio = calls.audioOf(id);
    if (audio === undefined) return this.#fail(id, 'sound', 'the call has no audio here');
    await this.#closing.get(audio);
    const run = this.#runs.get(id);
    if (run?.phase !== 'starting' || run.part !== undefined) return ok();
    let part: RunningPart;
    try {
      part = run.beginPart(audio, store.begin(id, clock.now()));
    } catch (error) {
      return this.#fail(id, 'disk', error);
    }
    this.#parts.set(audio, { id, part });
    try {
      await media.request('record', { id: audio, on: true });
    } catch (error) {
      return run.part === part ? this.#fail(id, 'sound', error) : ok();
    }
    if (run.part !== part) return ok();
    this.#apply(id, 'begun');
    if (calls.current(id)?.hold !== 'none' && this.#apply(id, 'held')) this.#pause(run, true);
    return ok();
  }

  #pause({ part }: RecordingRun, paused: boolean): void {
    if (part === undefined) return;
    const { media, logger } = this.#options;
    media.request('record', { id: part.audio, on: true, paused }).catch((error: unknown) => {
      logger.warn('recording.not-paused', { paused, error: String(error) });
    });
  }

  #heard(event: MediaGatewayEvent): void {
    if (event.type === 'recorded') this.#keep(event.id, event.piece);
    else if (event.type === 'gone')
      for (const [id, run] of this.#runs) if (run.part !== undefined) this.#leavePart(id, run, 'lost');
  }

  #keep(audio: string, piece: string): void {
    const known = this.#parts.get(audio);
    if (known === undefined) return;
    try {
      known.part.writer.append(piece, known.part.length());
    } catch (error) {
      void this.#fail(known.id, 'disk', error);
    }
  }

  async #fail(id: CallId, failure: RecordingFailure, error: unknown): Outcome {
    this.#options.logger.error('recording.failed', { call: id, failure, error: String(error) });
    const run = this.#runs.get(id);
    if (run !== undefined) {
      run.failure = failure;
      this.#leavePart(id, run, 'failed');
    }
    return fail('recording-failed');
  }

  #leavePart(id: CallId, run: RecordingRun, event: RecordingEvent): void {
    const closed = this.#endPart(id, run);
    this.#apply(id, event);
    void closed;
  }

  /** The last pieces come before the page answers. */
  #endPart(id: CallId, run: RecordingRun): Promise<void> {
    const { part } = run;
    run.part = undefined;
    if (part === undefined) return Promise.resolve();
    const ms = part.length();
    const { media, onKept } = this.#options;
    const closed = media
      .request('record', { id: part.audio, on: false }, PAGE_WITHIN_MS)
      .catch(() => undefined)
      .then(() => {
        this.#parts.delete(part.audio);
        this.#closing.delete(part.audio);
        part.writer.end(ms);
        onKept(id);
      });
    this.#closing.set(part.audio, closed);
    return closed;
  }

  #apply(id: CallId, event: RecordingEvent): boolean {
    const { calls, settings } = this.#options;
    const run = this.#runs.get(id);
    if (run?.apply(event) !== true) return false;
    calls.setRecording(id, run.view(settings().consent === 'remind'));
    return true;
  }
}
