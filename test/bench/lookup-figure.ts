import { readNumber } from '#core/numbers/read-number.ts';

import { benchNumber, LOCAL_EVERY, makeContacts } from './support/make-contacts.ts';
import type { Measurement } from './support/measurement.ts';

const PEOPLE = 1_000_000;
const WARM_UP = 200;
const LOOKUPS = 2000;
/** Coprime to the number of people: walks through the whole book without a pattern. */
const STEP = 387_911;

/**
 * Finds callers in an address book of a million people, numbers as a PBX sends them: half of them known by the whole
 * number, a quarter by their last digits only, a quarter unknown.
 */
export const lookupFigure: Measurement = {
  gives: ['lookup-1m-contacts'],
  needsLab: false,
  async run(say) {
    say('filling an address book of 1,000,000 people');
    const contacts = makeContacts(PEOPLE);
    say(`${LOOKUPS} lookups`);
    const times: number[] = [];
    for (let index = 0; index < WARM_UP + LOOKUPS; index += 1) {
      const { number, isKnown } = caller(index);
      const read = readNumber(number, 'DE');
      const start = performance.now();
      const matches = contacts.lookup(read);
      const took = performance.now() - start;
      if (matches.length > 0 !== isKnown) throw new Error(`${number}: ${matches.length} matches`);
      if (index >= WARM_UP) times.push(took);
    }
    contacts.dispose();
    return { 'lookup-1m-contacts': times };
  },
};

function caller(index: number): { readonly number: string; readonly isKnown: boolean } {
  const any = (index * STEP) % PEOPLE;
  const local = any - (any % LOCAL_EVERY);
  const whole = any % LOCAL_EVERY === 0 ? any + 1 : any;
  if (index % 4 === 3) return { number: `+4930${String(20_000_000 + any)}`, isKnown: false };
  return { number: benchNumber(index % 4 === 2 ? local : whole), isKnown: true };
}
