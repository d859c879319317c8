import { beforeEach, describe, expect, it } from 'vitest';

import { lookupOf, matchOf } from '#test/support/call-views.ts';
import { POP_SETTINGS, PopFixture, settled } from '#test/support/pop-fixture.ts';

const POP_PATIENCE_MS = 2000;

describe('screen pop by hand', () => {
  let fixture: PopFixture;

  beforeEach(() => {
    fixture = new PopFixture();
  });

  it('lets a record that is asked for by hand wait for the lookup, and pops nothing more', async () => {
    fixture.ring();
    const asked = fixture.service.openByHand(fixture.call);
    await settled();
    expect(fixture.opened).toEqual([]);
    fixture.change({ phase: 'connected' });
    fixture.change({ lookup: lookupOf(matchOf('1')) });
    expect(await asked).toEqual({ ok: true, value: undefined });
    await settled();
    expect(fixture.opened).toEqual(['https://crm.example/contacts/1']);
    expect(fixture.pops).toMatchObject([{ state: 'opened', reason: 'by-hand' }]);
  });

  it('opens by hand what is known when the lookup takes too long or the call is over', async () => {
    fixture.ring();
    const asked = fixture.service.openByHand(fixture.call);
    fixture.time.advance(POP_PATIENCE_MS);
    await asked;
    fixture.ring({ pop: { state: 'none' } });
    const late = fixture.service.openByHand(fixture.call);
    fixture.change({ phase: 'ended' });
    await late;
    expect(fixture.opened).toEqual(Array(2).fill('https://crm.example/new?phone=%2B493012345678'));
  });

  it('keeps the reason of a failure by hand until a page opens', async () => {
    fixture.settings = { ...POP_SETTINGS, moment: 'by-hand' };
    fixture.browserWorks = false;
    fixture.ring({ lookup: lookupOf(matchOf('1')) });
    expect(await fixture.service.openByHand(fixture.call)).toEqual({ ok: false, problem: 'browser-failed' });
    fixture.browserWorks = true;
    await fixture.service.openByHand(fixture.call);
    fixture.browserWorks = false;
    await fixture.service.openByHand(fixture.call);
    expect(fixture.pops.map(({ state }) => state)).toEqual(['failed', 'opened']);
    expect(fixture.failures).toEqual([]);
  });

  it('opens by hand as often as asked, the search while several fit, or the named one', async () => {
    fixture.settings = { ...POP_SETTINGS, moment: 'by-hand' };
    fixture.ring({ lookup: lookupOf(matchOf('1'), matchOf('2')) });
    expect(await fixture.service.openByHand(fixture.call)).toEqual({ ok: true, value: undefined });
    await fixture.service.openByHand(fixture.call, 'address-book:2');
    expect(fixture.opened).toEqual([
      'https://crm.example/search?q=493012345678',
      'https://crm.example/contacts/2',
    ]);
    expect(fixture.pops).toMatchObject([{ state: 'opened', reason: 'by-hand' }]);
  });

  it('refuses by hand a match that the call does not have', async () => {
    fixture.ring({ lookup: lookupOf() });
    expect(await fixture.service.openByHand(fixture.call, 'address-book:2')).toEqual({
      ok: false,
      problem: 'no-such-match',
    });
  });
});
