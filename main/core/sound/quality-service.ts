import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { LineQuality, QualitySample } from '#shared/domain/quality.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { Logger } from '../ports/logger.ts';
import type { QualityStore } from '../ports/quality-store.ts';
import { QualityMeter } from './quality-meter.ts';

export interface JudgedCalls {
  current(id: CallId): CallView | undefined;
  setQuality(id: CallId, quality: LineQuality): void;
}

export interface QualityServiceOptions {
  readonly calls: JudgedCalls;
  readonly store: QualityStore;
  /** Opaque name of the network the computer is in now. */
  readonly network: () => string;
  readonly logger: Logger;
}

/** Judges the line of every call while it runs, and keeps what it was like with the history. */
export class QualityService implements CallObserver {
  readonly #options: QualityServiceOptions;
  readonly #meters = new Map<CallId, QualityMeter>();

  constructor(options: QualityServiceOptions) {
    this.#options = options;
  }

  /** One second of a call's audio. */
  sample(id: CallId, sample: QualitySample): void {
    const { calls } = this.#options;
    const phase = calls.current(id)?.phase;
    if (phase !== 'connected' && phase !== 'held') return;
    const meter = this.#meters.get(id) ?? new QualityMeter();
    this.#meters.set(id, meter);
    const quality = meter.add(sample);
    if (quality !== undefined) calls.setQuality(id, quality);
  }

  onCallChanged({ call, at }: CallChange): void {
    if (call.phase !== 'ended') return;
    const summary = this.#meters.get(call.id)?.summary();
    this.#meters.delete(call.id);
    if (summary === undefined) return;
    const { store, network, logger } = this.#options;
    try {
      store.saveQuality({ callId: call.id, at: call.endedAt ?? at, network: network(), summary });
    } catch (error) {
      logger.error('quality.save-failed', { call: call.id, error: String(error) });
    }
  }
}
