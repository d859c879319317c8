import type { LabRequest } from '../server/lab-exchange.ts';
import type { EspoCall, EspoData, EspoRecord, EspoTask } from './espo-data.ts';
import { agrees, type Attributes } from './espo-where.ts';

/** A record as lists show it, and by what it is searched. */
export interface Row {
  readonly shown: Readonly<Record<string, unknown>>;
  readonly attributes: Attributes;
}

export function rowOf({ id, name, phones, accountName, userName, description, number }: EspoRecord): Row {
  return {
    shown: {
      id,
      name,
      phoneNumber: phones[0] ?? null,
      accountName: accountName ?? null,
      userName,
      number,
      description: description ?? null,
    },
    attributes: {
      phoneNumber: phones,
      phoneNumberNumeric: phones.map((phone) => phone.replaceAll(/\D/g, '')),
      name: [name],
      number: number === undefined ? [] : [`${number}`],
      userName: userName === undefined ? [] : [userName],
      description: description === undefined ? [] : [description],
    },
  };
}

export function list(rows: readonly Row[], data: EspoData, { query, headers }: LabRequest): unknown {
  const params = JSON.parse(query.get('searchParams') ?? '{}') as { where?: unknown; maxSize?: number };
  const found = rows.filter(({ attributes }) => agrees(params.where, attributes, data.knowsEndsWith));
  const total = headers['x-no-total'] === 'true' ? -1 : found.length;
  return { total, list: found.slice(0, params.maxSize ?? 20).map(({ shown }) => shown) };
}

export function callRow(call: EspoCall | EspoTask): Row {
  const description = call['description'] ?? '';
  return { shown: call, attributes: { description: typeof description === 'string' ? [description] : [] } };
}
