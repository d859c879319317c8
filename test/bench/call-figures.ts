import { setTimeout as delay } from 'node:timers/promises';

import { Customer } from '#test/support/pbx/customer.ts';
import { ANSWER_KEY, PbxApp } from '#test/support/pbx/pbx-app.ts';

import type { FigureName } from './support/figure.ts';
import type { Measurement } from './support/measurement.ts';

const WARM_UP = 5;
const CALLS = 50;
/** How long the agent looks at the popup, talks, and rests; the answer key counts once a second. */
const LOOK_MS = 400;
const TALK_MS = 400;
const REST_MS = 400;

const SPANS: readonly (readonly [FigureName, string, string])[] = [
  ['invite-to-oninvite', 'invite-received', 'incoming-raised'],
  ['invite-to-popup', 'invite-received', 'popup-painted'],
  ['invite-to-match', 'invite-received', 'match-painted'],
  ['answer-to-200', 'answer-asked', 'answer-sent'],
  ['answer-to-audio', 'answer-asked', 'audio'],
];

/**
 * One call after the other from a known customer through Asterisk, answered by the global hotkey. Between the ring and
 * the audio the driver asks the app nothing: it waits for marks inside the main process.
 */
export const callFigures: Measurement = {
  gives: SPANS.map(([name]) => name),
  needsLab: true,
  async run(say) {
    const customer = await Customer.ready();
    await customer.clear();
    const phone = await PbxApp.start();
    try {
      await phone.reachable();
      const times = new Map<FigureName, number[]>(SPANS.map(([name]) => [name, []]));
      for (let index = 0; index < WARM_UP + CALLS; index += 1) {
        say(`call ${index + 1} of ${WARM_UP + CALLS}`);
        const marks = await takeCall(phone, customer);
        if (index < WARM_UP) continue;
        for (const [name, from, to] of SPANS) times.get(name)?.push(spanOf(marks, from, to));
      }
      return Object.fromEntries(times);
    } finally {
      await phone.close();
      await customer.clear();
      customer.dispose();
    }
  },
};

async function takeCall(phone: PbxApp, customer: Customer): Promise<ReadonlyMap<string, number>> {
  const shown = phone.nextMark('match-painted');
  const { ended } = customer.times();
  await customer.call({ does: 'tone' });
  const { callId } = await shown;
  await delay(LOOK_MS);
  const audio = phone.nextMark('audio');
  await phone.app.os.pressShortcut(ANSWER_KEY);
  await audio;
  await delay(TALK_MS);
  await customer.hangUp();
  await ended;
  await delay(REST_MS);
  return phone.marksOf(callId);
}

function spanOf(marks: ReadonlyMap<string, number>, from: string, to: string): number {
  const [start, end] = [marks.get(from), marks.get(to)];
  if (start === undefined || end === undefined) {
    throw new Error(`no mark ${start === undefined ? from : to} among ${[...marks.keys()].join(', ')}`);
  }
  return end - start;
}
