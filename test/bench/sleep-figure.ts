import { setTimeout as delay } from 'node:timers/promises';

import { LAB } from '#test/lab/asterisk.ts';
import { ChaosProxy } from '#test/lab/chaos-proxy.ts';
import { processTree } from '#test/support/app/process-tree.ts';
import { Customer } from '#test/support/pbx/customer.ts';
import { PbxApp } from '#test/support/pbx/pbx-app.ts';

import type { Measurement } from './support/measurement.ts';
import { talkTo } from './support/talk-to.ts';

const RUNS = 5;
/** Long enough that the app takes the gap for a sleep by itself: on this system nobody tells it. */
const SLEEP_MS = 20_000;
const BACK_WITHIN_MS = 30_000;

/**
 * Stops every process of the app in a call, as sleep does, and lets its connection die meanwhile: from the wake-up until
 * calls reach the agent again. Counted besides: calls that did not live on with audio both ways, and rows of the history
 * that tell their end wrongly.
 */
export const sleepFigure: Measurement = {
  gives: ['sleep-20s-to-reachable'],
  needsLab: true,
  async run(say, { runs = RUNS, note }) {
    const customer = await Customer.ready();
    const proxy = new ChaosProxy({ port: LAB.wssPort });
    const port = await proxy.start();
    const phone = await PbxApp.start({ server: `wss://127.0.0.1:${port}/ws` });
    const times: number[] = [];
    let [lost, wrong] = [0, 0];
    const why: string[] = [];
    try {
      await phone.reachable();
      for (let index = 0; index < runs; index += 1) {
        say(`sleep ${index + 1} of ${runs}`);
        await customer.clear();
        const callId = await talkTo(phone, customer);
        const wokeAt = await sleep(phone, proxy);
        await phone.until(
          'reachable again',
          ({ reachability: { state, since } }) => state === 'reachable' && since >= wokeAt,
          BACK_WITHIN_MS,
        );
        times.push(Date.now() - wokeAt);
        const trouble = await troubleOf(phone, customer, callId);
        if (trouble === undefined) {
          await phone.nextEnd(callId, () => customer.hangUp());
          const { id, result, cause } = await phone.lastEntry();
          if (id !== callId || result !== 'answered' || cause?.by !== 'party') wrong += 1;
        } else {
          lost += 1;
          why.push(trouble);
        }
      }
      note(`sleep of ${SLEEP_MS / 1000} s: ${lost} of ${runs} calls lost, ${wrong} ends told wrongly`);
      for (const trouble of why) note(`  lost: ${trouble}`);
      return { times: { 'sleep-20s-to-reachable': times } };
    } finally {
      await phone.close();
      await proxy.stop();
      await customer.clear();
      customer.dispose();
    }
  },
};

/** Gives when it woke, in epoch milliseconds. */
async function sleep(phone: PbxApp, proxy: ChaosProxy): Promise<number> {
  const processes = processTree(phone.app.pid);
  for (const pid of processes) process.kill(pid, 'SIGSTOP');
  try {
    await proxy.setMode('stall');
    await delay(SLEEP_MS);
    await proxy.forget();
  } finally {
    for (const pid of processes.toReversed()) process.kill(pid, 'SIGCONT');
  }
  return Date.now();
}

/** What is wrong with a call that should live on with audio both ways; undefined when nothing is. */
async function troubleOf(phone: PbxApp, customer: Customer, callId: string): Promise<string | undefined> {
  try {
    const { id } = await phone.connected();
    if (id !== callId) return 'another call is there';
    const before = await phone.media.statsThat(() => true);
    await phone.media.statsThat(
      ({ packetsIn, packetsOut }) => packetsIn > before.packetsIn + 20 && packetsOut > before.packetsOut + 20,
    );
    await customer.hearsAgent();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'no reason';
  }
}
