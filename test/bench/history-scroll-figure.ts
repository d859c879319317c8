import type { PbxApp } from '#test/support/pbx/pbx-app.ts';

import { atHistoryDesk, decline, ring } from './support/history-desk.ts';
import type { Measurement } from './support/measurement.ts';

const ROUNDS = 5;
const FRAMES = 300;
const WARM_UP_FRAMES = 20;
/** Some four rows a frame: a hard pull at the scroll bar. */
const STEP_PX = 200;
/** Two frames of a screen with 60 of them a second: from here on scrolling is seen to stutter. */
const LONG_MS = 33.4;

/** Times between frames while the history scrolls and a call rings; more than 1 % of long ones is too many. */
export const historyScrollFigure: Measurement = {
  gives: ['history-scroll-100k'],
  needsLab: false,
  async run(say, { note, runs = ROUNDS }) {
    const times = await atHistoryDesk(say, async (phone) => {
      const frames: number[] = [];
      for (let round = 0; round < runs; round += 1) {
        say(`scrolling ${round + 1} of ${runs}`);
        await ring(phone);
        await phone.panel.getByRole('button', { name: 'History' }).click();
        await phone.panel.getByRole('option').first().waitFor();
        frames.push(...(await scroll(phone)));
        await decline(phone);
      }
      return frames;
    });
    const long = times.filter((time) => time > LONG_MS).length;
    const percent = ((100 * long) / times.length).toFixed(2);
    note(`history-scroll-100k: ${long} of ${times.length} frames over 33 ms (${percent} %, target 1 %).`);
    return { 'history-scroll-100k': times };
  },
};

function scroll(phone: PbxApp): Promise<readonly number[]> {
  return phone.panel.evaluate(
    ({ frames, warmUp, step }) =>
      new Promise<readonly number[]>((resolve) => {
        const list = document.querySelector('[role=listbox]');
        const times: number[] = [];
        let before = performance.now();
        function next(now: number): void {
          times.push(now - before);
          before = now;
          list?.scrollBy(0, step);
          if (times.length < frames + warmUp) requestAnimationFrame(next);
          else resolve(times.slice(warmUp));
        }
        requestAnimationFrame(next);
      }),
    { frames: FRAMES, warmUp: WARM_UP_FRAMES, step: STEP_PX },
  );
}
