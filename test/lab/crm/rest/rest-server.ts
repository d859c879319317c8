import type { LabAnswer, LabRequest } from '../server/lab-exchange.ts';
import { labPage } from '../server/lab-page.ts';
import { LabServer } from '../server/lab-server.ts';
import { RestData } from './rest-data.ts';

/** A home-made CRM with an API as companies write them for themselves. */
export interface RestServer {
  readonly server: LabServer;
  readonly data: RestData;
  readonly token: string;
}

export async function startRest(port?: number): Promise<RestServer> {
  const data = new RestData();
  const token = 'lab-rest-token-0042';
  const server = await LabServer.start({
    ...(port !== undefined && { port }),
    answer: (request) => answer(request, data, token),
    page: (path, lab) => page(path, lab, { data, token }),
  });
  return { server, data, token };
}

function answer(request: LabRequest, data: RestData, token: string): LabAnswer {
  if (request.headers['authorization'] !== `Bearer ${token}`)
    return { status: 401, body: { error: 'unauthorized' } };
  const [, root, collection, key = ''] = request.path.split('/');
  if (root !== 'api') return { status: 404 };
  if (collection === 'people') return people(request, data);
  if (collection === 'search') return search(request, data);
  if (collection === 'calls') return calls(request, data, key);
  if (collection === 'notes' && request.method === 'PUT') return note(request, data, key);
  return { status: 404, body: { error: 'no such collection' } };
}

/** Every error of a search is told by a success with `ok: false`. */
function people(request: LabRequest, data: RestData): LabAnswer {
  if (request.method === 'POST') return makePerson(request, data);
  const { people: all } = data;
  const { query } = request;
  const ext = query.get('ext');
  if (ext !== null)
    return { status: 200, body: { ok: true, result: { people: all.filter((each) => each.ext === ext) } } };
  const digits = (query.get('phone') ?? '').replaceAll(/\D/g, '');
  if (digits.length < 5) return { status: 200, body: { ok: false, error: 'phone is too short' } };
  const hits = all.filter(({ phones }) =>
    phones.some(({ value }) => value.replaceAll(/\D/g, '').endsWith(digits)),
  );
  const shown = hits.map((hit) => ({ ...hit, links: { self: `/api/people/${hit.uid}` } }));
  return { status: 200, body: { ok: true, result: { total: `${hits.length}`, people: shown } } };
}

/** It takes what it is given, doubles included. */
function makePerson({ json, headers }: LabRequest, data: RestData): LabAnswer {
  const sent = (json ?? {}) as Readonly<Record<string, string | undefined>>;
  const { first = null, last, employer, mail, phone = '', ext, region } = sent;
  if (last === undefined || ext === undefined)
    return { status: 422, body: { error: 'last and ext are needed' } };
  if (data.insistsOnRegion && region === undefined)
    return {
      status: 422,
      body: { message: 'invalid', errors: { region: ['The region field is required.'] } },
    };
  const uid = 500 + data.people.length;
  const made = {
    uid,
    kind: 'person' as const,
    first,
    last,
    ...(employer !== undefined && { employer: { title: employer } }),
    ...(mail !== undefined && { mail }),
    ...(region !== undefined && { region }),
    phones: [{ value: phone }],
    ext,
  };
  data.people = [...data.people, made];
  return { status: 201, body: { person: { uid, page: `http://${headers['host'] ?? ''}/people/${uid}` } } };
}

function search({ query }: LabRequest, { people: all }: RestData): LabAnswer {
  const wanted = (query.get('q') ?? '').toLowerCase();
  const hits = all.filter(({ first, last }) => `${first ?? ''} ${last}`.toLowerCase().includes(wanted));
  return { status: 200, body: { ok: true, result: { total: `${hits.length}`, people: hits } } };
}

/** A call has the key that the caller gives it, and cannot be made twice. */
function calls({ method, json }: LabRequest, data: RestData, key: string): LabAnswer {
  const fields = (json ?? {}) as Readonly<Record<string, unknown>>;
  if (method === 'POST') {
    const made = fields['ref'] as string;
    if (data.tickets.has(made)) return { status: 409, body: { error: 'exists' } };
    data.tickets.set(made, { key: made, fields });
    return { status: 201, body: { ticket: { key: made } } };
  }
  const ticket = data.tickets.get(key);
  if (ticket === undefined) return { status: 404, body: { error: 'unknown call' } };
  if (method === 'GET') return { status: 200, body: { ticket: { key } } };
  if (method === 'DELETE') data.tickets.delete(key);
  else data.tickets.set(key, { key, fields: { ...ticket.fields, ...fields } });
  return { status: 204 };
}

function note({ text }: LabRequest, data: RestData, key: string): LabAnswer {
  if (!data.tickets.has(key)) return { status: 404, body: { error: 'unknown call' } };
  data.notes.set(key, new URLSearchParams(text).get('text') ?? '');
  return { status: 200, body: { noteId: data.notes.size } };
}

function page(
  path: string,
  { origin, requests }: LabServer,
  known: Omit<RestServer, 'server'>,
): string | undefined {
  const { data, token } = known;
  const uid = /^\/people\/(\d+)$/.exec(path)?.[1];
  const person = data.people.find((each) => `${each.uid}` === uid);
  if (person !== undefined)
    return labPage([person.first, person.last].filter(Boolean).join(' '), [
      { title: 'Phones', rows: person.phones.map(({ value }) => [value]) },
    ]);
  if (path !== '/') return undefined;
  return labPage(
    'Contract server of a home-made CRM',
    [
      {
        title: 'To connect',
        rows: [
          ['Address', `${origin}/api`],
          ['Token', token],
        ],
      },
      {
        title: 'Calls',
        rows: [...data.tickets.values()].map(({ key, fields }) => [
          key,
          JSON.stringify(fields, undefined, 1),
        ]),
      },
      { title: 'Notes', rows: [...data.notes].map(([key, text]) => [key, text]) },
      { title: 'People', rows: data.people.map((each) => [JSON.stringify(each)]) },
    ],
    requests,
  );
}
