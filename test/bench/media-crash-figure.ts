import { setTimeout as delay } from 'node:timers/promises';

import { Customer } from '#test/support/pbx/customer.ts';
import { ANSWER_KEY, PbxApp } from '#test/support/pbx/pbx-app.ts';

import type { Measurement } from './support/measurement.ts';

const CRASHES = 20;
const TALK_MS = 500;

/**
 * Kills the page that carries the audio of a running call: from the kill until the agent hears the caller again. Each
 * time in a fresh app, because a page that keeps dying is given more and more time.
 */
export const mediaCrashFigure: Measurement = {
  gives: ['media-crash-to-audio'],
  needsLab: true,
  async run(say, { runs = CRASHES }) {
    const customer = await Customer.ready();
    const times: number[] = [];
    try {
      for (let index = 0; index <= runs; index += 1) {
        say(`media crash ${index + 1} of ${runs + 1}`);
        const time = await crashOnce(customer);
        if (index > 0) times.push(time);
      }
    } finally {
      await customer.clear();
      customer.dispose();
    }
    return { 'media-crash-to-audio': times };
  },
};

async function crashOnce(customer: Customer): Promise<number> {
  await customer.clear();
  const phone = await PbxApp.start();
  try {
    await phone.reachable();
    const shown = phone.nextMark('popup-painted');
    await customer.call({ does: 'tone' });
    await shown;
    const audio = phone.nextMark('audio');
    await phone.app.os.pressShortcut(ANSWER_KEY);
    await audio;
    await delay(TALK_MS);
    const again = phone.nextMark('audio-again', 20_000);
    const killedAt = await phone.killMediaPage();
    return (await again).at - killedAt;
  } finally {
    await phone.close();
  }
}
