import { asText } from './as-text.ts';
import type { PortalData } from './portal-data.ts';
import { refused } from './portal-error.ts';
import type { Params } from './telephony-methods.ts';

export function addLine(data: PortalData, params: Params): unknown {
  const number = asText(params['NUMBER']);
  if (number === '') throw refused('NUMBER should not be empty');
  if (data.lines.has(number)) throw refused('Line already exists');
  const { NAME: name = number, CRM_AUTO_CREATE: creates = 'Y' } = params;
  data.lines.set(number, { name: asText(name), creates: asText(creates) });
  return { ID: data.nextId() };
}

export function updateLine(data: PortalData, params: Params): unknown {
  const number = asText(params['NUMBER']);
  const known = data.lines.get(number);
  const { NAME: name, CRM_AUTO_CREATE: creates } = params;
  if (name === undefined && creates === undefined) throw refused('There are no fields to update');
  if (known === undefined) throw refused(`Could not find line with number ${number}`);
  data.lines.set(number, { name: asText(name ?? known.name), creates: asText(creates ?? known.creates) });
  return { ID: String(data.nextId()) };
}

export function getLines(data: PortalData): unknown {
  return [...data.lines].map(([NUMBER, { name, creates }]) => ({
    NUMBER,
    NAME: name,
    CRM_AUTO_CREATE: creates,
  }));
}

export function deleteLine(data: PortalData, params: Params): unknown {
  const number = asText(params['NUMBER']);
  if (number === '') throw refused('NUMBER should not be empty');
  if (!data.lines.delete(number)) throw refused(`Could not find line with number ${number}`);
  return [];
}
