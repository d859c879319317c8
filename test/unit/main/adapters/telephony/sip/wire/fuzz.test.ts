import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatedUserAgent } from './gated-user-agent.ts';
import type { GatedUserAgent } from './gated-user-agent.ts';
import { requestText, statusOf } from './request-text.ts';
import { TORTURE_CASES } from './torture-cases.ts';

const SEEDS = TORTURE_CASES.map(({ text }) => text).filter((text) => text.length < 4096);
const PIECES = [
  '\r\n',
  '\n',
  '\r',
  ':',
  ';',
  ',',
  '<',
  '>',
  '"',
  '\\',
  '%00',
  '\u0000',
  '@',
  '=',
  ' ',
  '\t',
  'é',
  '[',
  ']',
  '(',
  '-1',
  '99999999999',
  'tel:',
  'sip:',
  ';tag=',
  'SIP/2.0',
  'To: x',
  'Via',
];

type Edit = { readonly at: number; readonly remove: number; readonly insert: string };

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
  insert: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12, unit: 'binary' })),
});
const mutated = fc
  .tuple(fc.constantFrom(...SEEDS), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([seed, edits]) => edits.reduce(applyEdit, seed));

function applyEdit(text: string, { at, remove, insert }: Edit): string {
  const index = Math.floor(at * text.length);
  return text.slice(0, index) + insert + text.slice(index + remove);
}

let agent: GatedUserAgent;
beforeAll(async () => {
  agent = await gatedUserAgent('bob');
});
afterAll(() => agent.stop());

describe('mutated messages', () => {
  it('never throw into the process, and are all done with before anybody would call it frozen', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        agent.arrive(text);
      }),
      { numRuns: 3000 },
    );
    const threw = agent.incidents.filter(({ kind }) => kind === 'threw');
    expect(threw).toEqual([]);
  }, 60_000);

  it('leave no OPTIONS with an intact Via and method unanswered', () => {
    const via = 'SIP/2.0/WSS pbx.test;branch=z9hG4bK';
    const keepsVia = fc.tuple(fc.array(edit, { minLength: 1, maxLength: 3 }), fc.nat()).map(([edits, id]) => {
      const text = requestText('OPTIONS', { headers: { Via: `${via}f${id}` } });
      const headEnd = text.indexOf('Max-Forwards');
      return text.slice(0, headEnd) + edits.reduce(applyEdit, text.slice(headEnd));
    });
    fc.assert(
      fc.property(keepsVia, (text) => {
        expect(agent.arrive(text).answers.some((answer) => statusOf(answer) !== undefined)).toBe(true);
      }),
      { numRuns: 1000, interruptAfterTimeLimit: 3000 },
    );
  });
});
