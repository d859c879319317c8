import { describe, expect, it } from 'vitest';

import { RestDefinition } from '#shared/domain/rest-definition.ts';
import { checkDefinition } from '#shared/rest/check-definition.ts';

import { restLabDefinition } from '../../../lab/crm/rest/rest-lab-definition.ts';

const SOUND = restLabDefinition('https://crm.example');

function withChange(change: object): RestDefinition {
  return RestDefinition.parse({ ...SOUND, ...change });
}

const LOOKUP = { ...SOUND.lookup };
const REQUEST = { ...SOUND.lookup?.request };

describe('the check of a definition', () => {
  it('finds nothing in a sound one, nor in one that only opens pages', () => {
    expect(checkDefinition(SOUND)).toEqual([]);
    expect(checkDefinition(RestDefinition.parse({ address: 'https://crm.example' }))).toEqual([]);
  });

  it.each([
    {
      what: 'an address that is none',
      change: { address: 'crm.example' },
      fault: { place: 'access', field: 'address', code: 'not-an-address', part: 'crm.example' },
    },
    {
      what: 'an address with a placeholder for a host',
      change: { address: 'https://{company}.example' },
      fault: { place: 'access', field: 'address', code: 'not-an-address', part: 'https://{company}.example' },
    },
    {
      what: 'a new record whose id is read nowhere',
      change: { create: { ...SOUND.create, id: '' } },
      fault: { place: 'create', field: 'id', code: 'missing', part: '' },
    },
    {
      what: 'a page of a new record at a path that is none',
      change: { create: { ...SOUND.create, url: 'page' } },
      fault: { place: 'create', field: 'url', code: 'not-a-path', part: 'page' },
    },
    {
      what: 'a look for a new record that reads no id',
      change: { findNew: { ...SOUND.findNew, id: '' } },
      fault: { place: 'findNew', field: 'id', code: 'missing', part: '' },
    },
    {
      what: 'an address by plain HTTP',
      change: { address: 'http://crm.example' },
      fault: { place: 'access', field: 'address', code: 'not-an-address', part: 'http://crm.example' },
    },
    {
      what: 'an address that leads out of its folder',
      change: { address: 'https://crm.example/api/../admin' },
      fault: {
        place: 'access',
        field: 'address',
        code: 'not-an-address',
        part: 'https://crm.example/api/../admin',
      },
    },
    {
      what: 'a header that carries the key without a name',
      change: { auth: { kind: 'header', header: '' } },
      fault: { place: 'access', field: 'authHeader', code: 'bad-header', part: '' },
    },
    {
      what: 'a misspelt placeholder in a path',
      change: { lookup: { ...LOOKUP, request: { ...REQUEST, path: '/people?phone={nubmer}' } } },
      fault: { place: 'lookup', field: 'path', code: 'unknown-name', part: '{nubmer}' },
    },
    {
      what: 'a path that could lead to another host',
      change: { lookup: { ...LOOKUP, request: { ...REQUEST, path: '@evil.example/' } } },
      fault: { place: 'lookup', field: 'path', code: 'not-an-address', part: '@evil.example/' },
    },
    {
      what: 'a header that steers the connection',
      change: { lookup: { ...LOOKUP, request: { ...REQUEST, headers: [{ name: 'Host', value: 'x' }] } } },
      fault: { place: 'lookup', field: 'headers', code: 'bad-header', part: 'Host' },
    },
    {
      what: 'a body that is no JSON',
      change: { finish: { request: { method: 'POST', path: '/', body: '{"a": {call-id}}' } } },
      fault: { place: 'finish', field: 'body', code: 'not-json', part: '{"a": {call-id}}' },
    },
    {
      what: 'a line of a form without a value',
      change: {
        note: { request: { method: 'POST', path: '/', send: 'form', body: 'text={note}\n{call-id}' } },
      },
      fault: { place: 'note', field: 'body', code: 'no-equals-sign', part: '{call-id}' },
    },
    {
      what: 'a path into an answer that is none',
      change: { lookup: { ...LOOKUP, name: '$.a[' } },
      fault: { place: 'lookup', field: 'name', code: 'not-a-path', part: '$.a[' },
    },
    {
      what: 'a script instead of a path',
      change: { lookup: { ...LOOKUP, name: '$..[?(process.exit())]' } },
      fault: { place: 'lookup', field: 'name', code: 'not-a-path', part: '$..[?(process.exit())]' },
    },
    {
      what: 'a lookup without a name',
      change: { lookup: { ...LOOKUP, name: '' } },
      fault: { place: 'lookup', field: 'name', code: 'missing', part: '' },
    },
    {
      what: 'a page with what only requests know',
      change: { pages: { record: 'https://crm.example/{secret}' } },
      fault: { place: 'pages', field: 'record', code: 'unknown-name', part: '{secret}' },
    },
  ])('names $what', ({ change, fault }) => {
    expect(checkDefinition(withChange(change))).toEqual([fault]);
  });
});
