import { describe, expect, it } from 'vitest';

import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { decidePop } from '#core/pop/decide-pop.ts';
import { factsOfCall } from '#core/pop/pop-facts.ts';
import { rulesOfMoment } from '#core/pop/rules-in-use.ts';
import type { CallView } from '#shared/domain/call.ts';
import { LineId } from '#shared/domain/ids.ts';
import { PopRule, PopRuleSet, type PopTrigger } from '#shared/domain/pop-rules.ts';
import { lookupOf, matchOf, PENDING_LOOKUP, ringingCall } from '#test/support/call-views.ts';
import { POP_SETTINGS } from '#test/support/pop-fixture.ts';

const CRM = new UrlTemplateCrm({ pop: POP_SETTINGS, fieldsOf: () => ({}) });
const RECORD = { when: 'ring', open: { kind: 'record' } } as const;
const ONE = { lookup: lookupOf(matchOf('42')) };
const SEVERAL = { lookup: lookupOf(matchOf('1'), matchOf('2')) };
const NOBODY = { lookup: lookupOf() };
const BEFORE = { lookup: lookupOf(matchOf('7', { recordType: 'past-call' })) };
const COLLEAGUE = { lookup: lookupOf(matchOf('3', { recordType: 'colleague' })) };

/** A rule as it is written, without its id. */
type RuleInput = Readonly<Record<string, unknown>>;

function ask(
  rules: readonly RuleInput[],
  call: Partial<CallView> = {},
  more: { readonly trigger?: PopTrigger; readonly isLate?: boolean; readonly set?: Partial<PopRuleSet> } = {},
) {
  const parsed = rules.map((rule, index) => PopRule.parse({ id: `r${index + 1}`, ...rule }));
  const set = { ...PopRuleSet.parse({ rules: parsed }), ...more.set };
  const { trigger = 'ring', isLate = false } = more;
  return decidePop({ set, trigger, facts: factsOfCall(ringingCall(call)), crm: CRM, isLate });
}

describe('screen-pop rules', () => {
  it('decide by the first one that fits, and say which it was', () => {
    const rules = [
      { ...RECORD, queue: 'Sales', open: { kind: 'search' } },
      { ...RECORD, found: 'several', open: { kind: 'search' } },
      { ...RECORD, name: 'VIP', found: 'one' },
      { ...RECORD, open: { kind: 'nothing' } },
    ];
    expect(ask(rules, ONE)).toMatchObject({
      kind: 'record',
      match: { recordId: '42' },
      rule: { id: 'r3', number: 3, name: 'VIP' },
    });
    expect(ask(rules, { ...ONE, queue: 'EU sales desk' })).toMatchObject({
      kind: 'search',
      rule: { number: 1 },
    });
    expect(ask(rules, SEVERAL)).toMatchObject({ kind: 'search', rule: { number: 2 } });
    expect(ask(rules, NOBODY)).toMatchObject({
      kind: 'skip',
      reason: 'rule-says-nothing',
      rule: { number: 4 },
    });
  });

  it('leave out a rule that is switched off', () => {
    expect(ask([{ ...RECORD, on: false }], ONE)).toEqual({ kind: 'none' });
  });

  it.each<[string, RuleInput, Partial<CallView>, boolean]>([
    ['another line', { ...RECORD, line: 'other' }, ONE, false],
    ['its line', { ...RECORD, line: 'other' }, { ...ONE, lineId: LineId.parse('other') }, true],
    ['another queue', { ...RECORD, queue: 'Sales' }, { ...ONE, queue: 'Support' }, false],
    ['no queue', { ...RECORD, queue: 'Sales' }, ONE, false],
    ['the called number', { ...RECORD, queue: '7788' }, { ...ONE, calledNumber: '+49307788' }, true],
    ['an outgoing call', RECORD, { ...ONE, direction: 'outgoing' }, false],
    ['an outgoing call', { ...RECORD, direction: 'outgoing' }, { ...ONE, direction: 'outgoing' }, true],
    ['both ways', { ...RECORD, direction: 'both' }, { ...ONE, direction: 'outgoing' }, true],
  ])('are about %s (%j)', (_, rule, call, isAbout) => {
    expect(ask([rule], call).kind !== 'none').toBe(isAbout);
  });

  it.each<[string, string, Partial<CallView>, boolean]>([
    ['one', 'one record', ONE, true],
    ['one', 'several', SEVERAL, false],
    [
      'one',
      'several of which the agent chose',
      { lookup: { ...SEVERAL.lookup, chosen: 'address-book:2' } },
      true,
    ],
    ['several', 'one', ONE, false],
    ['none', 'nobody', NOBODY, true],
    ['none', 'somebody who called before', BEFORE, true],
    ['past-call', 'somebody who called before', BEFORE, true],
    ['past-call', 'nobody', NOBODY, false],
    ['any', 'nobody', NOBODY, true],
  ])('that look for %s fit %s: %#', (found, _, call, fits) => {
    const decision = ask(
      [{ ...RECORD, found, open: { kind: 'address', url: 'https://crm.example/' } }],
      call,
    );
    expect(decision.kind === 'address').toBe(fits);
  });

  it.each<[string, string, Partial<CallView>, boolean]>([
    ['customer', 'a customer', NOBODY, true],
    ['customer', 'a colleague of the address book', COLLEAGUE, false],
    ['colleague', 'a colleague of the address book', COLLEAGUE, true],
    ['colleague', 'an extension', { ...NOBODY, party: { number: readNumber('1001', 'DE') } }, true],
    ['customer', 'an emergency number', { ...NOBODY, party: { number: readNumber('112', 'DE') } }, false],
    ['any', 'an emergency number', { ...NOBODY, party: { number: readNumber('112', 'DE') } }, true],
    ['any', 'a hidden number', { ...NOBODY, party: { number: readNumber('', 'DE') } }, false],
    ['withheld', 'a hidden number', { ...NOBODY, party: { number: readNumber('', 'DE') } }, true],
    ['withheld', 'a customer', NOBODY, false],
  ])('for %s fit %s: %#', (caller, _, call, fits) => {
    const decision = ask([{ ...RECORD, caller, open: { kind: 'new-record' } }], call);
    expect(decision.kind === 'new-record').toBe(fits);
  });

  it.each<[string, RuleInput, Partial<CallView>, string]>([
    ['one of several', RECORD, SEVERAL, 'several-matches'],
    ['the record of nobody', RECORD, NOBODY, 'no-match'],
    ['the record of a colleague', RECORD, COLLEAGUE, 'no-match'],
    ['a hidden number', RECORD, { ...NOBODY, party: { number: readNumber('', 'DE') } }, 'number-withheld'],
    ['what no rule is for', { ...RECORD, found: 'several' }, ONE, 'no-rule'],
    [
      'a search for a hidden number',
      { ...RECORD, caller: 'withheld', open: { kind: 'search' } },
      { ...NOBODY, party: { number: readNumber('', 'DE') } },
      'no-rule',
    ],
  ])('never open %s', (_, rule, call, reason) => {
    expect(ask([rule], call)).toMatchObject({ kind: 'skip', reason });
  });

  it('hold for their own moment alone', () => {
    expect(ask([RECORD], ONE, { trigger: 'answer' })).toEqual({ kind: 'none' });
    expect(ask([{ ...RECORD, when: 'end' }], ONE, { trigger: 'end' })).toMatchObject({ kind: 'record' });
  });

  it.each([
    ['search', { kind: 'search' }],
    ['new-record', { kind: 'new-record' }],
    ['nothing', { kind: 'skip', reason: 'late' }],
    ['known', { kind: 'skip', reason: 'no-match' }],
  ] as const)('fall back to %s when the CRM is late and nobody is known yet', (late, decision) => {
    const call = { lookup: PENDING_LOOKUP };
    expect(ask([{ ...RECORD, found: 'one' }], call, { isLate: true, set: { late } })).toMatchObject(decision);
    expect(ask([RECORD], { ...ONE, queue: '' }, { isLate: true, set: { late } })).toMatchObject({
      kind: 'record',
    });
    expect(ask([{ ...RECORD, queue: 'Sales' }], call, { isLate: true, set: { late } })).toEqual({
      kind: 'none',
    });
  });

  it('say the same as the settings before there were rules', () => {
    const set = rulesOfMoment({ moment: 'answer', unknownUrl: '' });
    expect(set.rules.map(({ when, found, open }) => [when, found, open.kind])).toEqual([
      ['answer', 'one', 'record'],
      ['answer', 'several', 'search'],
    ]);
    expect(rulesOfMoment({ moment: 'by-hand', unknownUrl: 'https://crm.example/' }).rules).toEqual([]);
    expect(PopRuleSet.parse(rulesOfMoment(POP_SETTINGS))).toEqual(rulesOfMoment(POP_SETTINGS));
  });
});
