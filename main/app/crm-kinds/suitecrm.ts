import { z } from 'zod';

import { readSite } from '#adapters/crm/crm-site.ts';
import { openSuite } from '#adapters/crm/suitecrm/open-suite.ts';
import { SuiteAccount } from '#shared/domain/crm-accounts/suitecrm.ts';
import { crmName } from '#shared/domain/crm-names.ts';
import { fail, ok } from '#shared/result.ts';

import type { CrmKindOf } from './crm-kind.ts';

const { version, clientId, signInAs, userName, resultField, recordingLink } = SuiteAccount.shape;
const Values = z.object({
  address: z.string().catch(''),
  version,
  clientId: clientId.catch(''),
  signInAs,
  userName: userName.catch(''),
  resultField,
  recordingLink,
});

const NEEDED = { client: ['clientId', 'clientSecret'], user: ['userName', 'password'] } as const;

/** A SuiteCRM by an OAuth2 client, which signs in for all agents, or as the agent with a password. */
export const suitecrm: CrmKindOf<'suitecrm'> = {
  read: ({ values, secrets }) => {
    const typed = Values.safeParse(values);
    if (!typed.success) return fail({ field: String(typed.error.issues[0]?.path[0] ?? 'address') });
    const read = typed.data;
    const site = readSite(read.address);
    if (site === undefined) return fail({ field: 'address' });
    const filled: Readonly<Record<string, string>> = { ...read, ...secrets };
    const missing = [...NEEDED.client, ...(read.signInAs === 'user' ? NEEDED.user : [])].find(
      (field) => (filled[field] ?? '') === '',
    );
    if (missing !== undefined) return fail({ field: missing });
    const { origin, folder } = site;
    return ok({ ...read, kind: 'suitecrm', origin, address: `${origin}${folder}` });
  },
  open: (account, box, world) => {
    const { clientSecret = '', password = '' } = box.read();
    const site = readSite(account.address);
    if (site === undefined || clientSecret === '') return undefined;
    const client = { clientId: account.clientId, clientSecret };
    const keys = account.signInAs === 'user' ? { ...client, userName: account.userName, password } : client;
    const named = { system: account.id, systemName: crmName(account) };
    const { version: edition, userName: agent, resultField: field } = account;
    return openSuite(named, { site, version: edition, keys, userName: agent, resultField: field }, world);
  },
};
