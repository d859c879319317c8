import type { RecordingSettings } from '#shared/domain/recording.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { RecordingStore } from '../ports/recording-store.ts';
import type { Timer } from '../ports/timer.ts';

const DAY_MS = 86_400_000;

export interface RecordingRetentionOptions {
  readonly store: Pick<RecordingStore, 'removeBefore' | 'sweep'>;
  readonly settings: () => RecordingSettings;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
  /** After recordings went. */
  readonly onRemoved: () => void;
}

/** Deletes recordings that are older than the settings allow: at the start of the app and once a day. */
export class RecordingRetention {
  readonly #options: RecordingRetentionOptions;
  readonly #stop: () => void;

  constructor(options: RecordingRetentionOptions) {
    this.#options = options;
    this.#look();
    this.#stop = options.timer.every(DAY_MS, () => this.#look());
  }

  dispose(): void {
    this.#stop();
  }

  /** A file that cannot be deleted now is tried again tomorrow. */
  #look(): void {
    const { store, settings, clock, logger, onRemoved } = this.#options;
    const { keepDays } = settings();
    try {
      store.sweep();
      const removed = keepDays === 0 ? 0 : store.removeBefore(clock.now() - keepDays * DAY_MS);
      if (removed === 0) return;
      logger.info('recording.expired', { calls: removed, keepDays });
      onRemoved();
    } catch (error) {
      logger.error('recording.not-deleted', { error: String(error) });
    }
  }
}
