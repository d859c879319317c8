import { beforeEach, describe, expect, it } from 'vitest';

import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { SqliteHistory } from '#adapters/storage/sqlite-history.ts';
import { HISTORY_PAGE_MAX } from '#shared/domain/history.ts';
import { PopRuleSet } from '#shared/domain/pop-rules.ts';
import { ok } from '#shared/result.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { matchOf } from '#test/support/call-views.ts';
import { commandsFixture, type CommandsFixture } from '#test/support/commands-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { ALL_PERMISSIONS, localApiFixture } from '#test/support/local-api-fixture.ts';
import { popCommands } from '#test/support/pop-commands.ts';

const ID = callIdOf(1);
const OK = { ok: true };
const RECORD = { id: 'r1', when: 'ring', found: 'one', open: { kind: 'record' } };
const SET = PopRuleSet.parse({ rules: [RECORD] });
let app: CommandsFixture;

beforeEach(() => {
  app = commandsFixture();
});

describe('commands about screen-pop rules', () => {
  it('save rules, tell who replaced which, and bring the former ones back', async () => {
    await expect(app.send('pop:save-rules', { set: SET })).resolves.toMatchObject({
      ok: true,
      value: { set: SET, saved: { by: 'ada' } },
    });
    await app.send('pop:save-rules', { set: { ...SET, rules: [] } });
    const view = (await app.send('pop:rules')) as { readonly value: { readonly past: readonly object[] } };
    expect(view.value.past).toMatchObject([{ by: 'ada', set: SET }, { at: 0 }]);
    const [{ at = 1 } = {}] = view.value.past as readonly { readonly at?: number }[];
    await expect(app.send('pop:roll-back', { at })).resolves.toMatchObject({ ok: true, value: { set: SET } });
    await expect(app.send('pop:roll-back', { at: 7 })).resolves.toEqual({
      ok: false,
      problem: 'no-such-version',
    });
  });

  it('refuse rules that are none before anything is kept', async () => {
    const set = { ...SET, rules: [{ ...RECORD, when: 'sometimes' }] };
    await expect(app.send('pop:save-rules', { set })).resolves.toEqual({
      ok: false,
      problem: 'invalid-input',
    });
    expect(app.settings.current.popRules.set).toBeUndefined();
  });

  it('try rules on past calls and open nothing', async () => {
    app.history.save(aHistoryEntry({ id: ID, records: [matchOf('42')] }));
    await expect(app.send('pop:rehearse', { set: SET })).resolves.toMatchObject({
      ok: true,
      value: { calls: [{ id: ID, would: [{ kind: 'record', host: 'crm.example' }] }] },
    });
    expect(app.happened).toEqual([]);
  });

  it('try rules on the older calls behind those of the first page', async () => {
    const { database } = openDatabase({ file: ':memory:', migrations: historyMigrations, now: () => 0 });
    const history = new SqliteHistory(database);
    for (let n = 1; n <= HISTORY_PAGE_MAX + 1; n += 1)
      history.save(aHistoryEntry({ id: callIdOf(n), startedAt: n * 1000 }));
    const opener = { open: () => Promise.resolve(ok()) };
    const { handlers } = popCommands({ settings: app.settings, history, clock: app.time, opener });
    const first = await handlers['pop:rehearse']({ set: SET });
    if (!first.ok) throw new Error(first.problem);
    expect(first.value.calls).toHaveLength(HISTORY_PAGE_MAX);
    const last = await handlers['pop:rehearse']({ set: SET, cursor: first.value.nextCursor });
    expect(last).toEqual({ ok: true, value: { calls: [expect.objectContaining({ id: ID })] } });
  });

  it('offer the form for a new record while it has an address, and open it for a past call', async () => {
    await expect(app.send('pop:offers')).resolves.toEqual({ ok: true, value: { newRecord: true } });
    app.history.save(aHistoryEntry({ id: ID, records: [] }));
    await expect(app.send('pop:new-record', { id: ID })).resolves.toMatchObject(OK);
    expect(app.happened).toEqual([expect.stringMatching(/^open https:\/\/crm\.example\/new\?phone=%2B/)]);
    await expect(app.send('pop:new-record', { id: callIdOf(9) })).resolves.toEqual({
      ok: false,
      problem: 'no-such-call',
    });
    app.settings.update({ pop: { ...app.settings.current.pop, unknownUrl: '' } });
    await expect(app.send('pop:offers')).resolves.toEqual({ ok: true, value: { newRecord: false } });
  });

  it('open a record that is named, by the address of its system alone', async () => {
    const record = { system: 'crm', type: 'contact', id: '42' };
    await expect(app.send('pop:open-record', record)).resolves.toMatchObject(OK);
    expect(app.happened).toEqual(['open https://crm.example/contacts/42']);
    await expect(app.send('pop:open-record', { ...record, url: 'https://evil.example' })).resolves.toEqual({
      ok: false,
      problem: 'invalid-input',
    });
  });
});

describe('a program that opens a record', () => {
  it('names it, and needs the permission for records', async () => {
    const api = localApiFixture();
    const talkOf = (permissions: readonly (typeof ALL_PERMISSIONS)[number][]) => {
      const added = api.book.add({ name: 'CRM', permissions, origins: [] });
      return api.talk({ client: added.ok ? added.value.client.id : '' });
    };
    const record = { system: 'crm', type: 'contact', id: '42' };
    await expect(talkOf(ALL_PERMISSIONS).ask('record.open', record)).resolves.toMatchObject({ result: null });
    expect(api.happened).toContain('open https://crm.example/contacts/42');
    await expect(talkOf(['read-calls']).ask('record.open', record)).resolves.toMatchObject({
      error: { code: -32002, data: { permission: 'records' } },
    });
  });
});
