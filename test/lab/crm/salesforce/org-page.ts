import type { OrgRecord } from './org-data.ts';
import type { OrgServer } from './org-server.ts';

const STYLE = `body{font:15px/1.5 system-ui;margin:32px;max-width:1000px;color:#222}table{border-collapse:collapse;
width:100%;margin:8px 0 28px}td{border-bottom:1px solid #ddd;padding:6px 10px 6px 0;text-align:left;vertical-align:top}
pre{margin:0;white-space:pre-wrap;font-size:12px}h1{font-size:22px}h2{font-size:16px;margin:0}`;

const escape = (value: unknown): string => {
  const words = typeof value === 'string' ? value : (JSON.stringify(value, null, 1) ?? '');
  return words.replaceAll(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
};

const table = (title: string, rows: readonly (readonly unknown[])[]) =>
  `<h2>${title}</h2><table>${
    rows.length === 0
      ? '<tr><td>nothing yet</td></tr>'
      : rows
          .map((cells) => `<tr>${cells.map((cell) => `<td><pre>${escape(cell)}</pre></td>`).join('')}</tr>`)
          .join('')
  }</table>`;

/** Pages for people: what the org holds, and its records, where a screen pop lands. */
export function orgPage(url: URL, org: OrgServer): string | undefined {
  const [, type, id = ''] = /^\/lightning\/r\/(\w+)\/(\w+)\/view$/.exec(url.pathname) ?? [];
  const record = org.data.record(id);
  if (record !== undefined && record.type === type) return recordPage(record, org);
  if (url.pathname === '/lightning/o/Contact/new')
    return page('New contact', `<p>${escape(url.searchParams.get('defaultFieldValues') ?? '')}</p>`);
  return url.pathname === '/' ? overview(org) : undefined;
}

function page(title: string, body: string, isLive = false): string {
  const refresh = isLive ? '<meta http-equiv="refresh" content="2">' : '';
  return `<!doctype html><html lang="en"><meta charset="utf-8">${refresh}<title>${escape(title)}</title>
<style>${STYLE}</style><h1>${escape(title)}</h1>${body}</html>`;
}

function nameOf({ fields }: OrgRecord): unknown {
  return fields['Name'] ?? fields['Subject'];
}

function overview({ origin, desk, data, requests }: OrgServer): string {
  const asked = requests.slice(-60).toReversed();
  return page(
    'Salesforce contract server',
    `<p>In Hookswitch: My Domain <code>${escape(origin)}</code>, consumer key <code>${escape(desk.clientId)}</code></p>` +
      table(
        'Tasks',
        data.tasks.map(({ id, fields }) => [id, fields]),
      ) +
      table(
        'Records',
        data.records
          .filter(({ type }) => type !== 'Task')
          .map((record) => [record.type, nameOf(record), record.fields]),
      ) +
      table(
        'Requests, newest first',
        asked.map(({ at, method, path, q, body, fault }) => [
          new Date(at).toISOString().slice(11, 23),
          `${method} ${path}\n${fault ?? ''}`,
          q === '' ? (body ?? '') : q,
        ]),
      ),
    true,
  );
}

function recordPage(record: OrgRecord, { data }: OrgServer): string {
  const about = data.tasks.filter(({ fields }) => [fields['WhoId'], fields['WhatId']].includes(record.id));
  return page(
    String(nameOf(record)),
    `<p>${record.type} ${record.id}</p><pre>${escape(record.fields)}</pre>${table(
      'Activity',
      about.map(({ fields }) => [fields['Subject'], fields['Description'] ?? '']),
    )}`,
  );
}
