import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { CallService } from '#core/calls/call-service.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { LineProfile } from '#shared/domain/line-profile.ts';
import type { Ami } from '#test/lab/ami.ts';
import { silentLogger } from '../fakes/silent-logger.ts';
import type { PbxLine } from '../pbx-line.ts';

const PATIENCE_MS = 12_000;

/** An agent on a line of the lab whose calls are served by the product's own call service. */
export class PbxDesk {
  readonly calls: CallService;
  readonly #line: PbxLine;
  readonly #ami: Ami;

  constructor(
    line: PbxLine,
    ami: Ami,
    mix: (audio: readonly string[]) => Promise<void> = notHere,
    profile?: LineProfile,
  ) {
    this.#line = line;
    this.#ami = ami;
    this.calls = new CallService({
      clock: new SystemClock(),
      timer: new SystemTimer(),
      ids: new RandomIds(),
      logger: silentLogger,
      mix,
    });
    this.calls.attach(line.connector, {
      id: line.connector.lineId,
      label: 'Lab',
      country: 'US',
      ...(profile !== undefined && { profile }),
    });
  }

  /** Takes a customer's call, made by a channel like `Local/tone@lab-customer`, and hears the customer. */
  async takesACustomer(channel: string): Promise<CallId> {
    const fields = { Channel: `${channel}/n`, Context: 'agents', Exten: '1001', Priority: '1' };
    const known = this.#line.events.length;
    void this.#ami.action('Originate', { ...fields, Async: 'true', Timeout: '20000' });
    const { callId } = await this.#line.next('incoming', () => true, known);
    await this.calls.answer(callId);
    await this.#line.next('media', (event) => event.callId === callId && event.state === 'flowing');
    return callId;
  }

  /** Resolves with the call as soon as it is so. Rejects after 12 s with the calls there were. */
  sees(id: CallId, fits: (call: CallView) => boolean): Promise<CallView> {
    return this.#seesAny((call) => call.id === id && fits(call));
  }

  /** The consultation of a call, once there is one. */
  consultationOf(id: CallId): Promise<CallView> {
    return this.#seesAny((call) => call.consultationOf === id);
  }

  #seesAny(fits: (call: CallView) => boolean): Promise<CallView> {
    const { promise, resolve, reject } = Promise.withResolvers<CallView>();
    const check = (): void => {
      const found = this.calls.views().find(fits);
      if (found !== undefined) resolve(found);
    };
    const stop = this.calls.observe({ onCallChanged: check });
    const timer = setTimeout(
      () => reject(new Error(`never seen: ${JSON.stringify(this.calls.views())}`)),
      PATIENCE_MS,
    );
    check();
    return promise.finally(() => {
      stop();
      clearTimeout(timer);
    });
  }
}

function notHere(): Promise<void> {
  return Promise.reject(new Error('this desk has no page that mixes'));
}
