/** Those of the last hundred calls, about. */
const KEEP = 1000;

/**
 * Points of a call's way through the app as performance marks of the main process, named `call:<id>:<mark>` or
 * `app:<mark>`, at times that any process reports in epoch milliseconds. The bench reads them from here.
 */
export class CallMarks {
  readonly #once = new Set<string>();
  #listener: (callId: string, name: string, at: number) => void = () => undefined;
  #count = 0;

  mark(callId: string, name: string, atEpochMs: number = epochNow()): void {
    this.#put(`call:${callId}:${name}`, atEpochMs);
    this.#listener(callId, name, atEpochMs);
  }

  /** Who else hears of every mark; one listener. */
  onMark(listener: (callId: string, name: string, atEpochMs: number) => void): void {
    this.#listener = listener;
  }

  /** The first time that something happened in this run. */
  markOnce(name: string): void {
    if (this.#once.has(name)) return;
    this.#once.add(name);
    this.#put(`app:${name}`, epochNow());
  }

  #put(name: string, atEpochMs: number): void {
    this.#count += 1;
    if (this.#count > KEEP) {
      performance.clearMarks();
      this.#count = 1;
    }
    performance.mark(name, { startTime: Math.max(0, atEpochMs - performance.timeOrigin) });
  }
}

function epochNow(): number {
  return performance.timeOrigin + performance.now();
}
