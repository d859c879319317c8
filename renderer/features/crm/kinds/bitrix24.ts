import type { CrmKindForm } from './crm-kind-form.ts';

/** A Bitrix24 portal by the address of an inbound webhook. */
export const bitrix24: CrmKindForm<'bitrix24'> = {
  kind: 'bitrix24',
  about: 'crm.kinds.bitrix24.about',
  fields: [
    {
      name: 'webhook',
      as: 'password',
      label: 'crm.kinds.bitrix24.webhook',
      hint: 'crm.kinds.bitrix24.webhookHint',
    },
    { name: 'showCard', as: 'switch', initial: false, label: 'crm.kinds.bitrix24.showCard' },
  ],
  can: { lookup: true, log: true, notes: true },
};
