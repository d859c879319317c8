import { RestDefinition } from '#shared/domain/rest-definition.ts';

const CALL = `{
  "ref": "{call-id}",
  "person": "{record-id|omit}",
  "phone": "{e164}",
  "direction": "{direction}",
  "startedAt": "{started-at}"
}`;
const PERSON = `{
  "first": "{first-name|omit}",
  "last": "{last-name}",
  "employer": "{company|omit}",
  "mail": "{email|omit}",
  "phone": "{e164}",
  "ext": "{new-id}"
}`;
const END = `{
  "endedAt": "{ended-at}",
  "seconds": "{talk-seconds|number}",
  "outcome": "{result}",
  "person": "{record-id|omit}"
}`;

/** How the home-made CRM is described, by every kind of thing that a description can say. */
export function restLabDefinition(origin: string): RestDefinition {
  return RestDefinition.parse({
    address: `${origin}/api`,
    auth: { kind: 'bearer' },
    error: '$.error',
    lookup: {
      request: { method: 'GET', path: '/people?phone={national|last:7}', send: 'nothing' },
      list: '$.result.people[*]',
      id: '$.uid',
      name: "$['first','last']",
      company: '$.employer.title',
      phones: '$.phones[*].value',
      type: '$.kind',
    },
    search: {
      request: { method: 'GET', path: '/search?q={words}', send: 'nothing' },
      list: '$.result.people[*]',
      id: '$.uid',
      name: "$['first','last']",
      company: '$.employer.title',
      phones: '$.phones[*].value',
      type: '$.kind',
    },
    begin: { request: { method: 'POST', path: '/calls', body: CALL }, id: '$.ticket.key' },
    finish: { request: { method: 'PATCH', path: '/calls/{begun-id}', body: END } },
    withdraw: { request: { method: 'DELETE', path: '/calls/{begun-id}', send: 'nothing' } },
    note: {
      request: {
        method: 'PUT',
        path: '/notes/{begun-id}',
        headers: [{ name: 'X-Agent', value: 'Hookswitch {direction}' }],
        send: 'form',
        body: 'text={note}',
      },
      id: '$.noteId',
    },
    find: { request: { method: 'GET', path: '/calls/{call-id}', send: 'nothing' }, id: '$.ticket.key' },
    create: {
      request: { method: 'POST', path: '/people', body: PERSON },
      id: '$.person.uid',
      url: '$.person.page',
    },
    findNew: {
      request: { method: 'GET', path: '/people?ext={new-id}', send: 'nothing' },
      id: '$.result.people[0].uid',
    },
    pages: {
      record: `${origin}/people/{record-id}`,
      newRecord: `${origin}/people/new?phone={e164}`,
      search: `${origin}/people?q={digits}`,
    },
  });
}
