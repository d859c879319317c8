import { setTimeout as delay } from 'node:timers/promises';

import type { PbxLine } from '#test/support/pbx-line.ts';

import type { FigureName } from './support/figure.ts';
import type { Measurement } from './support/measurement.ts';
import { RecoveryDesk, type Fate, type ProxiedCall } from './support/recovery-desk.ts';

const RUNS = 12;
const LOSSES = [
  [1, 'signalling-loss-1s-audio-gap'],
  [5, 'signalling-loss-5s-audio-gap'],
  [20, 'signalling-loss-20s-audio-gap'],
] as const;
/** After the signalling is back: time enough to register, re-INVITE and restart ICE. */
const SETTLE_MS = 3000;
const BACK_WITHIN_MS = 60_000;

/** What became of one call. */
interface Outcome {
  readonly gapMs: number;
  readonly fate: Fate;
  /** When the caller hung up afterwards, exactly that was told. */
  readonly endIsTrue: boolean;
}

/**
 * Takes the signalling away from several calls at once for 1, 5 and 20 s and looks at their audio. The figures are the
 * longest time without a packet; the calls that did not survive, or whose end was told wrongly, are counted besides.
 */
export const signallingLossFigure: Measurement = {
  gives: LOSSES.map(([, name]) => name),
  needsLab: true,
  async run(say, { runs = RUNS, note }) {
    const desk = await RecoveryDesk.open();
    const times: Partial<Record<FigureName, readonly number[]>> = {};
    try {
      for (const [seconds, name] of LOSSES) {
        const found: Outcome[] = [];
        while (found.length < runs) {
          say(`signalling away for ${seconds} s: call ${found.length + 1} of ${runs}`);
          const calls = await desk.calls();
          found.push(...(await loseSignalling(desk, calls, seconds * 1000)).slice(0, runs - found.length));
          await desk.clear();
        }
        times[name] = found.map(({ gapMs }) => gapMs);
        const lost = found.filter(({ fate }) => fate !== 'alive');
        const wrong = found.filter(({ fate, endIsTrue }) => fate === 'alive' && !endIsTrue).length;
        note(
          `signalling away for ${seconds} s: ${lost.length} of ${found.length} calls lost, ${wrong} ends told wrongly`,
        );
        for (const { fate, gapMs } of lost) note(`  lost: ${fate}, ${Math.round(gapMs)} ms without a packet`);
      }
      return { times };
    } finally {
      await desk.close();
    }
  },
};

function isReachable(phone: PbxLine): boolean {
  return phone.all('reachability').at(-1)?.reachability.state === 'reachable';
}

async function loseSignalling(
  desk: RecoveryDesk,
  calls: readonly ProxiedCall[],
  lossMs: number,
): Promise<readonly Outcome[]> {
  const connections = calls.map(({ connection }) => connection);
  await desk.gaps.start(connections);
  await desk.proxy.setMode('refuse');
  await delay(lossMs);
  await desk.proxy.setMode('pass');
  const until = performance.now() + BACK_WITHIN_MS;
  for (const { phone } of calls) while (!isReachable(phone) && performance.now() < until) await delay(50);
  await delay(SETTLE_MS);
  const gaps = await desk.gaps.stop(connections);
  const fates = await Promise.all(calls.map((call) => desk.fate(call)));
  const told = await desk.hungUpByParty(calls);
  return calls.map((_call, index) => ({
    gapMs: gaps[index] ?? 0,
    fate: fates[index] ?? 'unknown',
    endIsTrue: told[index] ?? false,
  }));
}
