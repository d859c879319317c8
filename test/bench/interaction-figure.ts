import type { PbxApp } from '#test/support/pbx/pbx-app.ts';

import { atHistoryDesk, decline, ring } from './support/history-desk.ts';
import type { Measurement } from './support/measurement.ts';

const ROUNDS = 10;
const WARM_UP_ROUNDS = 2;

/**
 * From each key and click of a working session to the paint that follows it (as INP counts: from the event's own time,
 * waiting in the queue included). The session: history with search and filter, one call in full, people, settings, back to
 * the calls, with a call ringing meanwhile in every other round.
 */
export const interactionFigure: Measurement = {
  gives: ['inp-panel'],
  needsLab: false,
  async run(say, { note, runs = ROUNDS }) {
    const times = await atHistoryDesk(say, async (phone) => {
      await listen(phone);
      for (let round = 0; round < WARM_UP_ROUNDS + runs; round += 1) {
        say(`session ${round + 1} of ${WARM_UP_ROUNDS + runs}`);
        if (round === WARM_UP_ROUNDS) await taken(phone);
        const rings = round % 2 === 1;
        if (rings) await ring(phone);
        await work(phone);
        if (rings) await decline(phone);
      }
      return taken(phone);
    });
    const sorted = times.toSorted((one, other) => one - other);
    const at = (share: number): string => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0);
    note(
      `inp-panel: p75 ${at(0.75)} ms, p98 ${at(0.98)} ms of ${times.length} interactions (target p98 200 ms).`,
    );
    return { 'inp-panel': times };
  },
};

async function work({ panel }: PbxApp): Promise<void> {
  await panel.getByRole('button', { name: 'History' }).click();
  await panel.getByRole('option').first().waitFor();
  await panel.getByRole('searchbox').click();
  await panel.keyboard.type('ada in');
  for (let index = 0; index < 6; index += 1) await panel.keyboard.press('Backspace');
  await panel.getByText('Missed', { exact: true }).first().click();
  await panel.getByText('All', { exact: true }).first().click();
  await panel.getByRole('button', { name: 'Filter calls' }).click();
  await panel.getByRole('dialog').getByText('Busy', { exact: true }).click();
  await panel.getByRole('button', { name: 'Clear filters' }).click();
  await panel.getByRole('button', { name: 'Show calls' }).click();
  await panel.getByRole('option').first().click();
  await panel.getByRole('button', { name: 'Back to the list' }).click();
  await panel.getByRole('button', { name: 'People' }).click();
  await panel.getByRole('searchbox').click();
  await panel.keyboard.type('mar');
  await panel.getByRole('button', { name: 'Settings' }).click();
  await panel
    .getByRole('navigation')
    .getByRole('button', { name: /^Calls/u })
    .click();
}

interface Listening {
  interactionTimes?: number[];
}

/** Notes every key and click with the time until the frame after it was painted. */
async function listen({ panel }: PbxApp): Promise<void> {
  await panel.evaluate(() => {
    const times: number[] = [];
    (window as Listening).interactionTimes = times;
    for (const type of ['keydown', 'click'] as const) {
      addEventListener(
        type,
        ({ timeStamp }) => {
          requestAnimationFrame(() => {
            // A message is handled only after the frame that the callback belongs to.
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => times.push(performance.now() - timeStamp), {
              once: true,
            });
            port1.start();
            port2.postMessage(undefined);
          });
        },
        { capture: true },
      );
    }
  });
}

/** The times since the last question. */
function taken({ panel }: PbxApp): Promise<readonly number[]> {
  return panel.evaluate(() => (window as Listening).interactionTimes?.splice(0) ?? []);
}
