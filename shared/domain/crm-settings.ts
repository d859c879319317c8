import { z } from 'zod';

import { Bitrix24Account } from './crm-accounts/bitrix24.ts';
import { CreatioAccount } from './crm-accounts/creatio.ts';
import { EspoAccount } from './crm-accounts/espocrm.ts';
import { FreshdeskAccount } from './crm-accounts/freshdesk.ts';
import { SalesforceAccount } from './crm-accounts/salesforce.ts';
import { RestAccount } from './crm-accounts/rest.ts';
import { SuiteAccount } from './crm-accounts/suitecrm.ts';
import { CRM_ACCOUNTS_MAX } from './crm-names.ts';

/** The kinds of CRMs; each has a file of its own in `crm-accounts/`. */
export const CrmAccount = z.discriminatedUnion('kind', [
  Bitrix24Account,
  CreatioAccount,
  FreshdeskAccount,
  SalesforceAccount,
  EspoAccount,
  SuiteAccount,
  RestAccount,
]);
export type CrmAccount = Readonly<z.infer<typeof CrmAccount>>;

export type CrmKind = CrmAccount['kind'];
export type CrmAccountOf<Kind extends CrmKind> = Extract<CrmAccount, { readonly kind: Kind }>;

/** What an account is by itself, without its id here, its name here, what the agent uses it for and what is kept there. */
export type CrmFactsOf<Kind extends CrmKind> = Omit<
  CrmAccountOf<Kind>,
  'id' | 'label' | 'lookup' | 'log' | 'sent' | 'creates' | 'externalLines'
>;
export type CrmFacts = { [Kind in CrmKind]: CrmFactsOf<Kind> }[CrmKind];

export const CrmSettings = z.object({
  accounts: z.array(CrmAccount).max(CRM_ACCOUNTS_MAX).default([]),
  /** How long after a call its result and notes can still be changed before they are written, in seconds. */
  undoSeconds: z.number().int().min(0).max(600).default(15),
});
export type CrmSettings = Readonly<z.infer<typeof CrmSettings>>;
