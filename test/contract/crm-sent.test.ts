import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CrmSender } from '#core/crm/crm-sender.ts';
import type { CallerParts } from '#core/crm/leave-out.ts';
import type { CrmWriter } from '#core/ports/crm-writer.ts';
import type { CrmReceipt, CrmRecordRef } from '#shared/domain/crm-write.ts';
import type { OutboxWrite } from '#shared/domain/outbox.ts';
import { aBegin, aCrmCall, aFinish, aNote, aPromise } from '#test/support/builders/a-crm-write.ts';
import { creatioUnderTest } from '#test/support/crm/creatio-under-test.ts';
import { espoUnderTest } from '#test/support/crm/espo-under-test.ts';
import { freshdeskUnderTest } from '#test/support/crm/freshdesk-under-test.ts';
import { labPortal } from '#test/support/crm/lab-portal.ts';
import { restUnderTest } from '#test/support/crm/rest-under-test.ts';
import { salesforceUnderTest } from '#test/support/crm/salesforce-under-test.ts';
import { suiteUnderTest } from '#test/support/crm/suite-under-test.ts';

import type { CrmUnderTest } from './crm-adapter.contract.ts';

/** The number in every form in which it could be sent, also from behind as Creatio keeps it. */
const NUMBER = /2025550143|202\D{1,3}555\D{1,3}0143|3410555/;
const NAME = /Mina|Okafor/;

/** Writes a whole call with a promise, as the outbox would. */
async function writeCall(writer: CrmWriter, parts: CallerParts, record?: CrmRecordRef): Promise<void> {
  const sender = new CrmSender(writer, parts);
  const call = aCrmCall(1, { number: '+12025550143', ...(record !== undefined && { record }) });
  const receipts: Partial<Record<OutboxWrite['step'], CrmReceipt>> = {};
  const writes = [aBegin(1, { call }), aFinish(1, { call }), { ...aNote(1), call }, aPromise(1, { call })];
  for (const write of writes) {
    if (write.step === 'follow-up' && writer.extras?.['follow-up'] === undefined) continue;
    const sent = await sender.send(write, { receipts, isLate: false, attempts: 0 });
    expect([write.step, sent]).toMatchObject([write.step, { ok: true }]);
    if (sent.ok) receipts[write.step] = sent.value;
    await sender.find(write, { receipts, isLate: false, attempts: 1 });
  }
}

describe.each<[string, () => Promise<CrmUnderTest>]>([
  ['Salesforce', salesforceUnderTest],
  ['Creatio', creatioUnderTest],
  ['EspoCRM', espoUnderTest],
  ['SuiteCRM', suiteUnderTest],
  ['Freshdesk', () => freshdeskUnderTest()],
  [
    'Freshdesk with promises as tickets',
    () => freshdeskUnderTest({ promise: 'ticket', usesScreenPop: true }),
  ],
  ['A CRM by its definition', restUnderTest],
])('%s', (_name, start) => {
  let under: CrmUnderTest;

  beforeEach(async () => {
    under = await start();
  });

  afterEach(() => under.dispose());

  const write = async (parts: CallerParts, isKnown: boolean) => {
    const { writer } = under.crm;
    if (writer === undefined) throw new Error('no writer');
    const { recordType, recordId = '' } = under.known;
    const record = { type: recordType, id: recordId } as CrmRecordRef;
    await writeCall(writer, parts, isKnown ? record : undefined);
    return under.asked?.() ?? '';
  };

  it.each([true, false])(
    'is not told the number where it is not to have it (known caller: %s)',
    async (isKnown) => {
      const asked = await write({ number: false, name: true }, isKnown);
      expect(asked).not.toBe('');
      expect(asked).not.toMatch(NUMBER);
      expect(under.logged()).toHaveLength(1);
    },
  );

  it('is told neither number nor name where it is to have none of them', async () => {
    const asked = await write({ number: false, name: false }, true);
    expect(asked).not.toMatch(NUMBER);
    expect(asked).not.toMatch(NAME);
  });

  it('is not told the name where it is not to have it, and the number all the same', async () => {
    const asked = await write({ number: true, name: false }, true);
    expect(asked).toMatch(NUMBER);
    expect(asked).not.toMatch(NAME);
  });
});

describe('Bitrix24', () => {
  it('says that it cannot do without the number, and is not told the name where it is not to have it', async () => {
    const { portal, crm } = await labPortal();
    expect(crm.capabilities.needsNumber).toBe(true);
    await writeCall(crm.writer, { number: true, name: false }, { type: 'contact', id: '412' });
    const asked = JSON.stringify(portal.requests);
    expect(asked).toContain('crm.activity.todo.add');
    expect(asked).not.toMatch(NAME);
    await portal.down();
  });
});
