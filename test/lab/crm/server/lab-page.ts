import type { LabRequest } from './lab-exchange.ts';

const STYLE = `body{font:15px/1.5 system-ui;margin:32px;max-width:1000px;color:#222}table{border-collapse:collapse;
width:100%;margin:8px 0 28px}td{border-bottom:1px solid #ddd;padding:6px 10px 6px 0;text-align:left;vertical-align:top}
pre{margin:0;white-space:pre-wrap;font-size:12px}h1{font-size:22px}h2{font-size:16px;margin:0}`;

const escape = (value: string): string =>
  value.replaceAll(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

export interface LabTable {
  readonly title: string;
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** A page for people: what the server holds and, where requests are given, what came in, newest first. */
export function labPage(
  title: string,
  tables: readonly LabTable[],
  requests?: readonly LabRequest[],
): string {
  const refresh = requests === undefined ? '' : '<meta http-equiv="refresh" content="2">';
  const asked =
    requests === undefined ? [] : [{ title: 'Requests, newest first', rows: requestRows(requests) }];
  const body = [...tables, ...asked].map(table).join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8">${refresh}<title>${escape(title)}</title>
<style>${STYLE}</style><h1>${escape(title)}</h1>${body}</html>`;
}

function table({ title, rows }: LabTable): string {
  const lines = rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td><pre>${escape(`${cell ?? ''}`)}</pre></td>`).join('')}</tr>`,
  );
  return `<h2>${escape(title)}</h2><table>${lines.length === 0 ? '<tr><td>nothing yet</td></tr>' : lines.join('')}</table>`;
}

function requestRows(requests: readonly LabRequest[]): LabTable['rows'] {
  return requests
    .slice(-60)
    .toReversed()
    .map(({ at, method, path, query, text, fault }) => [
      new Date(at).toISOString().slice(11, 23),
      `${method} ${path}`,
      [...query].map(([name, value]) => `${name}=${value}`).join('\n') + text,
      typeof fault === 'object' ? `answered ${fault.status}` : fault,
    ]);
}
