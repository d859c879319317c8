import { setTimeout as delay } from 'node:timers/promises';

import type { MediaStats } from '#shared/ipc/media-wire.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { LAB } from '#test/lab/asterisk.ts';
import { ChaosProxy } from '#test/lab/chaos-proxy.ts';
import { LabDesk } from '#test/support/pbx/lab-desk.ts';
import type { PbxLine } from '#test/support/pbx-line.ts';
import { GapWatch } from './gap-watch.ts';

/** Agents whose endpoints do without session timers, so that a call is kept or lost by what is measured alone. */
const AGENTS = ['1001', '1002', '1004', '1005'] as const;
const LOOKS = 3;
/** A page that is too busy to answer says nothing about a call. */
const ANSWER_WITHIN_MS = 30_000;
const END_WITHIN_MS = 5000;

export interface ProxiedCall {
  readonly phone: PbxLine;
  readonly callId: CallId;
  readonly mediaId: string;
  /** Its connection in the media page. */
  readonly connection: number;
}

/** What became of a call: alive with packets both ways, ended by whom, or silent one way at least. */
export type Fate = 'alive' | 'silent' | 'unknown' | `ended ${string}`;

/** Real lines and calls at the lab's Asterisk, all through one proxy that spoils their signalling on demand. */
export class RecoveryDesk {
  readonly desk: LabDesk;
  readonly gaps: GapWatch;
  readonly proxy: ChaosProxy;
  readonly #server: string;

  private constructor(desk: LabDesk, proxy: ChaosProxy, port: number) {
    this.desk = desk;
    this.gaps = new GapWatch(desk.media);
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
    return { phone, callId, mediaId, connection: await this.gaps.newest() };
  }

  stats(mediaId: string): Promise<MediaStats | null> {
    return this.desk.media.request('stats', { id: mediaId });
  }

  async lives(call: ProxiedCall): Promise<boolean> {
    return (await this.fate(call)) === 'alive';
  }

  /** Whether packets still go both ways; a page that is slow to say so is waited for. */
  async fate({ phone, callId, mediaId }: ProxiedCall): Promise<Fate> {
    const ended = phone.all('ended').find((event) => event.callId === callId);
    if (ended !== undefined) return `ended ${ended.kind} by ${ended.cause.by} ${ended.cause.text ?? ''}`;
    const read = () =>
      this.desk.media.request('stats', { id: mediaId }, ANSWER_WITHIN_MS).catch(() => undefined);
    let isKnown = false;
    for (let look = 0; look < LOOKS; look += 1) {
      const before = await read();
      await delay(500);
      const after = await read();
      if (before === undefined || after === undefined) continue;
      isKnown = true;
      if (before === null || after === null) return 'silent';
      if (after.packetsIn > before.packetsIn && after.packetsOut > before.packetsOut) return 'alive';
    }
    return isKnown ? 'silent' : 'unknown';
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
