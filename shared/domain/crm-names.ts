import type { CrmAccount, CrmKind } from './crm-settings.ts';

/** What people call each CRM. Names are not translated. */
export const CRM_NAMES: Readonly<Record<CrmKind, string>> = {
  bitrix24: 'Bitrix24',
  creatio: 'Creatio',
  freshdesk: 'Freshdesk',
  espocrm: 'EspoCRM',
  suitecrm: 'SuiteCRM',
  rest: 'REST API',
};

export const CRM_KINDS = Object.keys(CRM_NAMES) as readonly CrmKind[];

export const CRM_ACCOUNTS_MAX = 8;

/** What an account is called: as the agent wants it, else by its CRM. */
export function crmName({ kind, label }: Pick<CrmAccount, 'kind' | 'label'>): string {
  return label === '' ? CRM_NAMES[kind] : label;
}
