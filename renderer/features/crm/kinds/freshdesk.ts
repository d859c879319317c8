import type { CrmKindForm } from './crm-kind-form.ts';
import { RECORDING_LINK } from './recording-link.ts';

/** A Freshdesk account by an agent's API key. */
export const freshdesk: CrmKindForm<'freshdesk'> = {
  kind: 'freshdesk',
  about: 'crm.kinds.freshdesk.about',
  fields: [
    {
      name: 'address',
      as: 'address',
      label: 'crm.kinds.freshdesk.address',
      placeholder: 'acme.freshdesk.com',
    },
    {
      name: 'apiKey',
      as: 'password',
      label: 'crm.kinds.freshdesk.apiKey',
      hint: 'crm.kinds.freshdesk.apiKeyHint',
    },
    {
      name: 'ticket',
      as: 'choice',
      initial: 'open',
      label: 'crm.kinds.freshdesk.ticket',
      choices: [
        { value: 'open', text: 'crm.kinds.freshdesk.ticketOpen' },
        { value: 'new', text: 'crm.kinds.freshdesk.ticketNew' },
      ],
    },
    {
      name: 'status',
      as: 'choice',
      initial: 'open',
      label: 'crm.kinds.freshdesk.status',
      choices: [
        { value: 'open', text: 'crm.kinds.freshdesk.statusOpen' },
        { value: 'pending', text: 'crm.kinds.freshdesk.statusPending' },
        { value: 'resolved', text: 'crm.kinds.freshdesk.statusResolved' },
        { value: 'closed', text: 'crm.kinds.freshdesk.statusClosed' },
      ],
    },
    {
      name: 'ticketType',
      as: 'text',
      label: 'crm.kinds.freshdesk.ticketType',
      hint: 'crm.kinds.freshdesk.ticketTypeHint',
      optional: true,
    },
    { name: 'timeEntries', as: 'switch', initial: true, label: 'crm.kinds.freshdesk.timeEntries' },
    {
      name: 'result',
      as: 'choice',
      initial: 'note',
      label: 'crm.kinds.freshdesk.result',
      choices: [
        { value: 'note', text: 'crm.kinds.freshdesk.resultNote' },
        { value: 'tag', text: 'crm.kinds.freshdesk.resultTag' },
        { value: 'field', text: 'crm.kinds.freshdesk.resultOwn' },
      ],
    },
    {
      name: 'resultField',
      as: 'code',
      label: 'crm.kinds.freshdesk.resultField',
      hint: 'crm.kinds.freshdesk.resultFieldHint',
      placeholder: 'cf_call_result',
    },
    {
      name: 'promise',
      as: 'choice',
      initial: 'note',
      label: 'crm.kinds.freshdesk.promise',
      choices: [
        { value: 'note', text: 'crm.kinds.freshdesk.promiseNote' },
        { value: 'ticket', text: 'crm.kinds.freshdesk.promiseTicket' },
      ],
    },
    {
      name: 'screenPop',
      as: 'switch',
      initial: false,
      label: 'crm.kinds.freshdesk.screenPop',
      hint: 'crm.kinds.freshdesk.screenPopHint',
    },
    RECORDING_LINK,
  ],
  shows: { resultField: ({ result }) => result === 'field' },
  can: { lookup: true, log: true, notes: true, unnumbered: true, names: true, creates: true },
};
