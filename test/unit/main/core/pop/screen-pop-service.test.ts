import { beforeEach, describe, expect, it } from 'vitest';

import type { CallView } from '#shared/domain/call.ts';
import { CallId } from '#shared/domain/ids.ts';
import type { Lookup } from '#shared/domain/match.ts';
import type { ScreenPop } from '#shared/domain/screen-pop.ts';
import type { PopSettings } from '#shared/domain/settings.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { lookupOf, matchOf } from '#test/support/call-views.ts';
import { POP_SETTINGS, PopFixture, settled } from '#test/support/pop-fixture.ts';

const POP_PATIENCE_MS = 2000;

describe('screen pop', () => {
  let fixture: PopFixture;

  beforeEach(() => {
    fixture = new PopFixture();
  });

  it('opens the record once when the lookup has found it', async () => {
    fixture.ring();
    fixture.time.advance(30);
    fixture.change({ lookup: lookupOf(matchOf('42')) });
    await settled();
    fixture.change({ phase: 'connected' });
    fixture.change({ lookup: lookupOf(matchOf('43')) });
    await settled();
    expect(fixture.opened).toEqual(['https://crm.example/contacts/42']);
    expect(fixture.pops).toEqual([
      {
        state: 'opened',
        reason: 'rule',
        rule: { id: 'first-one', number: 1, name: '' },
        host: 'crm.example',
        matchId: 'address-book:42',
        afterMs: 30,
      },
    ]);
  });

  it('waits for the answer when that is the moment', async () => {
    fixture.settings = { ...POP_SETTINGS, moment: 'answer' };
    fixture.ring({ lookup: lookupOf(matchOf('42')) });
    await settled();
    expect(fixture.opened).toEqual([]);
    fixture.change({ phase: 'connected' });
    await settled();
    expect(fixture.opened).toHaveLength(1);
  });

  it.each<[string, Lookup, string]>([
    ['a company', lookupOf(matchOf('7', { recordType: 'company' })), 'https://crm.example/companies/7'],
    ['nobody', lookupOf(), 'https://crm.example/new?phone=%2B493012345678'],
    [
      'an earlier call',
      lookupOf(matchOf('7', { recordType: 'past-call' })),
      'https://crm.example/new?phone=%2B493012345678',
    ],
    ['several', lookupOf(matchOf('1'), matchOf('2')), 'https://crm.example/search?q=493012345678'],
    [
      'a person and the firm',
      lookupOf(matchOf('1'), matchOf('2', { recordType: 'company' })),
      'https://crm.example/contacts/1',
    ],
  ])('opens the right page for %s', async (_, lookup, url) => {
    fixture.ring({ lookup });
    await settled();
    expect(fixture.opened).toEqual([url]);
  });

  it.each<[string, Partial<CallView>, Partial<PopSettings>, ScreenPop]>([
    [
      'a withheld number',
      { party: { number: readNumber('', 'DE') }, lookup: lookupOf() },
      {},
      { state: 'skipped', reason: 'number-withheld' },
    ],
    [
      'nobody without a form',
      { lookup: lookupOf() },
      { unknownUrl: '' },
      { state: 'skipped', reason: 'no-match' },
    ],
    [
      'several without a search',
      { lookup: lookupOf(matchOf('1'), matchOf('2')) },
      { severalUrl: '' },
      { state: 'skipped', reason: 'several-matches' },
    ],
    [
      'a colleague',
      { lookup: lookupOf(matchOf('1', { recordType: 'colleague' })) },
      {},
      { state: 'skipped', reason: 'no-match' },
    ],
    [
      'no template at all',
      { lookup: lookupOf(matchOf('1')) },
      { contactUrl: '' },
      { state: 'skipped', reason: 'no-rule' },
    ],
    [
      'a template with http',
      { lookup: lookupOf(matchOf('1')) },
      { contactUrl: 'http://crm.example/' },
      { state: 'failed', reason: 'not-https' },
    ],
    [
      'a foreign host',
      { lookup: lookupOf(matchOf('1')) },
      { allowedHosts: [] },
      { state: 'failed', reason: 'host-not-allowed' },
    ],
    [
      'a broken template',
      { lookup: lookupOf(matchOf('1')) },
      { contactUrl: 'https://{name}/' },
      { state: 'failed', reason: 'bad-template' },
    ],
  ])('opens nothing for %s and keeps the reason', async (_, changes, settings, pop) => {
    fixture.settings = { ...POP_SETTINGS, ...settings };
    fixture.ring(changes);
    await settled();
    expect([fixture.opened, fixture.pops]).toMatchObject([[], [pop]]);
  });

  it('says when the browser failed', async () => {
    fixture.browserWorks = false;
    fixture.ring({ lookup: lookupOf(matchOf('1')) });
    await settled();
    expect(fixture.pops).toMatchObject([{ state: 'failed', reason: 'browser-failed' }]);
    expect(fixture.failures).toEqual(['browser-failed']);
  });

  it('opens nothing for a call that is being rejected, unless that is refused', async () => {
    fixture.ring();
    fixture.change({ intent: 'rejecting' });
    fixture.change({ lookup: lookupOf(matchOf('1')) });
    await settled();
    expect(fixture.opened).toEqual([]);
    fixture.dropIntent();
    await settled();
    expect(fixture.opened).toHaveLength(1);
  });

  it('asks the rules again when the patience with a lookup is over', async () => {
    fixture.ring();
    fixture.settings = { ...POP_SETTINGS, moment: 'by-hand' };
    fixture.time.advance(POP_PATIENCE_MS);
    await settled();
    fixture.ring();
    fixture.call = { ...fixture.call, intent: 'rejecting' };
    fixture.time.advance(POP_PATIENCE_MS);
    await settled();
    expect([fixture.opened, fixture.time.pending]).toEqual([[], 0]);
  });

  it('opens one page when the call is answered and the agent chooses while the browser is being told', async () => {
    fixture.ring({ lookup: lookupOf(matchOf('1'), matchOf('2')) });
    fixture.change({ phase: 'connected' });
    fixture.change({ lookup: { ...fixture.call.lookup, chosen: 'address-book:2' } });
    await settled();
    fixture.change({ muted: true });
    await settled();
    expect(fixture.opened).toHaveLength(1);
  });

  it('gives each call of the same caller its own page', async () => {
    fixture.ring({ lookup: lookupOf(matchOf('1')) });
    fixture.change({ phase: 'ended' });
    fixture.ring({
      id: CallId.parse('22222222-2222-4222-8222-222222222222'),
      lookup: lookupOf(matchOf('1')),
    });
    await settled();
    expect(fixture.opened).toHaveLength(2);
  });

  it('counts the time to the page whatever happens to the wall clock', async () => {
    fixture.ring();
    fixture.time.jumpWallClock(3_600_000);
    fixture.time.advance(30);
    fixture.change({ lookup: lookupOf(matchOf('42')) });
    await settled();
    expect(fixture.pops[0]?.afterMs).toBe(30);
  });

  it('leaves no delay behind when it is disposed', () => {
    fixture.ring();
    expect(fixture.time.pending).toBe(1);
    fixture.service.dispose();
    expect(fixture.time.pending).toBe(0);
  });

  it('takes what is known when the lookup is still going on after two seconds', async () => {
    fixture.ring({ lookup: { ...lookupOf(matchOf('1')), state: 'pending' } });
    fixture.time.advance(POP_PATIENCE_MS - 1);
    expect(fixture.opened).toEqual([]);
    fixture.time.advance(1);
    await settled();
    expect(fixture.opened).toEqual(['https://crm.example/contacts/1']);
  });

  it('does not open a page for a caller who has gone', async () => {
    fixture.ring();
    fixture.change({ phase: 'ended' });
    fixture.change({ lookup: lookupOf(matchOf('1')) });
    fixture.time.advance(POP_PATIENCE_MS);
    await settled();
    expect(fixture.opened).toEqual([]);
  });

  it('leaves outgoing calls to the agent', async () => {
    fixture.ring({ direction: 'outgoing', lookup: lookupOf(matchOf('1')) });
    fixture.change({ phase: 'connected' });
    await settled();
    expect([fixture.opened, fixture.pops]).toEqual([[], []]);
  });
});
