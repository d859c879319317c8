import { asText } from './as-text.ts';
import type { PortalServer } from './portal-server.ts';
import { statisticsRow } from './telephony-methods.ts';

const STYLE = `body{font:15px/1.5 system-ui;margin:32px;max-width:1000px;color:#222}table{border-collapse:collapse;
width:100%;margin:8px 0 28px}td,th{border-bottom:1px solid #ddd;padding:6px 10px 6px 0;text-align:left;vertical-align:top}
pre{margin:0;white-space:pre-wrap;font-size:12px}h1{font-size:22px}h2{font-size:16px;margin:0}`;

const escape = (value: unknown): string =>
  asText(value).replaceAll(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

const row = (cells: readonly unknown[]) =>
  `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;

const table = (title: string, rows: readonly string[]) =>
  `<h2>${title}</h2><table>${rows.length === 0 ? '<tr><td>nothing yet</td></tr>' : rows.join('')}</table>`;

/** Pages for people: what the portal holds, and its records, where a screen pop lands. */
export function portalPage(path: string, query: URLSearchParams, portal: PortalServer): string | undefined {
  const details = /^\/crm\/(contact|company|lead)\/details\/(\d+)\/$/.exec(path);
  if (details !== null) return recordPage(details[1] ?? '', Number(details[2]), query, portal);
  return path === '/' ? overview(portal) : undefined;
}

function page(title: string, body: string, isLive: boolean): string {
  const refresh = isLive ? '<meta http-equiv="refresh" content="2">' : '';
  return `<!doctype html><html lang="en"><meta charset="utf-8">${refresh}<title>${escape(title)}</title>
<style>${STYLE}</style><h1>${escape(title)}</h1>${body}</html>`;
}

function overview(portal: PortalServer): string {
  const { data, requests } = portal;
  const calls = data.rows.map((each) => {
    const { CALL_START_DATE, PHONE_NUMBER, CALL_TYPE, CALL_DURATION, CALL_FAILED_CODE, ...rest } =
      statisticsRow(each);
    return row([
      CALL_START_DATE,
      PHONE_NUMBER,
      CALL_TYPE,
      `${String(CALL_DURATION)} s`,
      CALL_FAILED_CODE,
      rest['CRM_ENTITY_ID'],
    ]);
  });
  const open = [...data.openCalls.values()].map((call) =>
    row([call.startDate, call.number, [...call.shownTo].join()]),
  );
  const comments = data.comments.map(({ entityType, entityId, text }) =>
    row([`${entityType} ${entityId}`, text]),
  );
  const records = data.records.map(({ type, id, name, lastName, phones }) =>
    row([type, id, [name, lastName].filter(Boolean).join(' '), phones.join(', ')]),
  );
  const asked = requests
    .slice(-60)
    .toReversed()
    .map(
      ({ at, method, params, fault }) =>
        `<tr><td>${new Date(at).toISOString().slice(11, 23)}</td><td>${escape(method)}<br>${escape(fault)}</td>
<td><pre>${escape(JSON.stringify(params, null, 1))}</pre></td></tr>`,
    );
  const body =
    `<p>Webhook to paste: <code>${escape(portal.webhook)}</code></p>` +
    table('Calls in the log', calls) +
    table('Calls going on', open) +
    table('Notes', comments) +
    table('Records', records) +
    table('Requests, newest first', asked);
  return page('Bitrix24 contract server', body, true);
}

function recordPage(
  type: string,
  id: number,
  query: URLSearchParams,
  { data }: PortalServer,
): string | undefined {
  if (id === 0) return page(`New ${type}`, `<p>Phone: ${escape(query.get('phone'))}</p>`, false);
  const record = data.records.find((each) => each.type.toLowerCase() === type && each.id === id);
  if (record === undefined) return undefined;
  const notes = data.comments.filter((each) => each.entityId === id && each.entityType === type);
  const name = [record.name, record.lastName].filter(Boolean).join(' ');
  return page(
    name,
    `<p>${escape(type)} ${id}</p>${table(
      'Phones',
      record.phones.map((phone) => row([phone])),
    )}${table(
      'Notes',
      notes.map(({ text }) => row([text])),
    )}`,
    false,
  );
}
