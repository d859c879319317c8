import { describe, expect, it } from 'vitest';

import { MemorySecrets } from '#adapters/secrets/memory-secrets.ts';
import { readWebhook } from '#adapters/crm/bitrix24/webhook-address.ts';
import { CrmAccounts } from '#core/crm/crm-accounts.ts';
import { SettingsService } from '#core/settings/settings-service.ts';
import { Settings } from '#shared/domain/settings.ts';
import { openPortal } from '#test/support/crm/lab-portal.ts';
import { MemorySettingsStore } from '#test/support/fakes/memory-settings-store.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const WEBHOOK = 'https://acme.bitrix24.example/rest/7/abc123def456/';
const LOCAL = 'http://127.0.0.1:8424/rest/7/abc123def456/';
const WISHES = { lookup: true, log: true, showCard: false };

function fixture(mode: Settings['mode'] = 'line') {
  const secrets = new MemorySecrets();
  const settings = new SettingsService({
    store: new MemorySettingsStore(Settings.parse({ mode })),
    logger: silentLogger,
  });
  const told = { changes: 0 };
  const make = () =>
    new CrmAccounts({
      factory: {
        read: (_, secret) => readWebhook(secret),
        open: (_, secret) => (readWebhook(secret) === undefined ? undefined : openPortal(secret).crm),
      },
      settings,
      secrets,
      onChange: () => {
        told.changes += 1;
      },
    });
  return { secrets, settings, told, accounts: make(), make };
}

describe('a CRM that is set up', () => {
  it('is in use at once, its secret in the keychain alone', async () => {
    const { accounts, settings, secrets, told } = fixture();
    expect(await accounts.save('bitrix24', WISHES, WEBHOOK)).toMatchObject({ ok: true });
    expect(accounts.inUse().map(({ account }) => account.origin)).toEqual(['https://acme.bitrix24.example']);
    expect(await secrets.get('crm:bitrix24')).toBe(WEBHOOK);
    expect(JSON.stringify(settings.current)).not.toContain('abc123def456');
    expect(told.changes).toBe(1);
  });

  it('is there again after a restart', async () => {
    const { accounts, make } = fixture();
    await accounts.save('bitrix24', WISHES, WEBHOOK);
    const next = make();
    expect(next.inUse()).toEqual([]);
    await next.open();
    expect(next.inUse()).toHaveLength(1);
  });

  it('keeps its secret when only its use changes', async () => {
    const { accounts, settings } = fixture();
    await accounts.save('bitrix24', WISHES, WEBHOOK);
    await accounts.save('bitrix24', { ...WISHES, log: false });
    expect(settings.current.crm.accounts).toMatchObject([{ log: false, userId: '7' }]);
  });

  it('is not set up with what is no webhook, nor without any', async () => {
    const { accounts, settings } = fixture();
    const answers = [
      await accounts.save('bitrix24', WISHES, 'https://acme.example/'),
      await accounts.save('bitrix24', WISHES),
      await accounts.test('bitrix24', 'nonsense'),
    ];
    expect(answers.map((answer) => !answer.ok && answer.problem)).toEqual(Array(3).fill('secret-unreadable'));
    expect(settings.current.crm.accounts).toEqual([]);
  });

  it('is gone with its secret when it is removed', async () => {
    const { accounts, settings, secrets } = fixture();
    await accounts.save('bitrix24', WISHES, WEBHOOK);
    await accounts.remove('bitrix24');
    expect([accounts.inUse(), accounts.adapter('bitrix24')]).toEqual([[], undefined]);
    expect([settings.current.crm.accounts, await secrets.get('crm:bitrix24')]).toEqual([[], undefined]);
  });

  it('gets no invented calls of the demo, except on this computer', async () => {
    const real = fixture('demo');
    const local = fixture('demo');
    await real.accounts.save('bitrix24', WISHES, WEBHOOK);
    await local.accounts.save('bitrix24', WISHES, LOCAL);
    expect([real.accounts.inUse().length, local.accounts.inUse().length]).toEqual([0, 1]);
  });
});
