import { describe, expect, it } from 'vitest';

import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import { rehearseCall } from '#core/pop/rehearse-pops.ts';
import { PopRuleSet } from '#shared/domain/pop-rules.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { matchOf } from '#test/support/call-views.ts';
import { POP_SETTINGS } from '#test/support/pop-fixture.ts';

const CRM = new UrlTemplateCrm({ pop: POP_SETTINGS, fieldsOf: () => ({}) });
const PAGES = {
  crm: CRM,
  address: (...asked: Parameters<UrlTemplateCrm['address']>) => CRM.address(...asked),
  hookHost: (hook: string) => (hook === HOOK ? 'hooks.example' : undefined),
};
const HOOK = '00000000-0000-4000-8000-000000000042';
const RECORD = { id: 'r1', when: 'ring', found: 'one', open: { kind: 'record' } };
const { answeredAt: _answeredAt, ...UNANSWERED } = aHistoryEntry();

describe('a rehearsal on a past call', () => {
  it('says what would have opened at which of its moments, by which rule', () => {
    const set = PopRuleSet.parse({
      rules: [
        RECORD,
        { id: 'r2', when: 'end', open: { kind: 'address', url: 'https://crm.example/after' } },
        { id: 'r3', when: 'manual', open: { kind: 'search' } },
      ],
    });
    const entry = aHistoryEntry({ answeredAt: 2000, endedAt: 3000, records: [matchOf('42')] });
    expect(rehearseCall(entry, set, PAGES).would).toMatchObject([
      { when: 'ring', kind: 'record', record: 'Person 42', host: 'crm.example', rule: { number: 1 } },
      { when: 'end', kind: 'address', host: 'crm.example', rule: { number: 2 } },
    ]);
    expect(rehearseCall({ ...UNANSWERED, records: [] }, set, PAGES).would).toMatchObject([
      { kind: 'nothing', reason: 'no-match' },
    ]);
  });

  it('says a page once that two moments would open', () => {
    const set = PopRuleSet.parse({ rules: [RECORD, { ...RECORD, when: 'answer' }] });
    const entry = aHistoryEntry({ answeredAt: 2000, records: [matchOf('42')] });
    expect(rehearseCall(entry, set, PAGES).would).toHaveLength(1);
  });

  it('says of an address that could not open why', () => {
    const set = PopRuleSet.parse({
      rules: [{ ...RECORD, found: 'any', open: { kind: 'address', url: 'https://evil.example/' } }],
    });
    expect(rehearseCall(aHistoryEntry({ records: [] }), set, PAGES).would).toMatchObject([
      { kind: 'failed', reason: 'host-not-allowed' },
    ]);
  });

  it('says which web address would have been told, or that it is gone', () => {
    const set = PopRuleSet.parse({
      rules: [
        { ...RECORD, found: 'any', open: { kind: 'webhook', hook: HOOK } },
        {
          ...RECORD,
          id: 'r2',
          when: 'answer',
          found: 'any',
          open: { kind: 'webhook', hook: HOOK.replace('42', '43') },
        },
      ],
    });
    const entry = aHistoryEntry({ answeredAt: 2000, records: [] });
    expect(rehearseCall(entry, set, PAGES).would).toMatchObject([
      { when: 'ring', kind: 'webhook', host: 'hooks.example' },
      { when: 'answer', kind: 'failed', reason: 'hook-gone' },
    ]);
  });

  it('knows that a call that was turned away had no moment', () => {
    const set = PopRuleSet.parse({ rules: [RECORD] });
    const cause = { by: 'agent', policy: 'do-not-disturb' } as const;
    expect(rehearseCall(aHistoryEntry({ cause, records: [matchOf('42')] }), set, PAGES).would).toEqual([]);
  });
});
