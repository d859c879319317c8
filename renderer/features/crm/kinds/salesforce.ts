import type { CrmKindForm } from './crm-kind-form.ts';
import { RECORDING_LINK } from './recording-link.ts';

/** A Salesforce org by the app that its administrator registered; the agent signs in in the browser. */
export const salesforce: CrmKindForm<'salesforce'> = {
  kind: 'salesforce',
  about: 'crm.kinds.salesforce.about',
  fields: [
    {
      name: 'login',
      as: 'choice',
      initial: 'production',
      label: 'crm.kinds.salesforce.login',
      choices: [
        { value: 'production', text: 'crm.kinds.salesforce.production' },
        { value: 'sandbox', text: 'crm.kinds.salesforce.sandbox' },
        { value: 'own', text: 'crm.kinds.salesforce.own' },
      ],
    },
    {
      name: 'myDomain',
      as: 'address',
      label: 'crm.kinds.salesforce.myDomain',
      placeholder: 'acme.my.salesforce.com',
    },
    {
      name: 'clientId',
      as: 'code',
      label: 'crm.kinds.salesforce.clientId',
      hint: 'crm.kinds.salesforce.clientIdHint',
    },
    {
      name: 'clientSecret',
      as: 'password',
      optional: true,
      label: 'crm.kinds.salesforce.clientSecret',
      hint: 'crm.kinds.salesforce.clientSecretHint',
    },
    RECORDING_LINK,
  ],
  shows: { myDomain: ({ login }) => login === 'own' },
  signsIn: () => true,
  can: { lookup: true, log: true, notes: true, unnumbered: true, names: true, creates: true },
};
