import type { CrmKindForm } from './crm-kind-form.ts';
import { RECORDING_LINK } from './recording-link.ts';

/** A SuiteCRM by an OAuth2 client. */
export const suitecrm: CrmKindForm<'suitecrm'> = {
  kind: 'suitecrm',
  about: 'crm.kinds.suitecrm.about',
  fields: [
    {
      name: 'address',
      as: 'address',
      label: 'crm.kinds.suitecrm.address',
      placeholder: 'https://crm.example.com',
    },
    {
      name: 'version',
      as: 'choice',
      label: 'crm.kinds.suitecrm.version',
      initial: '8',
      choices: [
        { value: '8', text: 'crm.kinds.suitecrm.version8' },
        { value: '7', text: 'crm.kinds.suitecrm.version7' },
      ],
    },
    {
      name: 'clientId',
      as: 'code',
      label: 'crm.kinds.suitecrm.clientId',
      hint: 'crm.kinds.suitecrm.clientIdHint',
    },
    { name: 'clientSecret', as: 'password', label: 'crm.kinds.suitecrm.clientSecret' },
    {
      name: 'signInAs',
      as: 'choice',
      label: 'crm.kinds.suitecrm.signInAs',
      initial: 'client',
      choices: [
        { value: 'client', text: 'crm.kinds.suitecrm.asClient' },
        { value: 'user', text: 'crm.kinds.suitecrm.asUser' },
      ],
    },
    {
      name: 'userName',
      as: 'code',
      label: 'crm.kinds.suitecrm.userName',
      hint: 'crm.kinds.suitecrm.userNameHint',
      optional: true,
    },
    { name: 'password', as: 'password', label: 'crm.kinds.suitecrm.password' },
    {
      name: 'resultField',
      as: 'code',
      label: 'crm.resultField',
      hint: 'crm.resultFieldHint',
      placeholder: 'call_result_c',
      optional: true,
    },
    RECORDING_LINK,
  ],
  shows: { password: ({ signInAs }) => signInAs === 'user' },
  can: { lookup: true, log: true, notes: true, unnumbered: true, names: true, creates: true },
};
