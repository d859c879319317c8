import { labPage } from '../server/lab-page.ts';
import type { CallRow } from './creatio-data.ts';
import type { CreatioServer } from './creatio-server.ts';
import { LAB_PASSWORD, LAB_USER } from './creatio-sessions.ts';

/** Pages for people: what arrived, and the records that pop. */
export function creatioPage(path: string, query: URLSearchParams, server: CreatioServer): string | undefined {
  if (path === '/') return overview(server);
  if (path.endsWith('/Navigation/Navigation.aspx'))
    return recordPage(server, query.get('schemaName') ?? '', query.get('recordId') ?? '');
  return /\/(Shell|Nui)\//.test(path) ? labPage('A page of Creatio’s own', []) : undefined;
}

function overview({ data, address, lab }: CreatioServer): string {
  const records = data.records.map(({ entity, id, name, numbers }) => [
    entity,
    id,
    name,
    numbers.map(({ number }) => number).join(', '),
  ]);
  const access = [
    ['Address', address],
    ['User name', LAB_USER],
    ['Password', LAB_PASSWORD],
  ];
  return labPage(
    'Creatio contract server',
    [
      { title: 'To sign in', rows: access },
      { title: 'Calls', rows: data.calls.map(callRow) },
      { title: 'Records', rows: records },
    ],
    lab.requests,
  );
}

function recordPage({ data }: CreatioServer, schema: string, id: string): string {
  const record = data.records.find((each) => each.entity === schema && each.id === id);
  if (record === undefined) return labPage('No such record', []);
  return labPage(record.name, [
    { title: 'Numbers', rows: record.numbers.map(({ number }) => [number]) },
    { title: 'Calls', rows: data.calls.filter((call) => call[`${schema}Id`] === id).map(callRow) },
  ]);
}

function callRow(call: CallRow): readonly string[] {
  return ['StartDate', 'Caption', 'TalkTime', 'ContactId', 'Notes'].map((name) => {
    const value = call[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}
