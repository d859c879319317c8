import { describe, expect, it } from 'vitest';

import { rest } from '#app/crm-kinds/rest.ts';
import { passingSecrets } from '#core/crm/crm-secrets.ts';
import { CrmAccount } from '#shared/domain/crm-settings.ts';
import { recordingWorld } from '#test/support/crm/recording-world.ts';

const request = { method: 'GET', path: '/contacts?phone={e164}', headers: [], body: '' };
const DEFINITION = {
  version: 1,
  address: 'https://crm.example/api',
  auth: { kind: 'bearer', header: '' },
  error: '',
  lookup: {
    request,
    list: '$[*]',
    id: '$.id',
    name: '$.name',
    company: '',
    phones: '$.phone',
    url: '',
    type: '',
    otherwise: 'contact',
  },
  pages: { record: '', newRecord: '', search: '' },
};
const read = (definition: unknown, secrets: Record<string, string> = { secret: 's3cret' }) =>
  rest.read({ values: { definition }, secrets });

describe('a CRM by its definition', () => {
  it('is read from the text that the form sends as from what is kept, and opens', () => {
    const facts = { kind: 'rest', origin: 'https://crm.example' };
    const typed = read(JSON.stringify(DEFINITION));
    expect(typed).toMatchObject({ ok: true, value: facts });
    expect(read(DEFINITION)).toEqual(typed);
    const account = typed.ok ? CrmAccount.parse({ ...typed.value, id: 'rest' }) : undefined;
    const crm =
      account?.kind === 'rest'
        ? rest.open(account, passingSecrets({ secret: 's3cret' }), recordingWorld())
        : undefined;
    expect(crm?.source?.system).toBe('rest');
  });

  it.each([
    ['bearer', {}, 'secret'],
    ['header', { userName: 'ines' }, 'secret'],
    ['basic', { userName: 'ines' }, 'secret'],
    ['basic', { secret: 's3cret' }, 'userName'],
    ['basic', { secret: '', userName: 'ines' }, 'secret'],
  ] as const)('by %s asks for what opens it (%o)', (kind, secrets, field) => {
    const header = kind === 'header' ? 'X-Key' : '';
    const definition = { ...DEFINITION, auth: { kind, header } };
    expect(read(definition, { ...secrets })).toEqual({ ok: false, problem: { field } });
  });

  it('that anybody may ask needs nothing to open it', () => {
    expect(read({ ...DEFINITION, auth: { kind: 'none', header: '' } }, {}).ok).toBe(true);
  });

  it.each([
    ['no definition', '{', 'address'],
    ['an address that is none', { ...DEFINITION, address: 'crm' }, 'address'],
    [
      'a placeholder that nobody knows',
      { ...DEFINITION, lookup: { ...DEFINITION.lookup, request: { ...request, path: '/x?n={nubmer}' } } },
      'path',
    ],
  ])('with %s names the field', (_what, definition, field) => {
    expect(read(definition)).toEqual({ ok: false, problem: { field } });
  });
});
