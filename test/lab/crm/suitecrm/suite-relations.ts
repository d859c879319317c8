import type { LabAnswer, LabRequest } from '../server/lab-exchange.ts';
import type { SuiteData } from './suite-data.ts';
import { SuiteError } from './suite-error.ts';

const LINKS: Readonly<Record<string, string>> = { contacts: 'Contacts', leads: 'Leads' };

export function isRelation(path: string): boolean {
  return path.includes('/relationships/');
}

/** Runs one request to `module/Calls/{id}/relationships/{link}` or to one record below it. */
export function runRelation(data: SuiteData, { method, json }: LabRequest, path: string): LabAnswer {
  const [, module = '', id = '', , link = '', below] = path.split('/');
  const type = module === 'Calls' ? LINKS[link] : undefined;
  check(data, module, id);
  if (type === undefined) throw new SuiteError(`Cannot load relationship ${link} for ${module} module`);
  if (method === 'GET') return { status: 200, body: listed(data, `${id} ${link} `, type) };
  const other = below ?? idIn(json);
  check(data, type, other);
  const relation = `${id} ${link} ${other}`;
  if (method === 'POST') data.relations.add(relation);
  else if (!data.relations.delete(relation)) throw new SuiteError('Relationship between them is not found');
  return { status: method === 'POST' ? 201 : 200, body: { meta: { message: 'Done' }, data: [] } };
}

function idIn(json: unknown): string {
  return (json as { data?: { id?: string } } | undefined)?.data?.id ?? '';
}

function check(data: SuiteData, module: string, id: string): void {
  if (!data.of(module).some((each) => each.id === id))
    throw new SuiteError(`${module} module with id ${id} is not found`);
}

function listed({ relations }: SuiteData, start: string, type: string): object {
  const ids = [...relations].filter((each) => each.startsWith(start)).map((each) => each.slice(start.length));
  return ids.length === 0
    ? { meta: { message: 'There is no relationship between them' }, data: [] }
    : { data: ids.map((id) => ({ type: type.replace(/s$/, ''), id })) };
}
