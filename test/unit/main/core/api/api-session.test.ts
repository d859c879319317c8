import { describe, expect, it } from 'vitest';

import { API_METHODS, type ApiMethodSpec } from '#core/api/api-methods.ts';
import { SIGN_IN_MS } from '#core/api/api-session.ts';
import type { ApiPermission } from '#shared/domain/local-api.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { ALL_PERMISSIONS, localApiFixture } from '#test/support/local-api-fixture.ts';

const A = callIdOf(1);
const error = (code: number, data?: object) => ({ error: { code, ...(data !== undefined && { data }) } });

function signedIn(permissions: readonly ApiPermission[] = ALL_PERMISSIONS) {
  const api = localApiFixture();
  const added = api.book.add({ name: 'CRM', permissions, origins: [] });
  const client = added.ok ? added.value.client.id : '';
  return { ...api, client, crm: api.talk({ client }) };
}

describe('somebody on a connection', () => {
  it('is let in with a token and told what they may', async () => {
    const api = localApiFixture();
    api.book.add({ name: 'CRM', permissions: ['dial'], origins: [] });
    const talk = api.talk();
    await expect(talk.ask('state.get')).resolves.toMatchObject(error(-32001));
    await expect(talk.ask('session.open', { token: 'token-9' })).resolves.toMatchObject(
      error(-32010, { problem: 'wrong-token' }),
    );
    await expect(talk.ask('session.open', { token: 'token-1' })).resolves.toMatchObject({
      result: { name: 'CRM', permissions: ['dial'] },
    });
    await expect(talk.ask('state.get')).resolves.toMatchObject(error(-32002, { permission: 'read-calls' }));
  });

  it('cannot use the token of a page from elsewhere, nor that of a program from a page', async () => {
    const api = localApiFixture();
    api.book.add({ name: 'CRM', permissions: ['dial'], origins: ['https://crm.example'] });
    api.book.add({ name: 'Script', permissions: ['dial'], origins: [] });
    const refused = error(-32010, { problem: 'wrong-token' });
    const open = (token: string, origin?: string) =>
      api.talk(origin === undefined ? {} : { origin }).ask('session.open', { token });
    await expect(open('token-1', 'https://crm.example')).resolves.toMatchObject({ result: {} });
    await expect(open('token-1', 'https://evil.example')).resolves.toMatchObject(refused);
    await expect(open('token-1')).resolves.toMatchObject(refused);
    await expect(open('token-2', 'https://crm.example')).resolves.toMatchObject(refused);
    await expect(open('token-2')).resolves.toMatchObject({ result: {} });
  });

  it('is cut off after three wrong tokens, or when they say nothing', async () => {
    const api = localApiFixture();
    const guesser = api.talk();
    for (let n = 0; n < 3; n += 1) await guesser.ask('session.open', { token: 'guess' });
    api.time.advance(1);
    expect(guesser.ended).toEqual(['not-signed-in']);
    const silent = api.talk();
    api.time.advance(SIGN_IN_MS);
    expect(silent.ended).toEqual(['not-signed-in']);
  });

  it('may do exactly what their permissions name', async () => {
    for (const permission of ALL_PERMISSIONS) {
      const { crm, time } = signedIn([permission]);
      for (const [method, spec] of Object.entries<ApiMethodSpec>(API_METHODS)) {
        if (spec.permission === 'open') continue;
        time.advance(1000);
        const answer = await crm.ask(method, { no: 'such parameter' });
        const isAllowed = spec.permission === 'any' || spec.permission === permission;
        expect([method, answer]).toMatchObject([method, error(isAllowed ? -32602 : -32002)]);
      }
    }
  });

  it('loses everything at once when they are revoked, and what is taken from them', async () => {
    const { crm, book, client } = signedIn();
    book.change(client, { permissions: ['dial'], origins: [] });
    await expect(crm.ask('state.get')).resolves.toMatchObject(error(-32002));
    expect(crm.ended).toEqual([]);
    book.revoke(client);
    expect(crm.ended).toEqual(['revoked']);
    await expect(crm.ask('state.get')).resolves.toMatchObject(error(-32001));
  });

  it('may ask so much and no more, over all connections together', async () => {
    const { crm, talk, client, time } = signedIn();
    const other = talk({ client });
    for (let n = 0; n < 30; n += 1) await Promise.all([crm.ask('state.get'), other.ask('state.get')]);
    await expect(crm.ask('state.get')).resolves.toMatchObject(error(-32029));
    time.advance(100);
    await expect(other.ask('state.get')).resolves.toMatchObject({ result: {} });
  });
});

describe('what can be asked', () => {
  it('follows what may be done with the call, as every surface does', async () => {
    const { crm, connector } = signedIn();
    connector.incoming(A);
    await expect(crm.ask('call.hold', { id: A })).resolves.toMatchObject(
      error(-32010, { problem: 'not-allowed-now' }),
    );
    await expect(crm.ask('call.answer', { id: A })).resolves.toMatchObject({ result: null });
    expect(connector.told).toContain(`answer ${A}`);
    await expect(crm.ask('call.answer', { id: callIdOf(77) })).resolves.toMatchObject(
      error(-32010, { problem: 'no-such-call' }),
    );
  });

  it('is dialled at once, or shown to the agent when the toll guard minds it', async () => {
    const { crm, connector, state, happened } = signedIn();
    await expect(crm.ask('call.dial', { number: '030 901820' })).resolves.toMatchObject({
      result: { state: 'dialling' },
    });
    await expect(crm.ask('call.dial', { number: '0900 1234567' })).resolves.toMatchObject({
      result: { state: 'asked' },
    });
    expect(state.offer).toMatchObject({ source: 'api', from: 'CRM', confirm: 'toll' });
    expect(happened).toContain('show panel');
    expect(connector.told.filter((told) => told.startsWith('dial'))).toHaveLength(1);
    await expect(crm.ask('call.dial', { number: 'nobody' })).resolves.toMatchObject(
      error(-32010, { problem: 'number-invalid' }),
    );
  });

  it('shows the panel and fills its field without dialling', async () => {
    const { crm, happened, connector } = signedIn([]);
    await crm.ask('panel.show', { number: '030901820', place: 'history' });
    expect(happened).toContain('show calls 030901820');
    expect(connector.told).toEqual([]);
  });

  it('is answered in a batch in order, notifications not at all', async () => {
    const { crm } = signedIn();
    await crm.session.take(
      JSON.stringify([
        { jsonrpc: '2.0', id: 1, method: 'no.such' },
        { jsonrpc: '2.0', method: 'panel.show' },
        5,
        { jsonrpc: '2.0', id: 2, method: 'state.get' },
      ]),
    );
    expect(crm.heard).toMatchObject([
      [
        { id: 1, ...error(-32601) },
        { id: null, ...error(-32600) },
        { id: 2, result: { stream: 'this-run' } },
      ],
    ]);
    await crm.session.take('[{"jsonrpc":"2.0","method":"panel.show"}]');
    await crm.session.take('{"jsonrpc":"2.0","method":"no.such"}');
    expect(crm.heard).toHaveLength(1);
  });

  it('takes parameters by name only, and says which one does not fit', async () => {
    const { crm } = signedIn();
    await expect(crm.ask('call.hold', [A])).resolves.toMatchObject(error(-32602));
    await expect(crm.ask('call.mute', { id: A })).resolves.toMatchObject(error(-32602, { paths: ['muted'] }));
    await expect(crm.ask('toString')).resolves.toMatchObject(error(-32601));
    await expect(crm.ask('__proto__')).resolves.toMatchObject(error(-32601));
  });

  it('keeps what is known of callers from those who may not see records', async () => {
    const { crm, connector } = signedIn(['read-calls']);
    connector.incoming(A, { headers: { 'x-customer': 'A-17' } });
    const told = JSON.stringify(await crm.ask('state.get'));
    expect(told).toContain(A);
    expect(told).not.toContain('A-17');
    const open = signedIn();
    open.connector.incoming(A, { headers: { 'x-customer': 'A-17' } });
    expect(JSON.stringify(await open.crm.ask('state.get'))).toContain('A-17');
  });
});

describe('records without a call', () => {
  it('are found by a number, for those who may see records', async () => {
    const found = {
      system: 'address-book',
      recordType: 'contact',
      recordId: '7',
      digitsAgreed: 12,
      tookMs: 1,
    };
    const asked = { number: '+49 30 12345678' };
    await expect(signedIn().crm.ask('record.find', asked)).resolves.toMatchObject({
      result: { matches: [found], failures: [] },
    });
    const refused = error(-32002, { permission: 'records' });
    await expect(signedIn(['read-calls', 'dial']).crm.ask('record.find', asked)).resolves.toMatchObject(
      refused,
    );
  });
});
