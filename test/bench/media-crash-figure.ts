import { setTimeout as delay } from 'node:timers/promises';

import { Customer } from '#test/support/pbx/customer.ts';
import { ANSWER_KEY, PbxApp } from '#test/support/pbx/pbx-app.ts';

import type { Measurement } from './support/measurement.ts';

const CRASHES = 20;
const TALK_MS = 500;
const HEAL_WITHIN_MS = 20_000;

/**
 * Kills the page that carries the audio of a running call: from the kill until the agent hears the caller again. Each
 * time in a fresh app, because a page that keeps dying is given more and more time.
 */
export const mediaCrashFigure: Measurement = {
  gives: ['media-crash-to-audio'],
  needsLab: true,
  async run(say, { runs = CRASHES, note }) {
    const customer = await Customer.ready();
    const times: number[] = [];
    let [lost, wrong] = [0, 0];
    try {
      for (let index = 0; index <= runs; index += 1) {
        say(`media crash ${index + 1} of ${runs + 1}`);
        const { healedAfterMs, endIsTrue } = await crashOnce(customer);
        if (index === 0) continue;
        if (healedAfterMs === undefined) lost += 1;
        else times.push(healedAfterMs);
        if (!endIsTrue) wrong += 1;
      }
    } finally {
      await customer.clear();
      customer.dispose();
    }
    note(`media page killed: ${lost} of ${runs} calls without audio for 20 s, ${wrong} ends told wrongly`);
    return { times: { 'media-crash-to-audio': times } };
  },
};

interface Crash {
  readonly healedAfterMs: number | undefined;
  /** When the caller hung up afterwards, the history says just that. */
  readonly endIsTrue: boolean;
}

async function crashOnce(customer: Customer): Promise<Crash> {
  await customer.clear();
  const phone = await PbxApp.start();
  try {
    await phone.reachable();
    const shown = phone.nextMark('popup-painted');
    await customer.call({ does: 'tone' });
    const { callId } = await shown;
    const audio = phone.nextMark('audio');
    await phone.app.os.pressShortcut(ANSWER_KEY);
    await audio;
    await delay(TALK_MS);
    const again = phone.nextMark('audio-again', HEAL_WITHIN_MS).then(
      ({ at }) => at,
      () => undefined,
    );
    const killedAt = await phone.killMediaPage();
    const healedAt = await again;
    await phone.nextEnd(callId, () => customer.hangUp());
    const { id, result, cause } = await phone.lastEntry();
    const endIsTrue = id === callId && result === 'answered' && cause?.by === 'party';
    return { healedAfterMs: healedAt === undefined ? undefined : healedAt - killedAt, endIsTrue };
  } finally {
    await phone.close();
  }
}
