import { setTimeout as delay } from 'node:timers/promises';

import type { PbxApp } from '#test/support/pbx/pbx-app.ts';

import { atHistoryDesk } from './support/history-desk.ts';
import type { Measurement } from './support/measurement.ts';

const OPENINGS = 30;
const REST_MS = 150;

/** Opens the place with the history of 100,000 calls: from the click until the first page of calls is painted. */
export const historyPaintFigure: Measurement = {
  gives: ['history-list-100k-paint'],
  needsLab: false,
  async run(say) {
    return atHistoryDesk(say, async (phone) => {
      const times: number[] = [];
      for (let index = 0; index <= OPENINGS; index += 1) {
        say(`opening ${index + 1} of ${OPENINGS + 1}`);
        const time = await openOnce(phone);
        if (index > 0) times.push(time);
      }
      return { 'history-list-100k-paint': times };
    });
  },
};

async function openOnce(phone: PbxApp): Promise<number> {
  await phone.panel.getByRole('button', { name: 'Calls', exact: true }).click();
  await delay(REST_MS);
  const clicked = phone.panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const report = (event: Event): void => resolve(performance.timeOrigin + event.timeStamp);
        addEventListener('click', report, { capture: true, once: true });
      }),
  );
  const painted = phone.nextMark('history-painted');
  await phone.panel.getByRole('button', { name: 'History' }).click();
  return (await painted).at - (await clicked);
}
