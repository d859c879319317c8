import type { CrmLine } from '#shared/domain/crm-accounts/crm-line.ts';
import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { CrmSecrets, CrmSetup } from '#shared/domain/crm-setup.ts';
import type { CrmForm, CrmWishes } from '#shared/ipc/crm-inputs.ts';
import type { CrmSaved } from '#shared/ipc/crm-outputs.ts';
import type { CrmSetupProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { CrmAdapter, CrmIdentity } from '../ports/crm-adapter.ts';
import type { CrmFactory, CrmSecretBox, CrmSignInFailure } from '../ports/crm-factory.ts';
import type { CrmFailure } from '../ports/crm-writer.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import { CrmSecretsKeeper, passingSecrets } from './crm-secrets.ts';
import { keptAccount, readCrmForm, setupOf, type CrmFormFault } from './read-crm-form.ts';

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

type Tested = Result<CrmIdentity & { readonly id?: string }, CrmFailure | CrmFormFault | CrmSignInFailure>;

/**
 * The CRMs that the agent has set up, of one kind or several. While the demo runs only those on this computer are used:
 * invented calls do not belong into anybody's records.
 */
export class CrmAccounts {
  readonly #options: CrmAccountsOptions;
  readonly #secrets: CrmSecretsKeeper;
  readonly #adapters = new Map<string, CrmAdapter>();

  constructor(options: CrmAccountsOptions) {
    this.#options = options;
    this.#secrets = new CrmSecretsKeeper(options.secrets);
  }

  /** Reads the secrets and opens every account that has one. */
  async open(): Promise<void> {
    for (const account of this.#accounts()) {
      await this.#secrets.load(account.id);
      if (this.#secrets.has(account.id)) this.#openAdapter(account);
    }
    this.#options.onChange();
  }

  /** Those in use now, in the order of the settings. */
  inUse(): readonly OpenCrm[] {
    return this.#accounts().flatMap((account) => {
      const adapter = this.#adapters.get(account.id);
      return adapter === undefined || !this.isAllowed(account) ? [] : { account, adapter };
    });
  }

  isAllowed({ origin }: CrmAccount): boolean {
    return this.#options.settings.current.mode !== 'demo' || origin.startsWith('http://127.0.0.1:');
  }

  /** The adapter of an account, in use or not: what waits for it was taken when it was. */
  adapter(id: string): CrmAdapter | undefined {
    return this.#adapters.get(id);
  }

  /** What opens an account, for a request that is tried by itself: the kept secrets only go where the account is. */
  secretsFor(id: string | undefined, origin: string | undefined, typed: CrmSecrets): CrmSecrets {
    const account = this.#accounts().find((each) => each.id === id);
    return account === undefined || account.origin !== origin
      ? typed
      : { ...this.#secrets.box(account.id).read(), ...typed };
  }

  /** Tries an account without keeping anything. */
  async test(form: CrmForm): Promise<Tested> {
    const read = this.#read(form, this.#setupOf(form));
    if (!read.ok) return read;
    const isAsKept = Object.keys(form.secrets).length === 0 && form.id !== undefined;
    const secrets = isAsKept ? this.#secrets.box(read.value.id) : passingSecrets(this.#setupOf(form).secrets);
    return this.#try(read.value, secrets);
  }

  /** Lets the agent sign in in the browser, and keeps the account when the CRM knows the agent. */
  async signIn(form: CrmForm, stop: AbortSignal): Promise<Tested> {
    const granted = await this.#options.factory.signIn(form.kind, this.#setupOf(form), stop);
    if (!granted.ok)
      return fail(
        'field' in granted.problem ? { problem: 'field-wrong', ...granted.problem } : granted.problem,
      );
    const read = this.#read(form, granted.value);
    if (!read.ok) return read;
    const secrets = passingSecrets(granted.value.secrets);
    const tested = await this.#try(read.value, secrets);
    if (!tested.ok) return tested;
    const kept = await this.#keep(read.value, secrets.read());
    return kept.ok ? ok({ ...tested.value, id: kept.value.id }) : fail({ problem: 'failed-here' });
  }

  /** Keeps an account, new or changed; secrets that were not filled in stay. */
  async save(form: CrmForm & CrmWishes): Promise<Result<CrmSaved, CrmSetupProblem>> {
    const setup = this.#setupOf(form);
    const read = this.#read(form, setup);
    if (!read.ok) return fail('settings-invalid');
    return this.#keep(read.value, Object.keys(form.secrets).length === 0 ? undefined : setup.secrets);
  }

  /** Forgets an account and its secrets. What waits to be written there stays, and says that it is not connected. */
  async remove(id: string): Promise<Result<void, CrmSetupProblem>> {
    const updated = this.#update(this.#accounts().filter((account) => account.id !== id));
    if (!updated.ok) return updated;
    this.#adapters.delete(id);
    await this.#secrets.forget(id);
    this.#options.onChange();
    return ok();
  }

  /** Which lines of the app are there by now. */
  keepLines(id: string, externalLines: readonly CrmLine[]): Result<void, CrmSetupProblem> {
    const changed = this.#accounts().map((account) =>
      account.id === id && account.kind === 'bitrix24' ? { ...account, externalLines } : account,
    );
    const updated = this.#update(changed);
    const account = changed.find((each) => each.id === id);
    if (updated.ok && account !== undefined) this.#openAdapter(account);
    return updated;
  }

  async #keep(
    account: CrmAccount,
    secrets: CrmSecrets | undefined,
  ): Promise<Result<CrmSaved, CrmSetupProblem>> {
    const before = this.#accounts().find(({ id }) => id === account.id);
    const accounts: CrmAccount[] = this.#accounts().map((each) => (each === before ? account : each));
    if (before === undefined) accounts.push(account);
    const secretKept = secrets === undefined ? 'keychain' : await this.#secrets.keep(account.id, secrets);
    const updated = this.#update(accounts);
    if (!updated.ok) return updated;
    const isOther = before === undefined || secrets !== undefined || !opensAlike(before, account);
    if (isOther || !this.#adapters.has(account.id)) this.#openAdapter(account);
    this.#options.onChange();
    return ok({ id: account.id, secretKept });
  }

  async #try(account: CrmAccount, secrets: CrmSecretBox): Promise<Tested> {
    const adapter = this.#options.factory.open(account, secrets);
    if (adapter === undefined) return fail({ problem: 'field-wrong' });
    return (await adapter.test?.()) ?? ok({ name: '', missing: [] });
  }

  #openAdapter(account: CrmAccount): void {
    const adapter = this.#options.factory.open(account, this.#secrets.box(account.id));
    if (adapter === undefined) this.#adapters.delete(account.id);
    else this.#adapters.set(account.id, adapter);
  }

  #setupOf(form: CrmForm): CrmSetup {
    const kept = keptAccount(form, this.#accounts());
    return setupOf(form, kept, kept === undefined ? {} : this.#secrets.box(kept.id).read());
  }

  #read(form: CrmForm & CrmWishes, setup: CrmSetup): Result<CrmAccount, CrmFormFault> {
    return readCrmForm(form, setup, this.#accounts(), this.#options.factory);
  }

  #accounts(): readonly CrmAccount[] {
    return this.#options.settings.current.crm.accounts;
  }

  #update(accounts: readonly CrmAccount[]): Result<void, CrmSetupProblem> {
    const { settings } = this.#options;
    const updated = settings.update({ crm: { ...settings.current.crm, accounts: [...accounts] } });
    return updated.ok ? ok() : updated;
  }
}

/** What it is used for is asked at each use; everything else is built into its adapter. */
function opensAlike(before: CrmAccount, after: CrmAccount): boolean {
  const { lookup, log, sent, creates } = after;
  return JSON.stringify({ ...before, lookup, log, sent, creates }) === JSON.stringify(after);
}
