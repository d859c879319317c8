import type { Timer } from '#core/ports/timer.ts';

/**
 * The ACK to our 200. sip.js ends a call whose session we change before it came; one that got lost is not waited for
 * longer than the deadline.
 */
export class Acknowledgement {
  readonly #ack = Promise.withResolvers<void>();

  arrived(): void {
    this.#ack.resolve();
  }

  async awaited(timer: Timer, withinMs: number): Promise<void> {
    const late = Promise.withResolvers<void>();
    const cancel = timer.after(withinMs, () => late.resolve());
    await Promise.race([this.#ack.promise, late.promise]);
    cancel();
  }
}
