import { setTimeout as delay } from 'node:timers/promises';

import type { Measurement } from './support/measurement.ts';
import { RecoveryDesk, type ProxiedCall } from './support/recovery-desk.ts';

const RUNS = 12;
const LOSSES_S = [1, 5, 20] as const;
/** After the signalling is back: time enough to register, re-INVITE and restart ICE. */
const SETTLE_MS = 3000;

/**
 * Takes the signalling away from several calls at once for 1, 5 and 20 s and looks at their audio. The figure is the
 * longest time without a packet for 20 s; the calls that did not survive are counted for all three.
 */
export const signallingLossFigure: Measurement = {
  gives: ['signalling-loss-20s-audio-gap'],
  needsLab: true,
  async run(say, { runs = RUNS, note }) {
    const desk = await RecoveryDesk.open();
    const gaps: number[] = [];
    try {
      for (const seconds of LOSSES_S) {
        let [done, lost] = [0, 0];
        while (done < runs) {
          say(`signalling away for ${seconds} s: call ${done + 1} of ${runs}`);
          const calls = await desk.calls();
          const found = await loseSignalling(desk, calls, seconds * 1000);
          const counted = found.slice(0, runs - done);
          if (seconds === 20) gaps.push(...counted.map(({ gapMs }) => gapMs));
          lost += counted.filter(({ survived }) => !survived).length;
          done += counted.length;
          await desk.clear();
        }
        note(`signalling away for ${seconds} s: ${lost} of ${done} calls did not survive`);
      }
      return { times: { 'signalling-loss-20s-audio-gap': gaps } };
    } finally {
      await desk.close();
    }
  },
};

async function loseSignalling(desk: RecoveryDesk, calls: readonly ProxiedCall[], lossMs: number) {
  const work = (async () => {
    await desk.proxy.setMode('refuse');
    await delay(lossMs);
    await desk.proxy.setMode('pass');
    await Promise.all(
      [...new Set(calls.map(({ phone }) => phone))].map(async (phone) => {
        while (phone.all('reachability').at(-1)?.reachability.state !== 'reachable') await delay(50);
      }),
    );
    await delay(SETTLE_MS);
  })();
  const gaps = await Promise.all(calls.map((call) => desk.longestGap(call, work)));
  await work;
  const alive = await Promise.all(calls.map((call) => desk.lives(call)));
  return calls.map((_call, index) => ({ gapMs: gaps[index] ?? 0, survived: alive[index] ?? false }));
}
