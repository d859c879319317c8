import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { DemoPbx } from '#adapters/telephony/demo/demo-pbx.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

export const USER = '301';
export const PASSWORD = 'correct-horse-battery-staple';

/** A phone server of the test's own, with one account; it can go away and come back at the same address. */
export class Exchange {
  readonly #pbx: DemoPbx;
  readonly #door: Server;
  readonly #open = new Set<Socket>();
  #port = 0;

  private constructor(pbx: DemoPbx, inside: number) {
    this.#pbx = pbx;
    this.#door = createServer((outer) => this.#join(outer, connect(inside, '127.0.0.1')));
  }

  static async open(): Promise<Exchange> {
    const pbx = new DemoPbx({
      realm: 'exchange.example',
      passwordOf: (user) => (user === USER ? PASSWORD : undefined),
      dialPlan: () => 404,
      clock: new SystemClock(),
      timer: new SystemTimer(),
      logger: silentLogger,
    });
    const exchange = new Exchange(pbx, Number(new URL(await pbx.listen()).port));
    await exchange.comeBack();
    return exchange;
  }

  get server(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }

  isReachable(): boolean {
    return this.#pbx.isReachable(USER);
  }

  async comeBack(): Promise<void> {
    await new Promise<void>((resolve) => this.#door.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#door.address() as AddressInfo).port;
  }

  async goAway(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.#door.close(resolve));
  }

  async close(): Promise<void> {
    await this.goAway();
    await this.#pbx.close();
  }

  #join(outer: Socket, inner: Socket): void {
    for (const [socket, other] of [
      [outer, inner],
      [inner, outer],
    ] as const) {
      this.#open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }
}
