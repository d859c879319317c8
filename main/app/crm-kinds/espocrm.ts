import { z } from 'zod';

import { readSite } from '#adapters/crm/crm-site.ts';
import { openEspo } from '#adapters/crm/espocrm/open-espo.ts';
import { EspoAccount } from '#shared/domain/crm-accounts/espocrm.ts';
import { crmName } from '#shared/domain/crm-names.ts';
import { fail, ok } from '#shared/result.ts';

import type { CrmKindOf } from './crm-kind.ts';

const { resultField, recordingLink } = EspoAccount.shape;
const Values = z.object({
  address: z.string().catch(''),
  userName: z.string().trim().max(100).catch(''),
  resultField,
  recordingLink,
});

/** An EspoCRM by the key of an API user; with a secret key requests are signed. */
export const espocrm: CrmKindOf<'espocrm'> = {
  read: ({ values, secrets }) => {
    const typed = Values.safeParse(values);
    if (!typed.success) return fail({ field: String(typed.error.issues[0]?.path[0] ?? 'address') });
    const site = readSite(typed.data.address);
    if (site === undefined) return fail({ field: 'address' });
    if ((secrets['apiKey'] ?? '') === '') return fail({ field: 'apiKey' });
    const { origin, folder } = site;
    const own = { ...typed.data, address: `${origin}${folder}` };
    return ok({ kind: 'espocrm', origin, ...own });
  },
  open: (account, box, world) => {
    const { apiKey = '', secretKey = '' } = box.read();
    const site = readSite(account.address);
    if (site === undefined || apiKey === '') return undefined;
    const keys = secretKey === '' ? { apiKey } : { apiKey, secretKey };
    const { userName } = account;
    const named = { system: account.id, systemName: crmName(account) };
    return openEspo(named, { site, keys, userName, resultField: account.resultField }, world);
  },
};
