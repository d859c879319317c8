import type { Measurement } from './support/measurement.ts';
import { RecoveryDesk } from './support/recovery-desk.ts';

const RUNS = 50;

/** From the command until the PBX has agreed to the hold, and back again. */
export const holdFigure: Measurement = {
  gives: ['hold-complete'],
  needsLab: true,
  async run(say, { runs = RUNS }) {
    const desk = await RecoveryDesk.open();
    const times: number[] = [];
    try {
      const { phone, callId } = await desk.call();
      for (let index = 0; index <= runs; index += 1) {
        say(`hold ${index + 1} of ${runs + 1}`);
        const hold = index % 2 === 0;
        const after = phone.events.length;
        const since = performance.now();
        const told = await (hold ? phone.connector.hold(callId) : phone.connector.resume(callId));
        if (!told.ok) throw new Error(told.problem);
        await phone.next('hold', ({ local }) => local === hold, after);
        if (index > 0) times.push(performance.now() - since);
      }
      return { times: { 'hold-complete': times } };
    } finally {
      await desk.close();
    }
  },
};
