import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import { creatioUnderTest } from '#test/support/crm/creatio-under-test.ts';
import { freshdeskMaker, freshdeskUnderTest } from '#test/support/crm/freshdesk-under-test.ts';
import { espoUnderTest } from '#test/support/crm/espo-under-test.ts';
import { labPortal } from '#test/support/crm/lab-portal.ts';
import { restUnderTest } from '#test/support/crm/rest-under-test.ts';
import { suiteUnderTest } from '#test/support/crm/suite-under-test.ts';
import { salesforceUnderTest } from '#test/support/crm/salesforce-under-test.ts';
import { LAB_RECORDS } from '#test/lab/crm/bitrix24/lab-records.ts';
import { POP_SETTINGS } from '#test/support/pop-fixture.ts';

import type { NewRecordKind } from '#shared/domain/new-record-kinds.ts';

import { describeCrmCreator } from './crm-creator.contract.ts';
import { describeCrmAdapter, type CrmUnderTest } from './crm-adapter.contract.ts';

const A_DEAL = { type: 'DEAL', id: 512, name: '', title: 'Renovation', phones: [], assignedTo: 7 } as const;

const MINA = { number: '+12025550143', name: 'Mina Okafor', recordType: 'contact' } as const;

async function bitrix24(): Promise<CrmUnderTest> {
  const { portal, crm } = await labPortal({ records: [...LAB_RECORDS, A_DEAL] });
  const { data } = portal;
  return {
    crm,
    known: MINA,
    numbered: { number: '512', type: 'deal', name: 'Renovation' },
    logged: () =>
      data.rows.map(({ call, duration, code }) => ({
        callId: call.externalId.slice(0, 36),
        seconds: duration,
        isAnswered: code === '200',
      })),
    notes: () => data.comments.filter(({ entityId }) => entityId === 412).map(({ text }) => text),
    made: () =>
      data.records.flatMap(({ id, type, name, lastName, phones, emails, originId }) =>
        originId === undefined
          ? []
          : {
              kind: type.toLowerCase() as NewRecordKind,
              id: String(id),
              name: `${name} ${lastName ?? ''}`.trim(),
              number: phones[0] ?? '',
              email: emails?.[0] ?? '',
            },
      ),
    insists: {
      field: 'ufCrm_1764000001',
      value: '41',
      start: () => {
        data.insistsOn = [{ name: 'ufCrm_1764000001', title: 'Branch', items: ['Wood', 'Steel'] }];
      },
      held: () => data.records.at(-1)?.own?.['ufCrm_1764000001'],
    },
    callsOn: ({ id }) => data.rows.filter(({ call }) => String(call.entity?.id) === id).length,
    loseNextAnswer: () => portal.faults.push({ method: 'write', fault: 'lost' }),
    down: () => portal.down(),
    up: () => portal.up(),
    dispose: () => portal.down().catch(() => undefined),
  };
}

function urlTemplate(): Promise<CrmUnderTest> {
  return Promise.resolve({
    crm: new UrlTemplateCrm({ pop: POP_SETTINGS, fieldsOf: () => ({}) }),
    known: MINA,
    logged: () => [],
    notes: () => [],
    loseNextAnswer: () => undefined,
    down: () => Promise.resolve(),
    up: () => Promise.resolve(),
    dispose: () => Promise.resolve(),
  });
}

describeCrmAdapter('Bitrix24', bitrix24);
describeCrmCreator('Bitrix24', bitrix24);
describeCrmAdapter('EspoCRM', espoUnderTest);
describeCrmAdapter('SuiteCRM', suiteUnderTest);
describeCrmCreator('EspoCRM', espoUnderTest);
describeCrmCreator('SuiteCRM', suiteUnderTest);
describeCrmAdapter('Salesforce', salesforceUnderTest);
describeCrmCreator('Salesforce', salesforceUnderTest);
describeCrmAdapter('A CRM by its definition', restUnderTest);
describeCrmCreator('A CRM by its definition', restUnderTest);
describeCrmAdapter('Creatio', creatioUnderTest);
describeCrmCreator('Creatio', creatioUnderTest);
describeCrmAdapter('Freshdesk', () => freshdeskUnderTest());
describeCrmCreator('Freshdesk', freshdeskMaker);
describeCrmAdapter('Freshdesk with its own window for calls', () =>
  freshdeskUnderTest({ usesScreenPop: true, usesOpenTicket: false }),
);
describeCrmAdapter('A CRM by URL templates', urlTemplate);
