import { openSalesforce } from '#adapters/crm/salesforce/open-salesforce.ts';
import { readSalesforce, signInToSalesforce } from '#adapters/crm/salesforce/salesforce-login.ts';

import type { CrmKindOf } from './crm-kind.ts';

/** A Salesforce org, signed in to in the browser. */
export const salesforce: CrmKindOf<'salesforce'> = {
  read: readSalesforce,
  open: openSalesforce,
  signIn: signInToSalesforce,
};
