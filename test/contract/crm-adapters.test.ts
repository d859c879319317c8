import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import { labPortal } from '#test/support/crm/lab-portal.ts';
import { POP_SETTINGS } from '#test/support/pop-fixture.ts';

import { describeCrmAdapter, type CrmUnderTest } from './crm-adapter.contract.ts';

const MINA = { number: '+12025550143', name: 'Mina Okafor', recordType: 'contact' } as const;

async function bitrix24(): Promise<CrmUnderTest> {
  const { portal, crm } = await labPortal();
  const { data } = portal;
  return {
    crm,
    known: MINA,
    logged: () =>
      data.rows.map(({ call, duration, code }) => ({
        callId: call.externalId,
        seconds: duration,
        isAnswered: code === '200',
      })),
    notes: () => data.comments.filter(({ entityId }) => entityId === 412).map(({ text }) => text),
    loseNextAnswer: () => portal.faults.push('lost'),
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
describeCrmAdapter('A CRM by URL templates', urlTemplate);
