import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { Translate } from '../../i18n/message-key.ts';

/** What a CRM is used for. */
export function usesText({ lookup, log }: CrmAccount, t: Translate): string {
  if (lookup && log) return t('crm.uses.both');
  if (lookup) return t('crm.uses.lookup');
  return t(log ? 'crm.uses.log' : 'crm.uses.nothing');
}
