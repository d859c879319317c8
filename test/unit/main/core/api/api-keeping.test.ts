import { describe, expect, it } from 'vitest';

import type { ApiPermission } from '#shared/domain/local-api.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { ALL_PERMISSIONS, localApiFixture } from '#test/support/local-api-fixture.ts';

const A = callIdOf(1);

function program(permissions: readonly ApiPermission[] = ALL_PERMISSIONS, hidesNumbers = false) {
  const api = localApiFixture({ hidesNumbers });
  const added = api.book.add({ name: 'CRM', permissions, origins: [] });
  const talk = api.talk({ client: added.ok ? added.value.client.id : '' });
  return { ...api, talk, ask: (method: string, params?: unknown) => talk.ask(method, params) };
}

describe('what the app keeps, for programs', () => {
  it('recordings are listed, told by call and read piece by piece', async () => {
    const { ask, recordings } = program();
    const writer = recordings.begin(A, 5000);
    writer.append(Buffer.from('sound').toString('base64'), 1000);
    writer.end(1000);
    const parts = [{ part: 1, startedAt: 5000, ms: 1000, bytes: 5 }];
    await expect(ask('recording.list')).resolves.toMatchObject({ result: [{ callId: A, parts }] });
    await expect(ask('recording.list', { before: 5000 })).resolves.toMatchObject({ result: [] });
    await expect(ask('recording.get', { id: A })).resolves.toMatchObject({ result: { parts } });
    await expect(ask('recording.get', { id: callIdOf(2) })).resolves.toMatchObject({ result: null });
    await expect(ask('recording.read', { id: A, part: 1, from: 2 })).resolves.toMatchObject({
      result: { piece: Buffer.from('und').toString('base64') },
    });
  });

  it('the settings are told without anything secret, and changed where no call can be missed by it', async () => {
    const { ask, settings } = program();
    const told = (await ask('settings.get')) as { readonly result: object };
    expect(Object.keys(told.result).toSorted()).toEqual([
      'contrast',
      'dispositions',
      'headset',
      'language',
      'managed',
      'outgoingCallerId',
      'reasons',
      'recording',
      'theme',
    ]);
    expect(await ask('settings.set', { theme: 'dark', headset: false })).toMatchObject({ result: null });
    expect(settings.current).toMatchObject({ theme: 'dark', headset: false, contrast: 'system' });
  });

  it.each([{ ring: { volume: 0 } }, { privacy: {} }, { localApi: {} }, { hotkeys: {} }, { lines: [] }])(
    'no other setting is changed: %j',
    async (change) => {
      const { ask, settings } = program();
      const before = settings.current;
      await expect(ask('settings.set', change)).resolves.toMatchObject({ error: { code: -32602 } });
      expect(settings.current).toEqual(before);
    },
  );

  it('work in the background is told to those who may stop it', async () => {
    const { ask, talk, stream, happened } = program();
    const other = program(['read-calls']);
    await ask('events.subscribe', { only: ['tasks-changed'] });
    await other.ask('events.subscribe', { only: ['tasks-changed'] });
    const event = { type: 'tasks-changed' as const, tasks: [{ id: 'people-import', done: 3, total: 9 }] };
    stream.add(event);
    other.stream.add(event);
    expect(talk.heard.at(-1)).toMatchObject({ method: 'event', params: { event } });
    expect(JSON.stringify(other.talk.heard)).not.toContain('people-import');
    await ask('task.cancel', { id: 'people-import' });
    expect(happened).toContain('stop people-import');
  });

  it('records are searched for by each program for itself', async () => {
    const { ask, happened } = program();
    await expect(ask('record.search', { system: 'crm', text: ' okafor ' })).resolves.toMatchObject({
      result: { matches: [{ recordId: '7' }] },
    });
    expect(happened.at(-1)).toMatch(/^program-[\w-]+ searches crm for okafor$/);
    await expect(ask('record.link', { id: A, matchId: 'crm:contact:7' })).resolves.toMatchObject({
      error: { data: { problem: 'no-such-match' } },
    });
  });

  it.each([
    ['recording.list', {}, 'recordings'],
    ['recording.read', { id: A, part: 1, from: 0 }, 'recordings'],
    ['number.find', { number: '+4930901820' }, 'privacy'],
    ['number.export', { number: '+4930901820' }, 'privacy'],
    ['number.erase', { number: '+4930901820' }, 'privacy'],
    ['history.export', {}, 'records'],
    ['record.search', { system: 'crm', text: 'x' }, 'records'],
    ['record.settle', { write: A }, 'records'],
    ['promise.call', { id: A }, 'dial'],
    ['task.list', {}, 'manage'],
    ['settings.get', {}, 'manage'],
    ['settings.set', { theme: 'dark' }, 'manage'],
  ])('%s needs its permission', async (method, params, permission) => {
    const others = ALL_PERMISSIONS.filter((each) => each !== permission);
    await expect(program(others).ask(method, params)).resolves.toMatchObject({
      error: { code: -32002, data: { permission } },
    });
  });

  it('numbers are told without their digits where they are kept from all, and still do their work', async () => {
    const { ask, happened } = program(ALL_PERMISSIONS, true);
    const found = await ask('number.find', { number: '+4930901820' });
    expect(found).toMatchObject({ result: { shown: expect.stringMatching(/^[+• ]+820$/) as string } });
    const matches = await ask('record.search', { system: 'crm', text: '+49 30 901820' });
    expect(matches).toMatchObject({ result: { matches: [{ recordId: '7', number: '+•• •• •••••678' }] } });
    expect(happened.at(-1)).toMatch(/searches crm for \+49 30 901820$/);
  });

  it('what the app says no to is told in its words', async () => {
    const { ask } = program();
    for (const method of ['number.find', 'number.erase'])
      await expect(ask(method, { number: 'x' })).resolves.toMatchObject({
        error: { data: { problem: 'number-invalid' } },
      });
  });
});
