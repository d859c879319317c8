import type { CrmUnderTest } from '../../contract/crm-adapter.contract.ts';
import { labRest } from './lab-rest.ts';
import { textOfRequests } from './text-of-requests.ts';

const MINA = { number: '+12025550143', name: 'Mina Okafor', recordType: 'contact', recordId: '412' } as const;

/** A CRM by its definition for the suite of all CRMs. */
export async function restUnderTest(): Promise<CrmUnderTest> {
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
    made: () =>
      data.people.flatMap(({ uid, first, last, phones, mail = '', ext }) =>
        ext === undefined
          ? []
          : {
              kind: 'contact' as const,
              id: String(uid),
              name: [first, last].filter(Boolean).join(' '),
              number: phones[0]?.value ?? '',
              email: mail,
            },
      ),
    insists: {
      field: 'region',
      value: 'Nord "1"',
      start: () => {
        data.insistsOnRegion = true;
      },
      held: () => data.people.at(-1)?.region,
    },
    callsOn: ({ id }) => calls().filter(({ fields }) => fields['person'] === id).length,
    asked: () => textOfRequests(server.requests),
    loseNextAnswer: () => server.faults.push({ method: 'write', fault: 'lost' }),
    down: () => server.down(),
    up: () => server.up(),
    dispose: () => server.down().catch(() => undefined),
  };
}
