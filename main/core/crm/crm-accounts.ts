import { CRM_ACCOUNTS_MAX, CrmAccount } from '#shared/domain/crm-settings.ts';
import type { CrmSetupProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { CrmAdapter, CrmIdentity } from '../ports/crm-adapter.ts';
import type { CrmFactory } from '../ports/crm-factory.ts';
import type { CrmFailure } from '../ports/crm-writer.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { SettingsService } from '../settings/settings-service.ts';

/** What the agent sets about an account. */
export type CrmWishes = Pick<CrmAccount, 'lookup' | 'log' | 'showCard'>;

export interface CrmAccountsOptions {
  readonly factory: CrmFactory;
  readonly settings: Pick<SettingsService, 'current' | 'update'>;
  readonly secrets: SecretStore;
  /** Which CRMs can be used changed. */
  readonly onChange: () => void;
}

/** A CRM that is set up and can be used. */
export interface OpenCrm {
  readonly account: CrmAccount;
  readonly adapter: CrmAdapter;
}

/**
 * The CRMs that the agent has set up. Their secrets lie in the keychain under `crm:` and the account's id. While the demo
 * runs only those on this computer are used: invented calls do not belong into anybody's records.
 */
export class CrmAccounts {
  readonly #options: CrmAccountsOptions;
  readonly #adapters = new Map<string, CrmAdapter>();

  constructor(options: CrmAccountsOptions) {
    this.#options = options;
  }

  /** Reads the secrets and opens every account that has one. */
  async open(): Promise<void> {
    const { settings, secrets, factory, onChange } = this.#options;
    for (const account of settings.current.crm.accounts) {
      const secret = await secrets.get(secretName(account.id));
      const adapter = secret === undefined ? undefined : factory.open(account, secret);
      if (adapter !== undefined) this.#adapters.set(account.id, adapter);
    }
    onChange();
  }

  /** Those in use now, in the order of the settings. */
  inUse(): readonly OpenCrm[] {
    const { crm, mode } = this.#options.settings.current;
    return crm.accounts.flatMap((account) => {
      const adapter = this.#adapters.get(account.id);
      const isAllowed = mode !== 'demo' || account.origin.startsWith('http://127.0.0.1:');
      return adapter === undefined || !isAllowed ? [] : { account, adapter };
    });
  }

  /** The adapter of an account, in use or not: what waits for it was taken when it was. */
  adapter(id: string): CrmAdapter | undefined {
    return this.#adapters.get(id);
  }

  /** Tries an account without keeping anything; without a secret the kept one is tried. */
  async test(
    kind: CrmAccount['kind'],
    secret?: string,
  ): Promise<Result<CrmIdentity, CrmFailure | CrmSetupProblem>> {
    const wanted = secret ?? (await this.#options.secrets.get(secretName(kind)));
    const adapter = wanted === undefined ? undefined : this.#options.factory.open({ id: kind, kind }, wanted);
    if (adapter === undefined) return fail('secret-unreadable');
    return (await adapter.test?.()) ?? ok({ name: '', missing: [] });
  }

  /** Keeps an account, new or changed; without a secret the kept one stays. */
  async save(
    kind: CrmAccount['kind'],
    wishes: CrmWishes,
    secret?: string,
  ): Promise<Result<{ readonly secretKept: 'keychain' | 'memory' }, CrmSetupProblem>> {
    const { factory, settings, secrets, onChange } = this.#options;
    const id = kind;
    const wanted = secret ?? (await secrets.get(secretName(id)));
    const read = wanted === undefined ? undefined : factory.read(kind, wanted);
    const adapter = wanted === undefined ? undefined : factory.open({ id, kind }, wanted);
    if (wanted === undefined || read === undefined || adapter === undefined) return fail('secret-unreadable');
    const others = settings.current.crm.accounts.filter((account) => account.id !== id);
    if (others.length >= CRM_ACCOUNTS_MAX) return fail('settings-invalid');
    const account = CrmAccount.parse({ kind, id, ...read, ...wishes });
    const accounts = [...others, account];
    const secretKept = secret === undefined ? 'keychain' : await secrets.set(secretName(id), secret);
    const updated = settings.update({ crm: { ...settings.current.crm, accounts } });
    if (!updated.ok) return updated;
    this.#adapters.set(id, adapter);
    onChange();
    return ok({ secretKept });
  }

  /** Forgets an account and its secret. What waits to be written there stays, and says that it is not connected. */
  async remove(id: string): Promise<Result<void, CrmSetupProblem>> {
    const { settings, secrets, onChange } = this.#options;
    const accounts = settings.current.crm.accounts.filter((account) => account.id !== id);
    const updated = settings.update({ crm: { ...settings.current.crm, accounts } });
    if (!updated.ok) return updated;
    await secrets.delete(secretName(id));
    this.#adapters.delete(id);
    onChange();
    return ok();
  }
}

function secretName(id: string): string {
  return `crm:${id}`;
}
