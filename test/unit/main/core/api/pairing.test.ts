import { describe, expect, it } from 'vitest';

import { USED_MS } from '#core/api/client-book.ts';
import { PAIRING_MS, PAIRING_REST_MS } from '#core/api/pairing-desk.ts';
import { API_CLIENTS_MAX } from '#shared/domain/local-api.ts';
import { localApiFixture } from '#test/support/local-api-fixture.ts';

const WISH = { name: 'Nordvik Desk', permissions: ['dial', 'records'] };
const problem = (word: string) => ({ error: { code: -32010, data: { problem: word } } });

function pendingId(api: ReturnType<typeof localApiFixture>): string {
  return api.asked.at(-1) ?? '';
}

describe('asking to be let in', () => {
  it('gets a token with what the agent grants, once', async () => {
    const api = localApiFixture();
    const page = api.talk({ origin: 'https://crm.example' });
    const asked = page.ask('pair.request', WISH);
    api.pairing.answer(pendingId(api), ['dial']);
    await expect(asked).resolves.toMatchObject({ result: { token: 'token-1', permissions: ['dial'] } });
    expect(api.book.all()).toMatchObject([
      { name: 'Nordvik Desk', permissions: ['dial'], origins: ['https://crm.example'] },
    ]);
    expect(JSON.stringify(api.settings.current)).not.toContain('token-1');
    await expect(page.ask('session.open', { token: 'token-1' })).resolves.toMatchObject({ result: {} });
  });

  it('is over when the agent says no, and that page is not asked about again', async () => {
    const api = localApiFixture();
    const page = api.talk({ origin: 'https://crm.example' });
    const asked = page.ask('pair.request', WISH);
    api.pairing.answer(pendingId(api), undefined);
    await expect(asked).resolves.toMatchObject(problem('pairing-refused'));
    api.time.advance(PAIRING_REST_MS);
    await expect(page.ask('pair.request', WISH)).resolves.toMatchObject(problem('pairing-refused'));
    expect(api.book.all()).toEqual([]);
  });

  it('takes silence for no, and lets nobody wear the agent out', async () => {
    const api = localApiFixture();
    const asked = api.talk().ask('pair.request', WISH);
    await expect(api.talk().ask('pair.request', WISH)).resolves.toMatchObject(problem('pairing-busy'));
    api.time.advance(PAIRING_MS);
    await expect(asked).resolves.toMatchObject(problem('pairing-no-answer'));
    await expect(api.talk().ask('pair.request', WISH)).resolves.toMatchObject(problem('pairing-busy'));
    api.time.advance(PAIRING_REST_MS);
    void api.talk().ask('pair.request', WISH);
    expect(api.asked).toHaveLength(2);
  });

  it('is withdrawn when the asker goes away', async () => {
    const api = localApiFixture();
    const page = api.talk();
    void page.ask('pair.request', WISH);
    api.service.closed(page.session);
    expect(api.happened).toContain('nobody asks');
    api.pairing.answer(pendingId(api), ['dial']);
    expect(api.book.all()).toEqual([]);
  });

  it('is withdrawn when a program that asked by HTTP goes away', async () => {
    const api = localApiFixture();
    let leave: () => void = () => undefined;
    const request = { jsonrpc: '2.0', id: 1, method: 'pair.request', params: WISH };
    const posted = api.service.post(JSON.stringify(request), {
      origin: undefined,
      client: undefined,
      onGone: (gone) => {
        leave = gone;
      },
    });
    expect(api.happened.at(-1)).toBe('Nordvik Desk asks');
    leave();
    expect(api.happened.at(-1)).toBe('nobody asks');
    api.pairing.answer(pendingId(api), ['dial']);
    expect(JSON.parse((await posted) ?? '')).toMatchObject(problem('pairing-no-answer'));
    expect(api.book.all()).toEqual([]);
  });

  it('shows a name without anything that could make it look like something else', async () => {
    const api = localApiFixture();
    void api.talk().ask('pair.request', { ...WISH, name: 'Nord\u202Evik\n\u0007 Desk' });
    expect(api.happened).toContain('Nord vik Desk asks');
    const other = localApiFixture();
    await expect(other.talk().ask('pair.request', { ...WISH, name: '\u200B\u202E' })).resolves.toMatchObject(
      problem('name-invalid'),
    );
  });

  it('can be switched off', async () => {
    const api = localApiFixture();
    await api.send('api:configure', { mayAsk: false });
    await expect(api.talk().ask('pair.request', WISH)).resolves.toMatchObject(problem('pairing-off'));
    expect(api.service.reach('https://crm.example')).toBe('refused');
  });
});

describe('the book of clients', () => {
  it('gives a client that comes again a new token and takes the old one away', () => {
    const { book } = localApiFixture();
    book.add({ name: 'CRM', permissions: ['dial'], origins: [] });
    book.add({ name: 'CRM', permissions: ['agent'], origins: [] });
    expect(book.all()).toHaveLength(1);
    expect(book.find('token-1', undefined)).toBeUndefined();
    expect(book.find('token-2', undefined)).toMatchObject({ permissions: ['agent'] });
  });

  it('notes the last use within an hour, without writing the settings every time', () => {
    const { book, settings, time } = localApiFixture();
    let writes = 0;
    settings.onChange(() => {
      writes += 1;
    });
    book.add({ name: 'CRM', permissions: [], origins: [] });
    book.find('token-1', undefined);
    book.find('token-1', undefined);
    expect(writes).toBe(2);
    time.advance(USED_MS);
    book.find('token-1', undefined);
    expect(book.all()[0]?.usedAt).toBe(time.now());
  });

  it('has room for so many', async () => {
    const api = localApiFixture();
    const add = (name: string) => api.send('api:add-client', { name, permissions: [], origins: [] });
    for (let n = 0; n < API_CLIENTS_MAX; n += 1) await add(`Program ${n}`);
    await expect(add('One more')).resolves.toEqual({ ok: false, problem: 'too-many-clients' });
    await expect(add('Program 3')).resolves.toMatchObject({ ok: true });
  });

  it('is changed and emptied from the settings', async () => {
    const api = localApiFixture();
    await api.send('api:add-client', {
      name: 'CRM',
      permissions: ['dial'],
      origins: ['https://crm.example'],
    });
    const id = api.book.all()[0]?.id;
    await api.send('api:change-client', { id, permissions: ['agent'], origins: [] });
    expect(api.book.all()).toMatchObject([{ permissions: ['agent'], origins: [] }]);
    await api.send('api:revoke-client', { id });
    expect(api.book.all()).toEqual([]);
    await expect(api.send('api:change-client', { id, permissions: [], origins: [] })).resolves.toEqual({
      ok: false,
      problem: 'no-such-client',
    });
    await expect(
      api.send('api:add-client', { name: 'X', permissions: [], origins: ['https://crm.example/path'] }),
    ).resolves.toEqual({ ok: false, problem: 'invalid-input' });
  });
});
