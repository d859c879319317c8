import { setTimeout as delay } from 'node:timers/promises';

import type { MediaStats } from '#shared/ipc/media-wire.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { LAB } from '#test/lab/asterisk.ts';
import { ChaosProxy } from '#test/lab/chaos-proxy.ts';
import { LabDesk } from '#test/support/pbx/lab-desk.ts';
import type { PbxLine } from '#test/support/pbx-line.ts';

/** Agents whose endpoints do without session timers, so that a call is kept or lost by what is measured alone. */
const AGENTS = ['1001', '1002', '1004', '1005'] as const;
const SAMPLE_MS = 200;
const LOOKS = 3;
const END_WITHIN_MS = 5000;

export interface ProxiedCall {
  readonly phone: PbxLine;
  readonly callId: CallId;
  readonly mediaId: string;
}

/** Real lines and calls at the lab's Asterisk, all through one proxy that spoils their signalling on demand. */
export class RecoveryDesk {
  readonly desk: LabDesk;
  readonly proxy: ChaosProxy;
  readonly #server: string;

  private constructor(desk: LabDesk, proxy: ChaosProxy, port: number) {
    this.desk = desk;
    this.proxy = proxy;
    this.#server = `ws://127.0.0.1:${port}/ws`;
  }

  static async open(): Promise<RecoveryDesk> {
    const proxy = new ChaosProxy({ host: LAB.host, port: LAB.wsPort });
    return new RecoveryDesk(await LabDesk.open(), proxy, await proxy.start());
  }

  line(user: string = AGENTS[0]): Promise<PbxLine> {
    return this.desk.line({ user, server: this.#server }).registered();
  }

  /** One call of each agent, with audio, all at once. */
  async calls(): Promise<readonly ProxiedCall[]> {
    const calls: ProxiedCall[] = [];
    for (const user of AGENTS) calls.push(await this.#call(await this.line(user), user));
    return calls;
  }

  async call(): Promise<ProxiedCall> {
    return this.#call(await this.line(), AGENTS[0]);
  }

  async #call(phone: PbxLine, user: string): Promise<ProxiedCall> {
    const callId = await this.desk.answered(phone, 'tone', user);
    const mediaId = phone.connector.mediaIds().at(-1) ?? '';
    return { phone, callId, mediaId };
  }

  stats(mediaId: string): Promise<MediaStats | null> {
    return this.desk.media.request('stats', { id: mediaId });
  }

  /** The longest time in which no packet of a call came in, in ms, while `work` runs. */
  async longestGap({ mediaId }: ProxiedCall, work: Promise<unknown>): Promise<number> {
    const state = { isDone: false };
    void work.finally(() => (state.isDone = true)).catch(() => undefined);
    let [packets, since, longest] = [-1, performance.now(), 0];
    while (!state.isDone) {
      const stats = await this.stats(mediaId).catch(() => null);
      const now = performance.now();
      if (stats !== null && stats.packetsIn !== packets) {
        packets = stats.packetsIn;
        since = now;
      } else longest = Math.max(longest, now - since);
      await delay(SAMPLE_MS);
    }
    return longest;
  }

  /** Whether packets still go both ways; a page that is slow to say so is asked again. */
  async lives(call: ProxiedCall): Promise<boolean> {
    for (let look = 0; look < LOOKS; look += 1) {
      if (call.phone.all('ended').some(({ callId }) => callId === call.callId)) return false;
      const before = await this.stats(call.mediaId).catch(() => null);
      await delay(500);
      const after = await this.stats(call.mediaId).catch(() => null);
      if (before === null || after === null) continue;
      if (after.packetsIn > before.packetsIn && after.packetsOut > before.packetsOut) return true;
    }
    return false;
  }

  /** Lets every caller hang up; which of the lines then told exactly that, once. */
  async hungUpByParty(calls: readonly ProxiedCall[]): Promise<readonly boolean[]> {
    await this.desk.ami.command('channel request hangup all');
    const endsOf = ({ phone, callId }: ProxiedCall) =>
      phone.all('ended').filter((event) => event.callId === callId);
    const until = performance.now() + END_WITHIN_MS;
    while (calls.some((call) => endsOf(call).length === 0) && performance.now() < until) await delay(50);
    return calls.map((call) => {
      const [end, ...more] = endsOf(call);
      return end?.kind === 'hung-up' && end.cause.by === 'party' && more.length === 0;
    });
  }

  async clear(): Promise<void> {
    await this.proxy.setMode('pass');
    await this.desk.clear();
  }

  async close(): Promise<void> {
    await this.clear();
    await this.proxy.stop();
    await this.desk.close();
  }
}
