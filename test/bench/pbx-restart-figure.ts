import { restartLab } from '#test/lab/asterisk.ts';
import { Customer } from '#test/support/pbx/customer.ts';
import { PbxApp } from '#test/support/pbx/pbx-app.ts';

import type { Measurement } from './support/measurement.ts';
import { talkTo } from './support/talk-to.ts';

const RUNS = 5;
const BACK_WITHIN_MS = 60_000;

/**
 * Restarts the phone system in a call: from the moment at which it serves again until calls reach the agent. Counted
 * besides: calls left on screen although they are gone, rows of the history that say something else, and next calls
 * that do not arrive.
 */
export const pbxRestartFigure: Measurement = {
  gives: ['pbx-restart-to-reachable'],
  needsLab: true,
  async run(say, { runs = RUNS, note }) {
    const phone = await PbxApp.start();
    const times: number[] = [];
    const wrong = { ghosts: 0, rows: 0, unreached: 0 };
    const why: string[] = [];
    try {
      await phone.reachable();
      for (let index = 0; index < runs; index += 1) {
        say(`restart of the phone system ${index + 1} of ${runs}`);
        const callId = await callOnce(phone, (reason) => why.push(reason));
        if (callId === undefined) wrong.unreached += 1;
        const stoppedAt = Date.now();
        await restartLab();
        const servesAt = Date.now();
        await phone.until(
          'reachable again',
          ({ reachability: { state, since } }) => state === 'reachable' && since >= stoppedAt,
          BACK_WITHIN_MS,
        );
        times.push(Math.max(0, Date.now() - servesAt));
        if (callId === undefined) continue;
        if (!(await becomesIdle(phone))) wrong.ghosts += 1;
        if (!(await isToldOf(phone, callId))) wrong.rows += 1;
      }
      note(
        `restart of the phone system: ${wrong.ghosts} of ${runs} calls left on screen, ${wrong.rows} told wrongly, ${wrong.unreached} next calls did not arrive`,
      );
      for (const reason of why) note(`  a call that did not come about: ${reason}`);
      return { times: { 'pbx-restart-to-reachable': times } };
    } finally {
      await phone.close();
    }
  },
};

async function becomesIdle(phone: PbxApp): Promise<boolean> {
  return phone.idle().then(
    () => true,
    () => false,
  );
}

/** Whether the history says that the call was answered and that not the agent ended it. */
async function isToldOf(phone: PbxApp, callId: string): Promise<boolean> {
  const { id, result, cause } = await phone.lastEntry();
  return id === callId && result === 'answered' && (cause?.by === 'network' || cause?.by === 'party');
}

/**
 * The manager's connection dies with the phone system: a new one for each call. A call that did not come about is taken
 * back, so that the next one is not mistaken for it.
 */
async function callOnce(phone: PbxApp, onFailed: (reason: string) => void): Promise<string | undefined> {
  const customer = await Customer.ready();
  try {
    return await talkTo(phone, customer);
  } catch (error) {
    const bindings = (await customer.ami.command('pjsip show contacts')).match(/1001\/sip.*/g) ?? [];
    onFailed(`${error instanceof Error ? error.message : 'no reason'}; bindings: ${bindings.join(', ')}`);
    await customer.clear();
    return undefined;
  } finally {
    customer.dispose();
  }
}
