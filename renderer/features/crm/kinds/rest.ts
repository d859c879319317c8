import type { CrmKindForm } from './crm-kind-form.ts';

/** Any CRM with an API; its form is one of its own (`rest/rest-form.tsx`). */
export const rest: CrmKindForm<'rest'> = {
  kind: 'rest',
  about: 'crm.kinds.rest.about',
  fields: [],
  can: { lookup: true, log: true, notes: true, unnumbered: true, creates: true },
};
