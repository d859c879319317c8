import type { NewRecordKind } from '#shared/domain/new-record-kinds.ts';

import type { CrmUnderTest } from '../../contract/crm-adapter.contract.ts';
import { textOfRequests } from './text-of-requests.ts';
import { labSuite } from './lab-suite.ts';

const MINA = {
  number: '+12025550143',
  name: 'Mina Okafor',
  recordType: 'contact',
  recordId: '7b3f0c1e-52a1-4d6e-9f10-5a2c80000001',
} as const;
const SUITE_KINDS: Readonly<Record<string, NewRecordKind>> = {
  Contacts: 'contact',
  Leads: 'lead',
  Accounts: 'company',
};

/** SuiteCRM for the suite of all CRMs, with a field of the administrator's for results. */
export async function suiteUnderTest(): Promise<CrmUnderTest> {
  const { server, data, crm } = await labSuite({ resultField: 'call_result_c' });
  const mina = '7b3f0c1e-52a1-4d6e-9f10-5a2c80000001';
  const calls = (): readonly Readonly<Record<string, string>>[] =>
    data.of('Calls').map(({ id, attributes }) => ({ ...attributes, id }));
  return {
    crm,
    known: MINA,
    numbered: { number: '512', type: 'case', name: 'Delivery is late' },
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
    insists: {
      field: 'industry_c',
      value: 'Wood',
      start: () => {
        data.insistsOn = ['industry_c'];
      },
      held: () => data.records.at(-1)?.attributes['industry_c'],
    },
    callsOn: ({ id }) => calls().filter((call) => call['parent_id'] === id).length,
    extras: {
      further: { type: 'contact', id: '7b3f0c1e-52a1-4d6e-9f10-5a2c80000002' },
      result: () => calls()[0]?.['call_result_c'],
      promises: () =>
        data.of('Tasks').map(({ attributes }) => ({
          text: `${String(attributes['name'])}\n${String(attributes['description'])}`,
          dueAt: Date.parse(String(attributes['date_due'])),
          isAgents: attributes['assigned_user_id'] === '1',
        })),
      callsOn: ({ id }) =>
        [...data.relations].filter((relation) => relation.endsWith(` contacts ${id}`)).length,
    },
    asked: () => textOfRequests(server.requests),
    loseNextAnswer: () =>
      server.faults.push({
        method: 'write',
        fault: 'lost',
        // The sign-in is no write.
        ...(data.tokens.size === 0 && { path: 'module' }),
      }),
    down: () => server.down(),
    up: () => server.up(),
    dispose: () => server.down().catch(() => undefined),
  };
}
