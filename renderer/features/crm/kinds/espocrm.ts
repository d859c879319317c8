import type { CrmKindForm } from './crm-kind-form.ts';
import { RECORDING_LINK } from './recording-link.ts';

/** An EspoCRM by the key of an API user. */
export const espocrm: CrmKindForm<'espocrm'> = {
  kind: 'espocrm',
  about: 'crm.kinds.espocrm.about',
  fields: [
    {
      name: 'address',
      as: 'address',
      label: 'crm.kinds.espocrm.address',
      placeholder: 'https://crm.example.com',
    },
    {
      name: 'apiKey',
      as: 'password',
      label: 'crm.kinds.espocrm.apiKey',
      hint: 'crm.kinds.espocrm.apiKeyHint',
    },
    {
      name: 'secretKey',
      as: 'password',
      label: 'crm.kinds.espocrm.secretKey',
      hint: 'crm.kinds.espocrm.secretKeyHint',
      optional: true,
    },
    {
      name: 'userName',
      as: 'code',
      label: 'crm.kinds.espocrm.userName',
      hint: 'crm.kinds.espocrm.userNameHint',
      optional: true,
    },
    {
      name: 'resultField',
      as: 'code',
      label: 'crm.resultField',
      hint: 'crm.resultFieldHint',
      placeholder: 'cCallResult',
      optional: true,
    },
    RECORDING_LINK,
  ],
  can: { lookup: true, log: true, notes: true, unnumbered: true, names: true, creates: true },
};
