import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import { creatioUnderTest } from '#test/support/crm/creatio-under-test.ts';
import { freshdeskUnderTest } from '#test/support/crm/freshdesk-under-test.ts';
import { labEspo } from '#test/support/crm/lab-espo.ts';
import { labPortal } from '#test/support/crm/lab-portal.ts';
import { labRest } from '#test/support/crm/lab-rest.ts';
import { labSuite } from '#test/support/crm/lab-suite.ts';
import { salesforceUnderTest } from '#test/support/crm/salesforce-under-test.ts';
import { LAB_RECORDS } from '#test/lab/crm/bitrix24/lab-records.ts';
import { POP_SETTINGS } from '#test/support/pop-fixture.ts';

import type { NewRecordKind } from '#shared/domain/new-record-kinds.ts';

import { describeCrmCreator } from './crm-creator.contract.ts';
import { describeCrmAdapter, type CrmUnderTest } from './crm-adapter.contract.ts';

const ESPO_KINDS: Readonly<Record<string, NewRecordKind>> = {
  Contact: 'contact',
  Lead: 'lead',
  Account: 'company',
};
const SUITE_KINDS: Readonly<Record<string, NewRecordKind>> = {
  Contacts: 'contact',
  Leads: 'lead',
  Accounts: 'company',
};

const DELIVERY = { number: '512', type: 'case', name: 'Delivery is late' } as const;
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
    callsOn: ({ id }) => data.rows.filter(({ call }) => String(call.entity?.id) === id).length,
    loseNextAnswer: () => portal.faults.push({ method: 'write', fault: 'lost' }),
    down: () => portal.down(),
    up: () => portal.up(),
    dispose: () => portal.down().catch(() => undefined),
  };
}

async function espocrm(): Promise<CrmUnderTest> {
  const { server, data, crm } = await labEspo();
  const calls = () => [...data.calls.values()];
  return {
    crm,
    known: MINA,
    numbered: DELIVERY,
    logged: () =>
      calls()
        .filter(({ status }) => status !== 'Planned')
        .map(({ description, status, dateStart, dateEnd }) => ({
          callId: /\(Hookswitch ([^)]+)\)/.exec(description as string)?.[1] ?? '',
          seconds:
            status === 'Held' ? (Date.parse(dateEnd as string) - Date.parse(dateStart as string)) / 1000 : 0,
          isAnswered: status === 'Held',
        })),
    notes: () =>
      calls()
        .filter(
          ({ contactsIds }) => (contactsIds as readonly string[] | undefined)?.[0] === '65f0a1b2c3d4e5f60',
        )
        .map(({ description }) => description as string),
    made: () =>
      data.records.flatMap(({ id, scope, name, phones, email, description }) =>
        description === undefined
          ? []
          : { kind: ESPO_KINDS[scope] ?? 'other', id, name, number: phones[0] ?? '', email: email ?? '' },
      ),
    callsOn: ({ id }) =>
      calls().filter(({ contactsIds }) => (contactsIds as readonly string[] | undefined)?.includes(id))
        .length,
    loseNextAnswer: () => server.faults.push({ method: 'write', fault: 'lost' }),
    down: () => server.down(),
    up: () => server.up(),
    dispose: () => server.down().catch(() => undefined),
  };
}

async function suitecrm(): Promise<CrmUnderTest> {
  const { server, data, crm } = await labSuite();
  const mina = '7b3f0c1e-52a1-4d6e-9f10-5a2c80000001';
  const calls = (): readonly Readonly<Record<string, string>>[] =>
    data.of('Calls').map(({ id, attributes }) => ({ ...attributes, id }));
  return {
    crm,
    known: MINA,
    numbered: DELIVERY,
    logged: () =>
      calls()
        .filter(({ status }) => status !== 'Planned')
        .map(({ id = '', name = '', status }) => {
          const [, minutes = 0, seconds = 0] = /\((\d+):(\d\d)\)$/.exec(name) ?? [];
          return {
            callId: id,
            seconds: Number(minutes) * 60 + Number(seconds),
            isAnswered: status === 'Held',
          };
        }),
    notes: () => calls().flatMap((call) => (call['parent_id'] === mina ? (call['description'] ?? []) : [])),
    made: () =>
      data.records.flatMap(({ id, module, attributes }) => {
        const kind = SUITE_KINDS[module];
        if (kind === undefined || attributes['description'] === undefined) return [];
        const text = (name: string) => (attributes[name] as string | undefined) ?? '';
        return {
          kind,
          id,
          name: `${text('first_name')} ${text('last_name')}`.trim() || text('name'),
          number: text('phone_work') || text('phone_office'),
          email: text('email1'),
        };
      }),
    callsOn: ({ id }) => calls().filter((call) => call['parent_id'] === id).length,
    loseNextAnswer: () => server.faults.push({ method: 'write', path: 'module', fault: 'lost' }),
    down: () => server.down(),
    up: () => server.up(),
    dispose: () => server.down().catch(() => undefined),
  };
}

async function rest(): Promise<CrmUnderTest> {
  const { server, data, crm } = await labRest();
  const calls = () => [...data.tickets.values()];
  return {
    crm,
    known: MINA,
    logged: () =>
      calls()
        .filter(({ fields }) => fields['outcome'] !== undefined)
        .map(({ key, fields }) => ({
          callId: key,
          seconds: fields['seconds'] as number,
          isAnswered: fields['outcome'] === 'answered',
        })),
    notes: () =>
      calls().flatMap(({ key, fields }) => (fields['person'] === '412' ? (data.notes.get(key) ?? []) : [])),
    loseNextAnswer: () => server.faults.push({ method: 'write', fault: 'lost' }),
    down: () => server.down(),
    up: () => server.up(),
    dispose: () => server.down().catch(() => undefined),
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
describeCrmAdapter('EspoCRM', espocrm);
describeCrmAdapter('SuiteCRM', suitecrm);
describeCrmCreator('EspoCRM', espocrm);
describeCrmCreator('SuiteCRM', suitecrm);
describeCrmAdapter('Salesforce', salesforceUnderTest);
describeCrmAdapter('A CRM by its definition', rest);
describeCrmAdapter('Creatio', creatioUnderTest);
describeCrmAdapter('Freshdesk', () => freshdeskUnderTest());
describeCrmAdapter('Freshdesk with its own window for calls', () =>
  freshdeskUnderTest({ usesScreenPop: true, usesOpenTicket: false }),
);
describeCrmAdapter('A CRM by URL templates', urlTemplate);
