import { setTimeout as delay } from 'node:timers/promises';

import { Customer } from '#test/support/pbx/customer.ts';
import { ANSWER_KEY, PbxApp } from '#test/support/pbx/pbx-app.ts';

import type { Measurement } from './support/measurement.ts';

const RUNS = 20;
/** The answer key counts once a second. */
const REST_MS = 1100;

/** From the OS's word that the answer key was pressed until the 200 OK is on the wire, both seen inside the app. */
export const hotkeyFigure: Measurement = {
  gives: ['hotkey-to-wire'],
  needsLab: true,
  async run(say, { runs = RUNS }) {
    const customer = await Customer.ready();
    await customer.clear();
    const phone = await PbxApp.start();
    const times: number[] = [];
    try {
      await phone.reachable();
      for (let index = 0; index <= runs; index += 1) {
        say(`hotkey ${index + 1} of ${runs + 1}`);
        const shown = phone.nextMark('popup-painted');
        await customer.call({ does: 'tone' });
        const { callId } = await shown;
        await delay(REST_MS);
        const sent = phone.nextMark('answer-sent');
        const pressedAt = await phone.app.os.pressShortcut(ANSWER_KEY);
        const { at } = await sent;
        if (index > 0) times.push(at - pressedAt);
        await phone.nextEnd(callId, () => customer.hangUp());
      }
      return { times: { 'hotkey-to-wire': times } };
    } finally {
      await phone.close();
      await customer.clear();
      customer.dispose();
    }
  },
};
