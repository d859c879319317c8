import { expect, it } from 'vitest';

import { NewRecord } from '#shared/domain/new-record.ts';
import { CallLogFixture } from '#test/support/crm/call-log-fixture.ts';
import { settled } from '#test/support/outbox-fixture.ts';

const JONAS = NewRecord.parse({ kind: 'contact', firstName: 'Jonas', lastName: 'Weber', company: 'Nordvik' });

it('the outbox sends what the CRM insists on, as often as it has to be put right, and nothing that it never asked for', async () => {
  const fixture = new CallLogFixture();
  fixture.ring();
  fixture.answer();
  await settled();
  const industry = { name: 'Industry__c', label: 'Industry' };
  const filled = { ...industry, value: 'Wood' };
  const owner = { name: 'OwnerId', label: 'Owner', value: '7' };
  fixture.crm.turns = [{ problem: 'refused', wants: [industry] }];
  fixture.records.create(fixture.call.id, 'bitrix24', { ...JONAS, extra: [owner] });
  await settled();
  const id = fixture.repository.ofCall(fixture.call.id).find(({ state }) => state === 'refused')?.id ?? '';
  expect(fixture.repository.get(id)).not.toHaveProperty('write.fields.extra');
  fixture.crm.turns = [{ problem: 'refused', detail: 'no such industry' }];
  fixture.records.change(id, { ...JONAS, extra: [filled, owner] });
  await settled();
  expect(fixture.repository.get(id)).toHaveProperty('write.fields.extra', [filled]);
  fixture.records.change(id, { ...JONAS, extra: [{ ...filled, value: 'Steel' }] });
  await settled();
  const made = fixture.crm.written.findLast(({ step }) => step === 'create');
  expect(made).toHaveProperty('fields.extra', [{ ...filled, value: 'Steel' }]);
});
