import type { NewRecordKind } from '#shared/domain/new-record-kinds.ts';

import type { CrmUnderTest } from '../../contract/crm-adapter.contract.ts';
import { textOfRequests } from './text-of-requests.ts';
import { labEspo } from './lab-espo.ts';

const MINA = {
  number: '+12025550143',
  name: 'Mina Okafor',
  recordType: 'contact',
  recordId: '65f0a1b2c3d4e5f60',
} as const;
const ESPO_KINDS: Readonly<Record<string, NewRecordKind>> = {
  Contact: 'contact',
  Lead: 'lead',
  Account: 'company',
};

/** EspoCRM for the suite of all CRMs, with a field of the administrator's for results. */
export async function espoUnderTest(): Promise<CrmUnderTest> {
  const { server, data, crm } = await labEspo({ resultField: 'cCallResult' });
  const calls = () => [...data.calls.values()];
  return {
    crm,
    known: MINA,
    numbered: { number: '512', type: 'case', name: 'Delivery is late' },
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
    insists: {
      field: 'cIndustry',
      value: 'Wood',
      start: () => {
        data.insistsOn = ['cIndustry'];
      },
      held: () => data.records.at(-1)?.own?.['cIndustry'],
    },
    callsOn: ({ id }) =>
      calls().filter(({ contactsIds }) => (contactsIds as readonly string[] | undefined)?.includes(id))
        .length,
    extras: {
      further: { type: 'contact', id: '65f0a1b2c3d4e5f61' },
      result: () => calls()[0]?.cCallResult,
      promises: () =>
        [...data.tasks.values()].map((task) => ({
          text: `${String(task['name'])}\n${String(task['description'])}`,
          dueAt: Date.parse(`${String(task['dateEnd']).replace(' ', 'T')}Z`),
          isAgents: task['assignedUserId'] === '65f0a1b2c3d4e5f91',
        })),
      callsOn: ({ id }) =>
        calls().filter(({ contactsIds }) => (contactsIds as readonly string[] | undefined)?.includes(id))
          .length,
    },
    asked: () => textOfRequests(server.requests),
    loseNextAnswer: () => server.faults.push({ method: 'write', fault: 'lost' }),
    down: () => server.down(),
    up: () => server.up(),
    dispose: () => server.down().catch(() => undefined),
  };
}
