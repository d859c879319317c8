import { describe, expect, it } from 'vitest';

import { ok } from '#shared/result.ts';
import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import { openPastRecord } from '#core/pop/open-past-record.ts';
import { matchOf } from '#test/support/call-views.ts';
import { historyEntry } from '#test/support/history-entries.ts';
import { POP_SETTINGS } from '#test/support/pop-fixture.ts';

const ENTRY = historyEntry(1, { queue: 'Sales', records: [matchOf('1'), matchOf('2')] });

function pastRecords(contactUrl: string) {
  const opened: string[] = [];
  const crm = new UrlTemplateCrm({ pop: { ...POP_SETTINGS, contactUrl }, fieldsOf: () => ({}) });
  const opener = {
    open: (url: string, allowed: readonly string[]) => {
      opened.push(`${url} ${allowed.join()}`);
      return Promise.resolve(ok());
    },
  };
  return { opened, open: (matchId: string) => openPastRecord(ENTRY, matchId, { crm, opener }) };
}

describe('opening a record of a past call', () => {
  it('fills the template with what the history knows', async () => {
    const { open, opened } = pastRecords('https://crm.example/{record-id}?n={e164}&q={queue}&c={call-id}');
    expect(await open('address-book:2')).toEqual(ok());
    expect(opened).toEqual([`https://crm.example/2?n=%2B493012345678&q=Sales&c=${ENTRY.id} crm.example`]);
  });

  it('refuses a record that the call does not have, and opens nothing', async () => {
    const { open, opened } = pastRecords('https://crm.example/{record-id}');
    expect(await open('address-book:3')).toEqual({ ok: false, problem: 'no-such-match' });
    expect(opened).toEqual([]);
  });

  it('says when there is no page for such records', async () => {
    const { open, opened } = pastRecords('');
    expect([await open('address-book:1'), opened]).toEqual([{ ok: false, problem: 'no-template' }, []]);
  });
});
