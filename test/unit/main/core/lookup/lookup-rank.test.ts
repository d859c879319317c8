import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rankMatches, sureMatch } from '#core/lookup/lookup-rank.ts';
import { matchOf } from '#test/support/call-views.ts';

const names = (...matches: Parameters<typeof rankMatches>[0]): readonly string[] =>
  rankMatches(matches).map((match) => match.name);

describe('the rank of matches', () => {
  it('puts whole numbers before last digits, whatever the record', () => {
    const company = matchOf('1', { name: 'exact company', recordType: 'company' });
    const person = matchOf('2', { name: 'suffix person', found: 'suffix', digitsAgreed: 9 });
    expect(names(person, company)).toEqual(['exact company', 'suffix person']);
  });

  it('puts people before leads, companies and tickets', () => {
    const types = ['ticket', 'company', 'lead', 'contact'] as const;
    const matches = types.map((recordType, index) =>
      matchOf(String(index), { name: recordType, recordType }),
    );
    expect(names(...matches)).toEqual(['contact', 'lead', 'company', 'ticket']);
  });

  it("puts a CRM's record before one of the address book, whatever the record", () => {
    const person = matchOf('1', { name: 'in the book', system: 'address-book', recordType: 'contact' });
    const company = matchOf('2', { name: 'in the CRM', system: 'bitrix24', recordType: 'company' });
    expect(names(person, company)).toEqual(['in the CRM', 'in the book']);
  });

  it('puts more agreeing digits first', () => {
    const short = matchOf('1', { name: 'short', found: 'suffix', digitsAgreed: 7 });
    const long = matchOf('2', { name: 'long', found: 'suffix', digitsAgreed: 9 });
    expect(names(short, long)).toEqual(['long', 'short']);
  });

  it('keeps the better of two findings of one record', () => {
    const suffix = matchOf('1', { found: 'suffix' });
    expect(rankMatches([suffix, matchOf('1')])).toEqual([matchOf('1')]);
  });

  it('lets earlier calls stand down when a record is known', () => {
    const past = matchOf('9', { name: 'past', system: 'history', recordType: 'past-call' });
    expect([names(past, matchOf('1', { name: 'record' })), names(past)]).toEqual([['record'], ['past']]);
  });

  it('is the same whatever came in first', () => {
    const match = fc.record({
      recordId: fc.constantFrom('1', '2', '3'),
      found: fc.constantFrom('exact', 'suffix', 'extension'),
      recordType: fc.constantFrom('contact', 'company', 'lead'),
      digitsAgreed: fc.integer({ min: 7, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(match, { maxLength: 6 }), (changes) => {
        const matches = changes.map((change) => matchOf(change.recordId, { ...change }));
        expect(rankMatches(matches.toReversed())).toEqual(rankMatches(matches));
      }),
    );
  });

  it('is sure of one record, and of the first where the second is less, but of none of two that are alike', () => {
    const [one, two] = [matchOf('1'), matchOf('2')];
    expect([sureMatch([one]), sureMatch([]), sureMatch([one, two])]).toEqual([one, undefined, undefined]);
    expect(sureMatch([one, { ...two, found: 'suffix' }])).toEqual(one);
    expect(sureMatch([one, { ...two, system: 'other' }])).toEqual(one);
  });
});
