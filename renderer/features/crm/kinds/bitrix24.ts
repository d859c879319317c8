import type { CrmKindForm } from './crm-kind-form.ts';

/** A Bitrix24 portal by the address of an inbound webhook, or by a local application of the portal. */
export const bitrix24: CrmKindForm<'bitrix24'> = {
  kind: 'bitrix24',
  about: 'crm.kinds.bitrix24.about',
  fields: [
    {
      name: 'by',
      as: 'choice',
      initial: 'webhook',
      label: 'crm.kinds.bitrix24.by',
      choices: [
        { value: 'webhook', text: 'crm.kinds.bitrix24.byWebhook' },
        { value: 'app', text: 'crm.kinds.bitrix24.byApp' },
      ],
    },
    {
      name: 'portal',
      as: 'address',
      label: 'crm.kinds.bitrix24.portal',
      placeholder: 'acme.bitrix24.com',
    },
    {
      name: 'clientId',
      as: 'code',
      label: 'crm.kinds.bitrix24.clientId',
      hint: 'crm.kinds.bitrix24.clientIdHint',
    },
    { name: 'clientSecret', as: 'password', label: 'crm.kinds.bitrix24.clientSecret' },
    {
      name: 'code',
      as: 'password',
      optional: true,
      label: 'crm.kinds.bitrix24.code',
      hint: 'crm.kinds.bitrix24.codeHint',
    },
    {
      name: 'webhook',
      as: 'password',
      label: 'crm.kinds.bitrix24.webhook',
      hint: 'crm.kinds.bitrix24.webhookHint',
    },
    { name: 'takesCalls', as: 'switch', initial: false, label: 'crm.kinds.bitrix24.takesCalls' },
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
      as: 'code',
      optional: true,
      label: 'crm.kinds.bitrix24.cardGroup',
      hint: 'crm.kinds.bitrix24.cardGroupHint',
      placeholder: '7, 12',
    },
  ],
  shows: {
    webhook: ({ by }) => by !== 'app',
    portal: ({ by }) => by === 'app',
    clientId: ({ by }) => by === 'app',
    clientSecret: ({ by }) => by === 'app',
    code: ({ by }) => by === 'app',
    takesCalls: ({ by }) => by === 'app',
    cardFor: ({ showCard }) => showCard === true,
    cardGroup: ({ showCard, cardFor }) => showCard === true && (cardFor === 'group' || cardFor === 'in-turn'),
  },
  signsIn: ({ by }) => by === 'app',
  can: { lookup: true, log: true, notes: true, names: true, recordings: true, creates: true },
};
