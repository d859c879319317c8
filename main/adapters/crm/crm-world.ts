import type { Clock } from '#core/ports/clock.ts';
import type { ExternalOpener } from '#core/ports/external-opener.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { RecordingStore } from '#core/ports/recording-store.ts';
import type { Timer } from '#core/ports/timer.ts';
import type { CallWords } from './call-words.ts';
import type { HttpAgent } from './http/http-agent.ts';

/** What the adapters of CRMs stand on. */
export interface CrmWorld {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
  /** Product and version, as some CRMs ask for. */
  readonly userAgent: HttpAgent;
}

/** With the words for what CRMs show to people, in the agent's language. */
export interface WordedWorld extends Omit<CrmWorld, 'timer'> {
  readonly callWords: CallWords;
}

/** The same in the running app. */
export interface CrmDesk extends CrmWorld {
  readonly recordings: Pick<RecordingStore, 'of' | 'read'>;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

/** What signing in through the browser needs besides. */
export interface SignInWorld extends CrmWorld {
  readonly opener: ExternalOpener;
  /** What the browser shows at the end, in the agent's language. */
  readonly words: { readonly done: string; readonly failed: string };
}
