import type { CrmKindForm } from './crm-kind-form.ts';
import { RECORDING_LINK } from './recording-link.ts';

/** A Creatio by its address and one of its three ways to sign in. */
export const creatio: CrmKindForm<'creatio'> = {
  kind: 'creatio',
  about: 'crm.kinds.creatio.about',
  fields: [
    {
      name: 'address',
      as: 'address',
      label: 'crm.kinds.creatio.address',
      hint: 'crm.kinds.creatio.addressHint',
      placeholder: 'acme.creatio.com',
    },
    {
      name: 'signIn',
      as: 'choice',
      initial: 'password',
      label: 'crm.kinds.creatio.signIn',
      hint: 'crm.kinds.creatio.signInHint',
      choices: [
        { value: 'password', text: 'crm.kinds.creatio.byPassword' },
        { value: 'browser', text: 'crm.kinds.creatio.byBrowser' },
        { value: 'client', text: 'crm.kinds.creatio.byClient' },
      ],
    },
    { name: 'userName', as: 'code', label: 'crm.kinds.creatio.userName' },
    { name: 'password', as: 'password', label: 'crm.kinds.creatio.password' },
    { name: 'clientId', as: 'code', label: 'crm.kinds.creatio.clientId' },
    {
      name: 'clientSecret',
      as: 'password',
      label: 'crm.kinds.creatio.clientSecret',
      optional: true,
    },
    {
      name: 'identity',
      as: 'address',
      label: 'crm.kinds.creatio.identity',
      hint: 'crm.kinds.creatio.identityHint',
      placeholder: 'acme-is.creatio.com',
      optional: true,
    },
    {
      name: 'ui',
      as: 'choice',
      initial: 'any',
      label: 'crm.kinds.creatio.ui',
      choices: [
        { value: 'any', text: 'crm.kinds.creatio.uiAny' },
        { value: 'freedom', text: 'crm.kinds.creatio.uiFreedom' },
        { value: 'classic', text: 'crm.kinds.creatio.uiClassic' },
      ],
    },
    {
      name: 'answeredResult',
      as: 'text',
      label: 'crm.kinds.creatio.answeredResult',
      hint: 'crm.kinds.creatio.resultHint',
      optional: true,
    },
    {
      name: 'unansweredResult',
      as: 'text',
      label: 'crm.kinds.creatio.unansweredResult',
      optional: true,
    },
    RECORDING_LINK,
  ],
  shows: {
    userName: ({ signIn }) => signIn === 'password',
    password: ({ signIn }) => signIn === 'password',
    clientId: ({ signIn }) => signIn !== 'password',
    clientSecret: ({ signIn }) => signIn !== 'password',
    identity: ({ signIn }) => signIn === 'client',
  },
  signsIn: ({ signIn }) => signIn === 'browser',
  can: { lookup: true, log: true, notes: true, unnumbered: true, names: true, creates: true },
};
