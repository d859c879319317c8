/**
 * Points of a call's way through the app as performance marks of the main process, named `call:<id>:<mark>` or
 * `app:<mark>`, at times that any process reports in epoch milliseconds. The bench reads them from here.
 */
const KEEP = 4000;

export class CallMarks {
  #count = 0;

  mark(callId: string, name: string, atEpochMs: number): void {
    this.#put(`call:${callId}:${name}`, atEpochMs);
  }

  markApp(name: string, atEpochMs: number = performance.timeOrigin + performance.now()): void {
    this.#put(`app:${name}`, atEpochMs);
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
