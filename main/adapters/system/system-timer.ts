import type { Timer } from '#core/ports/timer.ts';

/** Node's timers. They keep the process alive until they run or are cancelled. */
export class SystemTimer implements Timer {
  after(ms: number, run: () => void): () => void {
    const timeout = setTimeout(run, ms);
    return () => clearTimeout(timeout);
  }

  every(ms: number, run: () => void): () => void {
    const interval = setInterval(run, ms);
    return () => clearInterval(interval);
  }
}
