import { describe, expect, it } from 'vitest';

import { freshdesk } from '#app/crm-kinds/freshdesk.ts';

describe('a Freshdesk account', () => {
  it.each(['acme', 'acme.freshdesk.com', 'https://acme.freshdesk.com/a/tickets/12?x=1#y'])(
    'is read from %s',
    (address) => {
      expect(freshdesk.read({ values: { address }, secrets: { apiKey: 'k' } })).toEqual({
        ok: true,
        value: {
          kind: 'freshdesk',
          origin: 'https://acme.freshdesk.com',
          address: 'acme.freshdesk.com',
          ticket: 'open',
          status: 'open',
          ticketType: '',
          timeEntries: true,
          screenPop: false,
          result: 'note',
          resultField: '',
          promise: 'note',
          recordingLink: '',
        },
      });
    },
  );

  it.each([
    { field: 'address', values: { address: 'not an address' }, secrets: { apiKey: 'k' } },
    { field: 'apiKey', values: { address: 'acme' }, secrets: { apiKey: ' ' } },
    { field: 'status', values: { address: 'acme', status: 'lost' }, secrets: { apiKey: 'k' } },
  ])('names $field when it is missing or none', ({ field, values, secrets }) => {
    expect(freshdesk.read({ values, secrets })).toEqual({ ok: false, problem: { field } });
  });
});
