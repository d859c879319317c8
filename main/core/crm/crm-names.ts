import type { CrmAccount } from '#shared/domain/crm-settings.ts';

/** What people call each CRM. Names are not translated. */
export const CRM_NAMES: Readonly<Record<CrmAccount['kind'], string>> = { bitrix24: 'Bitrix24' };
