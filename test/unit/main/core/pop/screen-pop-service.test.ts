import { beforeEach, describe, expect, it } from 'vitest';

import type { CallView } from '#shared/domain/call.ts';
import type { Lookup } from '#shared/domain/match.ts';
import type { ScreenPop } from '#shared/domain/screen-pop.ts';
import { PopSettings } from '#shared/domain/settings.ts';
import { fail, ok } from '#shared/result.ts';
import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import { POP_PATIENCE_MS, ScreenPopService } from '#core/pop/screen-pop-service.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { lookupOf, matchOf, ringingCall } from '#test/support/call-views.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';

const SETTINGS = PopSettings.parse({
  contactUrl: 'https://crm.example/contacts/{record-id}',
  companyUrl: 'https://crm.example/companies/{record-id}',
  unknownUrl: 'https://crm.example/new?phone={e164}',
  severalUrl: 'https://crm.example/search?q={digits}',
  allowedHosts: ['crm.example'],
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe('screen pop', () => {
  let time: ManualTimer;
  let opened: string[];
  let pops: ScreenPop[];
  let call: CallView;
  let service: ScreenPopService;
  let browserWorks: boolean;

  function use(pop: PopSettings): void {
    service = new ScreenPopService({
      calls: {
        setPop: (_, next) => {
          pops.push(next);
          change({ pop: next });
        },
        current: () => call,
      },
      settings: () => pop,
      crm: () => new UrlTemplateCrm({ pop, fieldsOf: () => ({}) }),
      opener: {
        open: (url) => {
          opened.push(url);
          return Promise.resolve(browserWorks ? ok() : fail('browser-failed'));
        },
      },
      clock: time,
      timer: time,
    });
  }

  function change(changes: Partial<CallView>): void {
    const previous = call;
    call = { ...call, ...changes };
    service.onCallChanged({ kind: 'updated', call, previous, at: time.now() });
  }

  function ring(changes: Partial<CallView> = {}): void {
    call = ringingCall({ startedAt: time.now(), ringingAt: time.now(), ...changes });
    service.onCallChanged({ kind: 'started', call, at: time.now() });
  }

  beforeEach(() => {
    time = new ManualTimer(5000);
    opened = [];
    pops = [];
    browserWorks = true;
    use(SETTINGS);
  });

  it('opens the record once when the lookup has found it', async () => {
    ring();
    time.pass(30);
    change({ lookup: lookupOf(matchOf('42')) });
    await settled();
    change({ phase: 'connected' });
    change({ lookup: lookupOf(matchOf('43')) });
    await settled();
    expect(opened).toEqual(['https://crm.example/contacts/42']);
    expect(pops).toEqual([
      { state: 'opened', reason: 'rule', host: 'crm.example', matchId: 'address-book:42', afterMs: 30 },
    ]);
  });

  it('waits for the answer when that is the moment', async () => {
    use({ ...SETTINGS, moment: 'answer' });
    ring({ lookup: lookupOf(matchOf('42')) });
    await settled();
    expect(opened).toEqual([]);
    change({ phase: 'connected' });
    await settled();
    expect(opened).toHaveLength(1);
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
    ring({ lookup });
    await settled();
    expect(opened).toEqual([url]);
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
      { state: 'skipped', reason: 'no-rule' },
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
    use({ ...SETTINGS, ...settings });
    ring(changes);
    await settled();
    expect([opened, pops]).toEqual([[], [pop]]);
  });

  it('says when the browser failed', async () => {
    browserWorks = false;
    ring({ lookup: lookupOf(matchOf('1')) });
    await settled();
    expect(pops).toEqual([{ state: 'failed', reason: 'browser-failed' }]);
  });

  it('takes what is known when the lookup is still going on after two seconds', async () => {
    ring({ lookup: { ...lookupOf(matchOf('1')), state: 'pending' } });
    time.pass(POP_PATIENCE_MS - 1);
    expect(opened).toEqual([]);
    time.pass(1);
    await settled();
    expect(opened).toEqual(['https://crm.example/contacts/1']);
  });

  it('does not open a page for a caller who has gone', async () => {
    ring();
    change({ phase: 'ended' });
    change({ lookup: lookupOf(matchOf('1')) });
    time.pass(POP_PATIENCE_MS);
    await settled();
    expect(opened).toEqual([]);
  });

  it('leaves outgoing calls to the agent', async () => {
    ring({ direction: 'outgoing', lookup: lookupOf(matchOf('1')) });
    change({ phase: 'connected' });
    await settled();
    expect([opened, pops]).toEqual([[], []]);
  });

  it('opens by hand as often as asked, the chosen match or the named one', async () => {
    use({ ...SETTINGS, moment: 'by-hand' });
    ring({ lookup: lookupOf(matchOf('1'), matchOf('2')) });
    expect(await service.openByHand(call)).toEqual({ ok: true, value: undefined });
    await service.openByHand(call, 'address-book:2');
    expect(opened).toEqual(['https://crm.example/contacts/1', 'https://crm.example/contacts/2']);
    expect(pops).toMatchObject([{ state: 'opened', reason: 'by-hand', matchId: 'address-book:1' }]);
  });

  it('refuses by hand a match that the call does not have', async () => {
    ring({ lookup: lookupOf() });
    expect(await service.openByHand(call, 'address-book:2')).toEqual({ ok: false, problem: 'no-such-match' });
  });
});
