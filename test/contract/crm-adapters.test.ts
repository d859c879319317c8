import { readNumber } from '#core/numbers/read-number.ts';
import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import { labCreatio } from '#test/support/crm/lab-creatio.ts';
import { labPortal } from '#test/support/crm/lab-portal.ts';
import { POP_SETTINGS } from '#test/support/pop-fixture.ts';

import { MINA_ID } from '../lab/crm/creatio/creatio-data.ts';
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

async function creatio(): Promise<CrmUnderTest> {
  const { server, crm } = await labCreatio();
  const { lab, data } = server;
  await crm.source.find(readNumber(MINA.number, 'DE'), AbortSignal.timeout(8000));
  return {
    crm,
    known: { ...MINA, recordId: MINA_ID },
    logged: () =>
      data.calls.map((call) => ({
        callId: call['IntegrationId'] as string,
        seconds: call['TalkTime'] as number,
        isAnswered: call['TalkTime'] !== 0,
      })),
    notes: () =>
      data.calls.filter((call) => call['ContactId'] === MINA_ID).map((call) => call['Notes'] as string),
    loseNextAnswer: () => lab.faults.push({ method: 'write', fault: 'lost' }),
    down: () => lab.down(),
    up: () => lab.up(),
    dispose: () => lab.down().catch(() => undefined),
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
describeCrmAdapter('Creatio', creatio);
describeCrmAdapter('A CRM by URL templates', urlTemplate);
