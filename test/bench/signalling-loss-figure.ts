import { setTimeout as delay } from 'node:timers/promises';

import type { Measurement } from './support/measurement.ts';
import { RecoveryDesk, type ProxiedCall } from './support/recovery-desk.ts';

const RUNS = 12;
const LOSSES_S = [1, 5, 20] as const;
/** After the signalling is back: time enough to register, re-INVITE and restart ICE. */
const SETTLE_MS = 3000;
const BACK_WITHIN_MS = 60_000;

/** What became of one call. */
interface Outcome {
  readonly gapMs: number;
  readonly survived: boolean;
  /** When the caller hung up afterwards, exactly that was told. */
  readonly endIsTrue: boolean;
}

/**
 * Takes the signalling away from several calls at once for 1, 5 and 20 s and looks at their audio. The figure is the
 * longest time without a packet for 20 s; the calls that did not survive, or whose end was told wrongly, are counted
 * for all three.
 */
export const signallingLossFigure: Measurement = {
  gives: ['signalling-loss-20s-audio-gap'],
  needsLab: true,
  async run(say, { runs = RUNS, note }) {
    const desk = await RecoveryDesk.open();
    const gaps: number[] = [];
    try {
      for (const seconds of LOSSES_S) {
        const found: Outcome[] = [];
        while (found.length < runs) {
          say(`signalling away for ${seconds} s: call ${found.length + 1} of ${runs}`);
          const calls = await desk.calls();
          found.push(...(await loseSignalling(desk, calls, seconds * 1000)).slice(0, runs - found.length));
          await desk.clear();
        }
        if (seconds === 20) gaps.push(...found.map(({ gapMs }) => gapMs));
        const lost = found.filter(({ survived }) => !survived).length;
        const wrong = found.filter(({ survived, endIsTrue }) => survived && !endIsTrue).length;
        note(
          `signalling away for ${seconds} s: ${lost} of ${found.length} calls lost, ${wrong} ends told wrongly`,
        );
      }
      return { times: { 'signalling-loss-20s-audio-gap': gaps } };
    } finally {
      await desk.close();
    }
  },
};

async function loseSignalling(
  desk: RecoveryDesk,
  calls: readonly ProxiedCall[],
  lossMs: number,
): Promise<readonly Outcome[]> {
  const work = (async () => {
    await desk.proxy.setMode('refuse');
    await delay(lossMs);
    await desk.proxy.setMode('pass');
    const phones = [...new Set(calls.map(({ phone }) => phone))];
    const until = performance.now() + BACK_WITHIN_MS;
    for (const phone of phones)
      while (
        phone.all('reachability').at(-1)?.reachability.state !== 'reachable' &&
        performance.now() < until
      )
        await delay(50);
    await delay(SETTLE_MS);
  })();
  const gaps = await Promise.all(calls.map((call) => desk.longestGap(call, work)));
  await work;
  const alive = await Promise.all(calls.map((call) => desk.lives(call)));
  const told = await desk.hungUpByParty(calls);
  return calls.map((_call, index) => ({
    gapMs: gaps[index] ?? 0,
    survived: alive[index] ?? false,
    endIsTrue: told[index] ?? false,
  }));
}
