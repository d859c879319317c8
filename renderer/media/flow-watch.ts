import type { MediaStats } from '#shared/ipc/media-wire.ts';

export type Flow = 'flowing' | 'one-way' | 'lost';

const PERIOD_MS = 1000;
/** One empty second may be a network's hiccup; two in a row are told. */
const EMPTY_PERIODS = 2;

/** What one period of statistics shows, or nothing while the direction (hold) or a young connection expects none. */
export function judgeFlow(before: MediaStats, after: MediaStats): Flow | undefined {
  if (after.connection === 'disconnected' || after.connection === 'failed') return 'lost';
  if (after.connection !== 'connected' || after.direction !== 'sendrecv') return undefined;
  if (before.direction !== 'sendrecv') return undefined;
  const hears = after.packetsIn > before.packetsIn;
  const speaks = after.packetsOut > before.packetsOut;
  if (hears && speaks) return 'flowing';
  return hears || speaks ? 'one-way' : 'lost';
}

export interface FlowWatchOptions {
  readonly stats: () => Promise<MediaStats>;
  readonly onFlow: (flow: Flow) => void;
  /** Each second in which audio was expected both ways. */
  readonly onSecond: (before: MediaStats, after: MediaStats) => void;
}

/** Looks at a connection's statistics once a second and tells it, and every change of `judgeFlow`. */
export class FlowWatch {
  readonly #options: FlowWatchOptions;
  #timer: ReturnType<typeof setInterval> | undefined;
  #last: MediaStats | undefined;
  #told: Flow | undefined;
  #badPeriods = 0;

  constructor(options: FlowWatchOptions) {
    this.#options = options;
  }

  /** Harmless when it runs already. */
  start(): void {
    this.#timer ??= setInterval(() => void this.#look(), PERIOD_MS);
  }

  dispose(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const stats = await this.#options.stats();
    const before = this.#last;
    this.#last = stats;
    const flow = before === undefined ? undefined : judgeFlow(before, stats);
    if (before === undefined || flow === undefined) return;
    this.#options.onSecond(before, stats);
    this.#badPeriods = flow === 'flowing' ? 0 : this.#badPeriods + 1;
    if (flow !== 'flowing' && this.#badPeriods < EMPTY_PERIODS) return;
    if (flow === this.#told) return;
    this.#told = flow;
    this.#options.onFlow(flow);
  }
}
