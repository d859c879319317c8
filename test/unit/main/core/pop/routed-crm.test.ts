import { describe, expect, it } from 'vitest';

import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import { decidePop, type PopTargets } from '#core/pop/decide-pop.ts';
import { factsOfCall } from '#core/pop/pop-facts.ts';
import { rulesOfMoment } from '#core/pop/rules-in-use.ts';
import { RoutedCrm } from '#core/pop/routed-crm.ts';
import { PopSettings } from '#shared/domain/settings.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { Match } from '#shared/domain/match.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { rankMatches } from '#core/lookup/lookup-rank.ts';
import { lookupOf, matchOf, ringingCall } from '#test/support/call-views.ts';
import { openPortal } from '#test/support/crm/lab-portal.ts';
import { POP_SETTINGS } from '#test/support/pop-fixture.ts';

const NOTHING_SET = PopSettings.parse({});
const { crm: bitrix24 } = openPortal('https://acme.bitrix24.example/rest/7/abc123def456/');
const MINA: Partial<Match> = { system: 'bitrix24', systemName: 'Bitrix24', id: 'bitrix24:contact:412' };

function routed(pop: PopSettings): RoutedCrm {
  return new RoutedCrm([new UrlTemplateCrm({ pop, fieldsOf: () => ({}) }), bitrix24]);
}

function urlOf(pop: PopSettings, match: Match) {
  const party = { number: readNumber('+12025550143', 'DE') };
  return routed(pop).recordUrl({ party, match, callId: 'x', direction: 'incoming' });
}

function decide(crm: PopTargets, call: CallView) {
  return decidePop({ set: rulesOfMoment(NOTHING_SET), trigger: 'ring', facts: factsOfCall(call), crm });
}

describe('several CRMs', () => {
  it('open a record in the system it was found in', () => {
    expect(urlOf(POP_SETTINGS, matchOf('412', MINA))).toEqual({
      ok: true,
      value: 'https://acme.bitrix24.example/crm/contact/details/412/',
    });
    expect(urlOf(POP_SETTINGS, matchOf('C-7'))).toEqual({
      ok: true,
      value: 'https://crm.example/contacts/C-7',
    });
  });

  it('do not make up a page for a record that none of them has', () => {
    expect(urlOf(NOTHING_SET, matchOf('C-7'))).toEqual({ ok: false, problem: 'no-template' });
    expect(routed(NOTHING_SET).opens(matchOf('C-7'))).toBe(false);
    expect(urlOf(POP_SETTINGS, matchOf('../admin', MINA))).toEqual({ ok: false, problem: 'no-such-match' });
  });

  it('pop a record of the CRM without any address set, and no form for a caller nobody knows', () => {
    const crm = routed(NOTHING_SET);
    const known = ringingCall({ lookup: lookupOf(matchOf('412', MINA)) });
    expect(decide(crm, known)).toMatchObject({ kind: 'record' });
    expect(decide(crm, ringingCall({ lookup: lookupOf() }))).toEqual({
      kind: 'skip',
      reason: 'no-match',
    });
  });

  it('have one winner for a person whom the address book knows too', () => {
    const matches = rankMatches([
      matchOf('A1', { name: 'Aaron' }),
      matchOf('412', { ...MINA, name: 'Mina' }),
    ]);
    expect(matches.map(({ name }) => name)).toEqual(['Mina', 'Aaron']);
    const call = ringingCall({ lookup: lookupOf(...matches) });
    expect(decide(routed(NOTHING_SET), call)).toMatchObject({ match: { name: 'Mina' } });
  });

  it('let the agent choose between two of one CRM', () => {
    const two = [matchOf('412', MINA), matchOf('413', { ...MINA, id: 'bitrix24:contact:413' })];
    const call = ringingCall({ lookup: lookupOf(...two) });
    expect(decide(routed(NOTHING_SET), call)).toMatchObject({
      kind: 'skip',
      reason: 'several-matches',
    });
  });
});
