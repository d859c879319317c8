import { describe, expect, it } from 'vitest';

import { historyRow } from '#core/history/history-row.ts';
import type { ApiPermission } from '#shared/domain/local-api.ts';
import { matchOf } from '#test/support/call-views.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { ALL_PERMISSIONS, localApiFixture } from '#test/support/local-api-fixture.ts';

const A = callIdOf(1);

function program(permissions: readonly ApiPermission[] = ALL_PERMISSIONS) {
  const api = localApiFixture();
  const added = api.book.add({ name: 'CRM', permissions, origins: [] });
  const talk = api.talk({ client: added.ok ? added.value.client.id : '' });
  return { ...api, ask: (method: string, params?: unknown) => talk.ask(method, params) };
}

function inCall(permissions?: readonly ApiPermission[]) {
  const site = program(permissions);
  site.connector.incoming(A);
  const matches = [matchOf('1'), matchOf('2')];
  site.calls.setLookup(A, { state: 'done', matches, failures: [], earlierCalls: 0 });
  site.connector.emit({ type: 'connected', callId: A });
  return site;
}

describe('the work that calls make, done by a program', () => {
  it('picks a result and links one more record', async () => {
    const { ask, calls, settings } = inCall();
    await expect(ask('call.disposition', { id: A, choice: 'no-such' })).resolves.toMatchObject({
      error: { code: -32010 },
    });
    const known = settings.current.dispositions.choices[0]?.id;
    await expect(ask('call.disposition', { id: A, choice: known })).resolves.toMatchObject({ result: null });
    expect(calls.current(A)?.disposition?.id).toBe(known);
    await expect(ask('call.link', { id: A, matchId: 'address-book:2', on: true })).resolves.toMatchObject({
      result: null,
    });
    expect(calls.current(A)?.linked).toEqual(['address-book:2']);
  });

  it('promises a call, puts it off and takes it back', async () => {
    const { ask, time, calls, history } = inCall();
    const call = calls.current(A);
    if (call !== undefined) history.save(historyRow(call, time.now()));
    const dueAt = time.now() + 3_600_000;
    const added = (await ask('promise.add', { callId: A, dueAt, text: 'offer' })) as {
      readonly result: { readonly id: string };
    };
    const { id } = added.result;
    await expect(ask('promise.list')).resolves.toMatchObject({ result: [{ id, dueAt, text: 'offer' }] });
    await ask('promise.putOff', { id, dueAt: dueAt + 60_000 });
    await expect(ask('promise.list')).resolves.toMatchObject({ result: [{ dueAt: dueAt + 60_000 }] });
    await ask('promise.drop', { id });
    await expect(ask('promise.list')).resolves.toMatchObject({ result: [] });
  });

  it('hears which records could be made, and that none can where no CRM makes any', async () => {
    const { ask } = inCall();
    await expect(ask('record.offer', { id: A })).resolves.toMatchObject({ result: { places: [] } });
    await expect(
      ask('record.create', { id: A, system: 'bitrix24', fields: { kind: 'contact', lastName: 'Okafor' } }),
    ).resolves.toMatchObject({ error: { data: { problem: 'not-offered' } } });
  });

  it('sees what is written, and refuses to touch what is not there', async () => {
    const { ask } = program();
    await expect(ask('write.list', {})).resolves.toMatchObject({ result: [] });
    await expect(ask('write.retry', { id: callIdOf(9) })).resolves.toMatchObject({
      error: { data: { problem: 'no-such-write' } },
    });
  });

  it.each([
    ['call.disposition', { id: A }, 'records'],
    ['call.link', { id: A, matchId: 'm', on: true }, 'records'],
    ['record.create', { id: A, system: 'bitrix24', fields: { kind: 'contact' } }, 'records'],
    ['promise.add', { callId: A, dueAt: 1 }, 'records'],
    ['write.discard', { id: A }, 'records'],
    ['message.list', { limit: 5 }, 'records'],
    ['message.send', { lineId: 'line-1', number: '7042', text: 'Hello' }, 'dial'],
    ['call.redial', {}, 'dial'],
    ['call.leaveMessage', { id: A }, 'control-calls'],
    ['agent.askAgain', {}, 'agent'],
  ])('%s needs its permission', async (method, params, permission) => {
    const others = ALL_PERMISSIONS.filter((each) => each !== permission);
    await expect(program(others).ask(method, params)).resolves.toMatchObject({
      error: { code: -32002, data: { permission } },
    });
  });
});

describe('a program where an administrator keeps numbers from everybody', () => {
  const names = ['native', 'ctimodel', 'voipstudio'] as const;

  it.each(names)('hears of calls without their numbers, by the names of %s, too', async (by) => {
    const api = localApiFixture({ hidesNumbers: true });
    const added = api.book.add({ name: 'CRM', permissions: ALL_PERMISSIONS, origins: [] });
    const talk = api.talk({ client: added.ok ? added.value.client.id : '' });
    await talk.ask('events.subscribe', { names: by });
    api.connector.incoming(A, { number: '+46812345678' });
    const state = await talk.ask('state.get');
    const told = JSON.stringify([state, talk.heard]);
    expect(told).toContain(A);
    expect(told).toContain('678');
    expect(told).not.toMatch(/12345678|812345/);
  });

  it('still answers the call that it cannot read', async () => {
    const api = localApiFixture({ hidesNumbers: true });
    const added = api.book.add({ name: 'CRM', permissions: ALL_PERMISSIONS, origins: [] });
    const talk = api.talk({ client: added.ok ? added.value.client.id : '' });
    api.connector.incoming(A, { number: '+46812345678' });
    await expect(talk.ask('call.answer', { id: A })).resolves.toMatchObject({ result: null });
    expect(api.connector.told).toContain(`answer ${A}`);
  });
});
