import type { LabRequest } from '../server/lab-exchange.ts';
import { callRow, list, rowOf } from './espo-rows.ts';
import type { EspoData } from './espo-data.ts';
import { EspoError } from './espo-error.ts';

const DATE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** `POST`, `DELETE` and `GET` of `Call/{id}/contacts` or `/leads`: relating twice is once. */
export function runPeople(
  data: EspoData,
  request: LabRequest,
  { id, link }: { readonly id: string; readonly link: string },
): unknown {
  const call = data.calls.get(id);
  const scope = { contacts: 'Contact', leads: 'Lead' }[link];
  if (call === undefined || scope === undefined) throw new EspoError(404);
  const field = link === 'contacts' ? 'contactsIds' : 'leadsIds';
  const ids = (call[field] as readonly string[] | undefined) ?? [];
  if (request.method === 'GET') {
    const people = data.records.filter((each) => each.scope === scope && ids.includes(each.id));
    return list(people.map(rowOf), data, request);
  }
  const { id: other = '' } = (request.json ?? {}) as { readonly id?: string };
  if (!data.records.some((each) => each.scope === scope && each.id === other)) throw new EspoError(404);
  const rest = ids.filter((each) => each !== other);
  data.calls.set(id, { ...call, [field]: request.method === 'POST' ? [...rest, other] : rest });
  return true;
}

/** A task needs a name; a time is one of EspoCRM's own. */
export function runTask(data: EspoData, request: LabRequest): unknown {
  if (request.method === 'GET') return list([...data.tasks.values()].map(callRow), data, request);
  const given = (request.json ?? {}) as Readonly<Record<string, unknown>>;
  const wrong = typeof given['name'] === 'string' && given['name'] !== '' ? undefined : 'name';
  const late = typeof given['dateEnd'] === 'string' && DATE.test(given['dateEnd']) ? undefined : 'dateEnd';
  if (wrong !== undefined || late !== undefined)
    throw new EspoError(
      400,
      `Field validation failure; entityType: Task, field: ${wrong ?? late ?? ''}, type: valid`,
    );
  const task = { status: 'Not Started', ...given, id: data.nextId() };
  data.tasks.set(task.id, task);
  return task;
}
