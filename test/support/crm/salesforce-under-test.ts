import type { CrmUnderTest } from '../../contract/crm-adapter.contract.ts';
import type { NewRecordKind } from '#shared/domain/new-record-kinds.ts';
import { labOrg } from './lab-org.ts';

const MINA_ID = '003AA0000000412AAA';

/** Salesforce for the suite of all CRMs. */
export async function salesforceUnderTest(): Promise<CrmUnderTest> {
  const { org, crm } = await labOrg();
  const calls = () => org.data.tasks.filter(({ fields }) => fields['Status'] === 'Completed');
  return {
    crm,
    known: { number: '+12025550143', name: 'Mina Okafor', recordType: 'contact', recordId: MINA_ID },
    numbered: { number: '1512', type: 'case', name: 'Delivery is late' },
    silentAt: ['begin', 'answered', 'withdraw'],
    logged: () =>
      calls().map(({ fields }) => ({
        callId: fields['CallObject'] as string,
        seconds: fields['CallDurationInSeconds'] as number,
        isAnswered: fields['CallDisposition'] === 'Answered',
      })),
    notes: () =>
      calls().flatMap(({ fields }) =>
        fields['WhoId'] === MINA_ID && typeof fields['Description'] === 'string' ? fields['Description'] : [],
      ),
    extras: {
      further: { type: 'opportunity', id: '006AA0000000055AAA' },
      result: () => org.data.tasks[0]?.fields['CallDisposition'],
      promises: () =>
        org.data.tasks
          .filter(({ fields }) => fields['Status'] !== 'Completed')
          .map(({ fields }) => ({
            text: [fields['Subject'], fields['Description']].join('\n'),
            dueAt: fields['IsReminderSet'] === true ? Date.parse(String(fields['ReminderDateTime'])) : 0,
            isAgents: fields['OwnerId'] === '005AA000000001AAAA',
          })),
      callsOn: ({ id }) =>
        org.data.tasks.filter(({ fields }) => fields['WhoId'] === id || fields['WhatId'] === id).length,
    },
    made: () =>
      org.data.records.flatMap(({ type, id, fields }) => {
        const text = (name: string) => (fields[name] as string | undefined) ?? '';
        return type === 'Task' || fields['CreatedById'] === undefined
          ? []
          : {
              kind: type.toLowerCase() as NewRecordKind,
              id,
              name: text('Name'),
              number: text('Phone'),
              email: text('Email'),
            };
      }),
    insists: {
      field: 'Preferred_Language__c',
      value: 'Swedish',
      start: () => {
        org.data.insistsOn['Contact'] = ['Preferred_Language__c'];
      },
      held: () => org.data.records.at(-1)?.fields['Preferred_Language__c'],
    },
    callsOn: ({ id }) =>
      org.data.tasks.filter(({ fields }) => fields['WhoId'] === id || fields['WhatId'] === id).length,
    asked: () => JSON.stringify(org.requests),
    loseNextAnswer: () => org.faults.push({ path: '/sobjects/', fault: 'lost' }),
    down: () => org.down(),
    up: () => org.up(),
    dispose: () => org.down().catch(() => undefined),
  };
}
