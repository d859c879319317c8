import { openSalesforce } from '#adapters/crm/salesforce/open-salesforce.ts';
import { passingSecrets } from '#core/crm/crm-secrets.ts';
import { SalesforceAccount } from '#shared/domain/crm-accounts/salesforce.ts';

import { ORG_RECORDS } from '../../lab/crm/salesforce/org-records.ts';
import { OrgServer } from '../../lab/crm/salesforce/org-server.ts';
import { englishCallWords } from './english-call-words.ts';
import { signInWorld } from './sign-in-world.ts';

/** The lab's org and the adapter that talks to it, signed in to some time ago. */
export async function labOrg(values: { readonly origin?: string } = {}) {
  const org = await OrgServer.start({ records: ORG_RECORDS });
  const secrets = passingSecrets({ refreshToken: org.desk.grantRefreshToken() });
  const account = SalesforceAccount.parse({
    kind: 'salesforce',
    id: 'salesforce-lab',
    origin: org.origin,
    login: 'own',
    myDomain: org.origin,
    clientId: org.desk.clientId,
    userId: '005AA000000001AAAA',
    ...values,
  });
  const world = { ...signInWorld().world, callWords: englishCallWords() };
  const open = () => {
    const crm = openSalesforce(account, secrets, world);
    if (crm === undefined) throw new Error('not signed in');
    return crm;
  };
  return { org, account, secrets, world, open, crm: open() };
}
