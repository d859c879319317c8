import { readNumber } from '#core/numbers/read-number.ts';

import type { CrmUnderTest } from '../../contract/crm-adapter.contract.ts';
import { MINA_ID, SIGNED_IN_ID, WEBER_ID } from '../../lab/crm/creatio/creatio-data.ts';
import { textOfRequests } from './text-of-requests.ts';
import { labCreatio } from './lab-creatio.ts';

const MINA = { number: '+12025550143', name: 'Mina Okafor', recordType: 'contact' } as const;

/**
 * Creatio for the suite of all CRMs. The caller was looked up before, and lookups are no batches: what writes then is the
 * write itself.
 */
export async function creatioUnderTest(): Promise<CrmUnderTest> {
  const { server, crm } = await labCreatio();
  const { lab, data } = server;
  server.takesBatches = false;
  await crm.source.find(readNumber(MINA.number, 'DE'), AbortSignal.timeout(8000));
  const before = lab.requests.length;
  return {
    crm,
    known: { ...MINA, recordId: MINA_ID },
    numbered: { number: '512', type: 'case', name: 'Delivery is late' },
    logged: () =>
      data.calls.map((call) => ({
        callId: call['IntegrationId'] as string,
        seconds: call['TalkTime'] as number,
        isAnswered: call['TalkTime'] !== 0,
      })),
    notes: () =>
      data.calls.filter((call) => call['ContactId'] === MINA_ID).map((call) => call['Notes'] as string),
    made: () =>
      data.records.flatMap(({ entity, id, name, numbers, sent }) =>
        sent === undefined
          ? []
          : {
              kind: entity === 'Contact' ? 'contact' : 'account',
              id,
              name,
              number: numbers[0]?.number ?? '',
              email: (sent['Email'] as string | undefined) ?? '',
            },
      ),
    insists: {
      field: 'OwnerId',
      value: SIGNED_IN_ID,
      start: () => void data.required.add('OwnerId'),
      held: () => data.records.at(-1)?.sent?.['OwnerId'],
    },
    callsOn: ({ id }) =>
      data.calls.filter((call) => call['ContactId'] === id || call['AccountId'] === id).length,
    extras: {
      further: { type: 'account', id: WEBER_ID },
      result: () => data.results.find(({ Id }) => Id === data.calls[0]?.['ResultId'])?.Name,
      promises: () =>
        data.activities.map((row) => ({
          text: `${String(row['Title'])}\n${String(row['Notes'])}`,
          dueAt: Date.parse(String(row['StartDate'])),
          isAgents: row['OwnerId'] === SIGNED_IN_ID,
        })),
      callsOn: ({ id }) => data.calls.filter((call) => call['AccountId'] === id).length,
    },
    asked: () => textOfRequests(lab.requests.slice(before)),
    loseNextAnswer: () => lab.faults.push({ method: 'write', fault: 'lost' }),
    down: () => lab.down(),
    up: () => lab.up(),
    dispose: () => lab.down().catch(() => undefined),
  };
}
