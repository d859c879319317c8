import type { PrivacySettings } from '#shared/domain/privacy.ts';
import type { Clock } from '../ports/clock.ts';
import type { HistoryRepository } from '../ports/history-repository.ts';
import type { Logger } from '../ports/logger.ts';
import type { Timer } from '../ports/timer.ts';

const DAY_MS = 86_400_000;

export interface HistoryRetentionOptions {
  readonly history: Pick<HistoryRepository, 'removeBefore' | 'clearNotesBefore'>;
  readonly settings: () => Pick<PrivacySettings, 'historyDays' | 'notesDays'>;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
  /** After calls or notes went. */
  readonly onRemoved: () => void;
}

/** Deletes calls and notes that are older than the settings allow: at the start of the app, and once a day. */
export class HistoryRetention {
  readonly #options: HistoryRetentionOptions;
  readonly #stop: () => void;

  constructor(options: HistoryRetentionOptions) {
    this.#options = options;
    this.#look();
    this.#stop = options.timer.every(DAY_MS, () => this.#look());
  }

  dispose(): void {
    this.#stop();
  }

  #look(): void {
    const { history, settings, clock, logger, onRemoved } = this.#options;
    const { historyDays, notesDays } = settings();
    const before = (days: number) => clock.now() - days * DAY_MS;
    try {
      const calls = historyDays === 0 ? 0 : history.removeBefore(before(historyDays));
      const notes = notesDays === 0 ? 0 : history.clearNotesBefore(before(notesDays));
      if (calls + notes === 0) return;
      logger.info('history.expired', { calls, notes });
      onRemoved();
    } catch (error) {
      logger.error('history.not-deleted', { error: String(error) });
    }
  }
}
