import { describe, expect, it } from 'vitest';

import { freshdesk } from '#app/crm-kinds/freshdesk.ts';
import { passingSecrets } from '#core/crm/crm-secrets.ts';
import { CrmAccount } from '#shared/domain/crm-settings.ts';
import { aBegin, aPromise } from '#test/support/builders/a-crm-write.ts';
import { recordingWorld } from '#test/support/crm/recording-world.ts';

/** A Freshdesk account as it is set up, on an account that knows nobody; what it was asked. */
function opened(values: Record<string, unknown>) {
  const asked: string[] = [];
  const read = freshdesk.read({ values: { address: 'acme', ...values }, secrets: { apiKey: 'k' } });
  const account = CrmAccount.parse({ ...(read.ok && read.value), id: 'freshdesk' });
  const fetch = (url: string, { method = 'GET' }: RequestInit) => {
    const { pathname } = new URL(url);
    asked.push(`${method} ${pathname.replace('/api/v2/', '')}`);
    if (method === 'POST') return Promise.resolve(Response.json({ id: 5 }, { status: 201 }));
    if (pathname.endsWith('/me')) return Promise.resolve(Response.json({ id: 7, contact: { name: 'Ines' } }));
    return Promise.resolve(Response.json(pathname.includes('search') ? { total: 0, results: [] } : []));
  };
  const world = { ...recordingWorld(), userAgent: { name: 'Hookswitch/test', fetch } };
  const crm =
    account.kind === 'freshdesk'
      ? freshdesk.open(account, passingSecrets({ apiKey: 'k' }), world)
      : undefined;
  if (crm?.writer === undefined) throw new Error('does not open');
  return { crm, writer: crm.writer, asked };
}
const CONTEXT = { receipts: {}, isLate: false, attempts: 0 };

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
    { field: 'resultField', values: { address: 'acme', result: 'field' }, secrets: { apiKey: 'k' } },
  ])('names $field when it is missing or none', ({ field, values, secrets }) => {
    expect(freshdesk.read({ values, secrets })).toEqual({ ok: false, problem: { field } });
  });

  it.each([
    ['note', false],
    ['tag', true],
    ['field', true],
  ])('with results as a %s has a place for them: %o', (result, hasPlace) => {
    const { crm } = opened({ result, resultField: result === 'field' ? 'cf_result' : '' });
    expect(crm.capabilities.dispositions).toBe(hasPlace);
  });

  it.each([
    ['note', false],
    ['ticket', true],
  ])('makes of a promise a %s', async (promise, isTicket) => {
    const { writer, asked } = opened({ promise });
    await writer.extras?.['follow-up']?.send(aPromise(), CONTEXT);
    expect(asked.includes('POST tickets')).toBe(isTicket);
  });

  it.each([true, false])('has a window for calls only where that is switched on (%o)', async (screenPop) => {
    const { writer, asked } = opened({ screenPop });
    expect(await writer.send(aBegin(), CONTEXT)).toMatchObject({ ok: true });
    expect(asked.includes('POST integrations/cti/pop')).toBe(screenPop);
  });
});
