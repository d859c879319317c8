import type { CrmUnderTest } from '../../contract/crm-adapter.contract.ts';
import { labOrg } from './lab-org.ts';

const MINA_ID = '003AA0000000412AAA';

/** Salesforce for the suite of all CRMs. */
export async function salesforceUnderTest(): Promise<CrmUnderTest> {
  const { org, crm } = await labOrg();
  return {
    crm,
    known: { number: '+12025550143', name: 'Mina Okafor', recordType: 'contact', recordId: MINA_ID },
    numbered: { number: '1512', type: 'case', name: 'Delivery is late' },
    silentAt: ['begin', 'answered', 'withdraw'],
    logged: () =>
      org.data.tasks.map(({ fields }) => ({
        callId: fields['CallObject'] as string,
        seconds: fields['CallDurationInSeconds'] as number,
        isAnswered: fields['CallDisposition'] === 'Answered',
      })),
    notes: () =>
      org.data.tasks.flatMap(({ fields }) =>
        fields['WhoId'] === MINA_ID && typeof fields['Description'] === 'string' ? fields['Description'] : [],
      ),
    loseNextAnswer: () => org.faults.push({ path: '/sobjects/Task', fault: 'lost' }),
    down: () => org.down(),
    up: () => org.up(),
    dispose: () => org.down().catch(() => undefined),
  };
}
