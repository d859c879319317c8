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
    {
      name: 'cardFor',
      as: 'choice',
      initial: 'me',
      label: 'crm.kinds.bitrix24.cardFor',
      choices: [
        { value: 'me', text: 'crm.kinds.bitrix24.cardForMe' },
        { value: 'responsible', text: 'crm.kinds.bitrix24.cardForResponsible' },
        { value: 'group', text: 'crm.kinds.bitrix24.cardForGroup' },
        { value: 'in-turn', text: 'crm.kinds.bitrix24.cardForInTurn' },
      ],
    },
    {
      name: 'cardGroup',
      as: 'text',
      optional: true,
      label: 'crm.kinds.bitrix24.cardGroup',
      hint: 'crm.kinds.bitrix24.cardGroupHint',
      placeholder: '7, 12',
    },
  ],
  shows: {
    cardFor: ({ showCard }) => showCard === true,
    cardGroup: ({ showCard, cardFor }) => showCard === true && (cardFor === 'group' || cardFor === 'in-turn'),
  },
  can: { lookup: true, log: true, notes: true, recordings: true },
};
