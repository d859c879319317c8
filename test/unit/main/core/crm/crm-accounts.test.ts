import { describe, expect, it } from 'vitest';

import { bitrix24 } from '#app/crm-kinds/bitrix24.ts';
import { MemorySecrets } from '#adapters/secrets/memory-secrets.ts';
import { CrmAccounts } from '#core/crm/crm-accounts.ts';
import type { CrmFactory } from '#core/ports/crm-factory.ts';
import { SettingsService } from '#core/settings/settings-service.ts';
import type { CrmSetup } from '#shared/domain/crm-setup.ts';
import { Settings } from '#shared/domain/settings.ts';
import { fail, ok } from '#shared/result.ts';
import { openPortal } from '#test/support/crm/lab-portal.ts';
import { MemorySettingsStore } from '#test/support/fakes/memory-settings-store.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const WEBHOOK = 'https://acme.bitrix24.example/rest/7/abc123def456/';
const OTHER = 'https://other.bitrix24.example/rest/7/abc123def456/';
const LOCAL = 'http://127.0.0.1:8424/rest/7/abc123def456/';
const ID = 'bitrix24-acme-bitrix24-example';

const form = (webhook?: string, id?: string) => ({
  kind: 'bitrix24' as const,
  values: {},
  secrets: webhook === undefined ? {} : { webhook },
  ...(id !== undefined && { id }),
});

function fixture(values?: Settings) {
  const secrets = new MemorySecrets();
  const store = new MemorySettingsStore(values ?? Settings.parse({ mode: 'line' }));
  const settings = new SettingsService({ store, logger: silentLogger });
  const told = { changes: 0, opened: 0 };
  const granted: { setup: CrmSetup | undefined } = { setup: undefined };
  const factory: CrmFactory = {
    read: (_, setup) => bitrix24.read(setup),
    open: (_, box) => {
      told.opened += 1;
      const { webhook = '' } = box.read();
      return webhook.startsWith('http') ? openPortal(webhook).crm : undefined;
    },
    signIn: () =>
      Promise.resolve(granted.setup === undefined ? fail({ problem: 'cancelled' }) : ok(granted.setup)),
  };
  const onChange = () => {
    told.changes += 1;
  };
  const make = () => new CrmAccounts({ factory, settings, secrets, onChange });
  return { secrets, settings, told, granted, accounts: make(), make };
}

describe('a CRM that is set up', () => {
  it('is in use at once, its secret in the keychain alone', async () => {
    const { accounts, settings, secrets, told } = fixture();
    expect(await accounts.save(form(WEBHOOK))).toEqual(ok({ id: ID, secretKept: 'memory' }));
    expect(accounts.inUse().map(({ account }) => account.origin)).toEqual(['https://acme.bitrix24.example']);
    expect(JSON.parse((await secrets.get(`crm:${ID}`)) ?? '')).toEqual({ webhook: WEBHOOK });
    expect(JSON.stringify(settings.current)).not.toContain('abc123def456');
    expect(told.changes).toBe(1);
  });

  it('is there again after a restart', async () => {
    const { accounts, make } = fixture();
    await accounts.save(form(WEBHOOK));
    const next = make();
    expect(next.inUse()).toEqual([]);
    await next.open();
    expect(next.inUse()).toHaveLength(1);
  });

  it('goes on as it was set up while there was one kind alone', async () => {
    const kept = { kind: 'bitrix24', id: 'bitrix24', origin: 'https://acme.bitrix24.example', userId: '7' };
    const { accounts, secrets, settings } = fixture(
      Settings.parse({ mode: 'line', crm: { accounts: [kept] } }),
    );
    await secrets.set('crm:bitrix24', WEBHOOK);
    await accounts.open();
    expect(accounts.inUse().map(({ account }) => account.id)).toEqual(['bitrix24']);
    await accounts.save({ ...form(undefined, 'bitrix24'), values: { showCard: true } });
    await accounts.save(form(WEBHOOK.replace('abc', 'xyz')));
    expect(settings.current.crm.accounts).toMatchObject([{ ...kept, showCard: false, log: true }]);
  });

  it('keeps its secret, and stays open, when only its use changes', async () => {
    const { accounts, settings, told } = fixture();
    await accounts.save(form(WEBHOOK));
    await accounts.save({
      ...form(undefined, ID),
      log: false,
      sent: { number: true, name: true, notes: false, unanswered: true, recordings: false },
    });
    expect(settings.current.crm.accounts).toMatchObject([
      { log: false, userId: '7', sent: { notes: false } },
    ]);
    expect(told.opened).toBe(1);
  });

  it('stands beside another of its kind, which says where it is', async () => {
    const { accounts, settings } = fixture();
    for (const webhook of [WEBHOOK, OTHER, WEBHOOK]) await accounts.save(form(webhook));
    expect(settings.current.crm.accounts.map(({ id, label }) => [id, label])).toEqual([
      [ID, ''],
      ['bitrix24-other-bitrix24-example', 'Bitrix24 (other.bitrix24.example)'],
    ]);
  });

  it('never moves to another place, with what waits for it and its secret', async () => {
    const { accounts, settings } = fixture();
    await accounts.save(form(WEBHOOK));
    expect(await accounts.test(form(OTHER, ID))).toEqual(fail({ problem: 'another-crm' }));
    expect(await accounts.save(form(OTHER, ID))).toEqual(fail('settings-invalid'));
    expect(settings.current.crm.accounts).toMatchObject([{ origin: 'https://acme.bitrix24.example' }]);
  });

  it('lends its secret to a request to where it is, and to no other', async () => {
    const { accounts } = fixture();
    await accounts.save(form(WEBHOOK));
    const typed = { token: 'typed' };
    const lent = (origin: string | undefined, id: string | undefined = ID) =>
      accounts.secretsFor(id, origin, typed);
    expect(lent('https://acme.bitrix24.example')).toEqual({ webhook: WEBHOOK, token: 'typed' });
    const others = [
      'https://other.bitrix24.example',
      'http://acme.bitrix24.example',
      'https://acme.bitrix24.example:8443',
      undefined,
    ];
    expect(others.map((origin) => lent(origin))).toEqual(others.map(() => typed));
    expect(lent('https://acme.bitrix24.example', 'bitrix24-other')).toEqual(typed);
  });

  it('is not set up with what is no webhook, nor without any', async () => {
    const { accounts, settings } = fixture();
    const answers = [await accounts.test(form('https://acme.example/')), await accounts.test(form())];
    expect(answers).toEqual(Array(2).fill(fail({ problem: 'field-wrong', field: 'webhook' })));
    expect(await accounts.save(form('nonsense'))).toEqual(fail('settings-invalid'));
    expect(settings.current.crm.accounts).toEqual([]);
  });

  it('is gone with its secret when it is removed', async () => {
    const { accounts, settings, secrets } = fixture();
    await accounts.save(form(WEBHOOK));
    await accounts.remove(ID);
    expect([accounts.inUse(), accounts.adapter(ID)]).toEqual([[], undefined]);
    expect([settings.current.crm.accounts, await secrets.get(`crm:${ID}`)]).toEqual([[], undefined]);
  });

  it('is not kept when the sign-in came to nothing', async () => {
    const { accounts, settings } = fixture();
    const stop = new AbortController().signal;
    expect(await accounts.signIn(form(), stop)).toEqual(fail({ problem: 'cancelled' }));
    expect(settings.current.crm.accounts).toEqual([]);
  });

  it('gets no invented calls of the demo, except on this computer', async () => {
    const real = fixture(Settings.parse({ mode: 'demo' }));
    const local = fixture(Settings.parse({ mode: 'demo' }));
    await real.accounts.save(form(WEBHOOK));
    await local.accounts.save(form(LOCAL));
    expect([real.accounts.inUse().length, local.accounts.inUse().length]).toEqual([0, 1]);
  });
});
