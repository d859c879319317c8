import { CRM_ACCOUNTS_MAX, CRM_NAMES } from '#shared/domain/crm-names.ts';
import { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { CrmSecrets, CrmSetup } from '#shared/domain/crm-setup.ts';
import type { CrmForm, CrmWishes } from '#shared/ipc/crm-inputs.ts';
import type { CrmFormProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { CrmFactory } from '../ports/crm-factory.ts';
import { accountId } from './account-id.ts';

/** Why no account can be made of a form. */
export interface CrmFormFault {
  readonly problem: CrmFormProblem;
  readonly field?: string;
}

/** The account that a form is about, as it is kept. */
export function keptAccount(form: CrmForm, accounts: readonly CrmAccount[]): CrmAccount | undefined {
  return accounts.find(({ id, kind }) => id === form.id && kind === form.kind);
}

/** What a form makes of what is kept: what was filled in counts, and of the secrets, too. */
export function setupOf(form: CrmForm, kept: CrmAccount | undefined, secrets: CrmSecrets): CrmSetup {
  return { values: { ...kept, ...form.values }, secrets: { ...secrets, ...form.secrets } };
}

/**
 * The account that a form makes. One of the same kind at the same place is the same account. An account cannot move to
 * another place: what waits to be written would go to somebody else's CRM, and with it a kept secret.
 */
export function readCrmForm(
  form: CrmForm & CrmWishes,
  setup: CrmSetup,
  accounts: readonly CrmAccount[],
  factory: Pick<CrmFactory, 'read'>,
): Result<CrmAccount, CrmFormFault> {
  const kept = keptAccount(form, accounts);
  if (form.id !== undefined && kept === undefined) return fail({ problem: 'no-such-account' });
  const read = factory.read(form.kind, setup);
  if (!read.ok) return fail({ problem: 'field-wrong', field: read.problem.field });
  if (kept !== undefined && kept.origin !== read.value.origin) return fail({ problem: 'another-crm' });
  const known =
    kept ?? accounts.find(({ kind, origin }) => kind === form.kind && origin === read.value.origin);
  if (known === undefined && accounts.length >= CRM_ACCOUNTS_MAX) return fail({ problem: 'too-many-crms' });
  const named = known ?? newAccount(form, read.value.origin, accounts);
  const account = CrmAccount.safeParse({ ...named, ...said(form), ...read.value });
  return account.success ? ok(account.data) : fail({ problem: 'field-wrong' });
}

/** What the agent chose, as far as the form says it. */
function said(form: CrmForm & CrmWishes): Partial<CrmAccount> {
  const chosen = {
    label: form.label,
    lookup: form.lookup,
    log: form.log,
    sent: form.sent,
    creates: form.creates,
  };
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
}

function newAccount(
  form: CrmForm,
  origin: string,
  accounts: readonly CrmAccount[],
): Pick<CrmAccount, 'id' | 'label'> {
  const taken = accounts.map(({ id }) => id);
  return { id: accountId(form.kind, origin, taken), label: nameFor(form, origin, accounts) };
}

/** A second one of a kind says where it is; a first one is called by its kind. */
function nameFor({ kind }: CrmForm, origin: string, accounts: readonly CrmAccount[]): string {
  const isAlone = accounts.every((account) => account.kind !== kind);
  return isAlone ? '' : `${CRM_NAMES[kind]} (${new URL(origin).host})`.slice(0, 60);
}
