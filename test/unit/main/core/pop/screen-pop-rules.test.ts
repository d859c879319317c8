import { beforeEach, describe, expect, it } from 'vitest';

import { CallId } from '#shared/domain/ids.ts';
import { PopRuleSet } from '#shared/domain/pop-rules.ts';
import { lookupOf, matchOf } from '#test/support/call-views.ts';
import { PopFixture, settled } from '#test/support/pop-fixture.ts';

const RECORD = { id: 'r1', when: 'ring', found: 'one', open: { kind: 'record' } };
const FORM = {
  id: 'r2',
  when: 'end',
  open: { kind: 'address', url: 'https://crm.example/after?c={call-id}&n={number|last:4}' },
};
const HOOK = '00000000-0000-4000-8000-000000000042';
const SECOND = CallId.parse('22222222-2222-4222-8222-222222222222');

describe('screen pops by rules', () => {
  let fixture: PopFixture;

  beforeEach(() => {
    fixture = new PopFixture();
  });

  it('open one page as it rings and another as the call ends', async () => {
    fixture.rules = PopRuleSet.parse({ rules: [RECORD, FORM] });
    fixture.ring({ lookup: lookupOf(matchOf('42')) });
    await settled();
    fixture.change({ phase: 'connected', answeredAt: 2000 });
    fixture.change({ phase: 'ended', endedAt: 3000 });
    await settled();
    expect(fixture.opened).toEqual([
      'https://crm.example/contacts/42',
      `https://crm.example/after?c=${fixture.call.id}&n=5678`,
    ]);
    expect(fixture.pops.map(({ rule }) => rule?.number)).toEqual([1, 2]);
  });

  it('say nothing of the end of a call that nobody answered', async () => {
    fixture.rules = PopRuleSet.parse({ rules: [FORM] });
    fixture.ring({ lookup: lookupOf() });
    fixture.change({ phase: 'ended', endedAt: 3000 });
    await settled();
    expect([fixture.opened, fixture.pops]).toEqual([[], []]);
  });

  it('open for calls that the agent dials, where a rule says so', async () => {
    fixture.rules = PopRuleSet.parse({ rules: [{ ...RECORD, direction: 'outgoing', when: 'answer' }] });
    fixture.ring({ direction: 'outgoing', phase: 'dialing', lookup: lookupOf(matchOf('42')) });
    await settled();
    expect(fixture.opened).toEqual([]);
    fixture.change({ phase: 'connected' });
    await settled();
    expect(fixture.opened).toHaveLength(1);
  });

  it('open no page twice in one call', async () => {
    fixture.rules = PopRuleSet.parse({
      rules: [RECORD, { ...RECORD, id: 'r2', when: 'answer' }, { ...RECORD, id: 'r3', when: 'end' }],
    });
    fixture.ring({ lookup: lookupOf(matchOf('42')) });
    fixture.change({ phase: 'connected', answeredAt: 2000 });
    fixture.change({ phase: 'ended', endedAt: 3000 });
    await settled();
    expect(fixture.opened).toHaveLength(1);
    expect(fixture.pops).toMatchObject([{ state: 'opened', rule: { id: 'r1' } }]);
  });

  it('open a record again for the next call only after the seconds that are set', async () => {
    fixture.rules = PopRuleSet.parse({ rules: [RECORD], repeatSeconds: 30 });
    fixture.ring({ lookup: lookupOf(matchOf('42')) });
    await settled();
    fixture.time.advance(29_999);
    fixture.ring({ id: SECOND, lookup: lookupOf(matchOf('42')) });
    await settled();
    expect(fixture.pops.at(-1)).toMatchObject({
      state: 'skipped',
      reason: 'already-opened',
      rule: { id: 'r1' },
    });
    fixture.ring({
      id: CallId.parse('33333333-3333-4333-8333-333333333333'),
      lookup: lookupOf(matchOf('43')),
    });
    await settled();
    fixture.time.advance(1);
    fixture.ring({
      id: CallId.parse('44444444-4444-4444-8444-444444444444'),
      lookup: lookupOf(matchOf('42')),
    });
    await settled();
    expect(fixture.opened.map((url) => url.slice(-2))).toEqual(['42', '43', '42']);
  });

  it('leave a record to the card that its CRM shows itself, where that is wanted', async () => {
    fixture.cardOf = 'address-book';
    fixture.rules = PopRuleSet.parse({ rules: [RECORD], leaveToCrmCard: true });
    fixture.ring({ lookup: lookupOf(matchOf('42')) });
    await settled();
    expect(fixture.pops).toMatchObject([{ state: 'skipped', reason: 'crm-shows-card' }]);
    fixture.rules = PopRuleSet.parse({ rules: [RECORD] });
    fixture.ring({ id: SECOND, lookup: lookupOf(matchOf('42')) });
    await settled();
    expect(fixture.opened).toHaveLength(1);
  });

  it('open the search when the CRM has not answered by the deadline, and nothing after it', async () => {
    fixture.rules = PopRuleSet.parse({ rules: [RECORD], waitMs: 800, late: 'search' });
    fixture.ring();
    fixture.time.advance(799);
    expect(fixture.opened).toEqual([]);
    fixture.time.advance(1);
    await settled();
    fixture.change({ lookup: lookupOf(matchOf('42')) });
    await settled();
    expect(fixture.opened).toEqual(['https://crm.example/search?q=493012345678']);
    expect(fixture.pops).toMatchObject([{ state: 'opened', reason: 'late', afterMs: 800 }]);
  });

  it('decide what opens by hand, and leave the agent the record where they say nothing', async () => {
    const search = { id: 'r1', when: 'manual', found: 'several', open: { kind: 'search' } };
    fixture.rules = PopRuleSet.parse({
      rules: [search, { ...search, id: 'r2', found: 'any', open: { kind: 'nothing' } }],
    });
    fixture.ring({ lookup: lookupOf(matchOf('1'), matchOf('2')) });
    await fixture.service.openByHand(fixture.call);
    await fixture.service.openByHand(fixture.call, 'address-book:2');
    fixture.ring({ id: SECOND, lookup: lookupOf(matchOf('3')) });
    await fixture.service.openByHand(fixture.call);
    expect(fixture.opened.map((url) => url.replace('https://crm.example/', ''))).toEqual([
      'search?q=493012345678',
      'contacts/2',
      'contacts/3',
    ]);
  });

  it('tell a web address at each of its moments, with the record, and open no page for it', async () => {
    const tell = { kind: 'webhook', hook: HOOK };
    fixture.rules = PopRuleSet.parse({
      rules: [
        { id: 'r1', when: 'ring', open: tell },
        { id: 'r2', when: 'answer', open: { kind: 'record' } },
        { id: 'r3', when: 'end', open: tell },
      ],
    });
    fixture.ring({ lookup: lookupOf(matchOf('42')) });
    expect(fixture.pops).toMatchObject([
      { state: 'told', host: 'hooks.example', matchId: 'address-book:42', rule: { id: 'r1' } },
    ]);
    fixture.change({ phase: 'connected', answeredAt: 2000 });
    await settled();
    fixture.change({ phase: 'ended', endedAt: 3000 });
    await settled();
    expect(fixture.told.map(({ rule, match }) => [rule.id, match?.recordId])).toEqual([
      ['r1', '42'],
      ['r3', '42'],
    ]);
    expect(fixture.opened).toHaveLength(1);
    expect(fixture.call.pop.state).toBe('opened');
  });

  it('tell a web address by hand, and say when it is gone', async () => {
    fixture.rules = PopRuleSet.parse({
      rules: [{ id: 'r1', when: 'manual', open: { kind: 'webhook', hook: HOOK } }],
    });
    fixture.tellProblem = 'hook-gone';
    fixture.ring({ lookup: lookupOf(matchOf('1'), matchOf('2')) });
    expect(await fixture.service.openByHand(fixture.call)).toEqual({ ok: true });
    expect(fixture.told).toMatchObject([{ hook: HOOK }]);
    expect(fixture.told[0]?.match).toBeUndefined();
    expect(fixture.pops).toMatchObject([{ state: 'failed', reason: 'hook-gone' }]);
    expect(fixture.opened).toEqual([]);
  });

  it('make no address of what a header says', async () => {
    fixture.rules = PopRuleSet.parse({
      rules: [
        { id: 'r1', when: 'ring', open: { kind: 'address', url: '{header.call-info}' } },
        {
          id: 'r2',
          when: 'answer',
          open: { kind: 'address', url: 'https://crm.example/?u={header.call-info}' },
        },
      ],
    });
    const headers = { 'call-info': '<https://evil.example/>;purpose=info' };
    fixture.ring({ lookup: lookupOf(), headers });
    await settled();
    expect(fixture.pops).toMatchObject([{ state: 'failed', reason: 'bad-template' }]);
    fixture.change({ phase: 'connected' });
    await settled();
    expect(fixture.opened.map((url) => new URL(url).host)).toEqual(['crm.example']);
  });
});
