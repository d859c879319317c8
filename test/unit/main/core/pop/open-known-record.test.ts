import { describe, expect, it } from 'vitest';

import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { openNamedRecord, openNewRecord } from '#core/pop/open-known-record.ts';
import { RoutedCrm } from '#core/pop/routed-crm.ts';
import { ok } from '#shared/result.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { openPortal } from '#test/support/crm/lab-portal.ts';
import { POP_SETTINGS } from '#test/support/pop-fixture.ts';

const { crm: portal } = openPortal('https://acme.bitrix24.example/rest/7/abc123def456/');

function way() {
  const opened: string[] = [];
  const allowed: (readonly string[])[] = [];
  const opener = {
    open: (url: string, hosts: readonly string[]) => {
      opened.push(url);
      allowed.push(hosts);
      return Promise.resolve(ok());
    },
  };
  const crm = new RoutedCrm([new UrlTemplateCrm({ pop: POP_SETTINGS, fieldsOf: () => ({}) }), portal]);
  return { opened, allowed, crm, opener };
}

describe('records without a call', () => {
  it('open by their system, type and id', async () => {
    const to = way();
    await openNamedRecord({ system: 'bitrix24', type: 'lead', id: '99' }, to);
    await openNamedRecord({ system: 'address-book', type: 'contact', id: 'C-7' }, to);
    expect(to.opened).toEqual([
      'https://acme.bitrix24.example/crm/lead/details/99/',
      'https://crm.example/contacts/C-7',
    ]);
  });

  it.each(['../../admin', '1?x=1', '0'])('open nothing for the id %s', async (id) => {
    const to = way();
    expect(await openNamedRecord({ system: 'bitrix24', type: 'contact', id }, to)).toMatchObject({
      ok: false,
    });
    expect(to.opened).toEqual([]);
  });

  it('begin with a form that knows the number of a past call', async () => {
    const to = way();
    await openNewRecord(aHistoryEntry({ number: readNumber('+12025550143', 'DE') }), to);
    expect(to.opened).toEqual(['https://crm.example/new?phone=%2B12025550143']);
  });

  it('lead nowhere but to the hosts of the systems that are set up', async () => {
    const to = way();
    await openNamedRecord({ system: 'bitrix24', type: 'lead', id: '99' }, to);
    await openNewRecord(aHistoryEntry(), to);
    const hosts = ['crm.example', 'acme.bitrix24.example'];
    expect(to.allowed).toEqual([hosts, hosts]);
  });
});
