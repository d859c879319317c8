import { z } from 'zod';

import { readSite } from '#adapters/crm/crm-site.ts';
import { openEspo } from '#adapters/crm/espocrm/open-espo.ts';
import { crmName } from '#shared/domain/crm-names.ts';
import { fail, ok } from '#shared/result.ts';

import type { CrmKindOf } from './crm-kind.ts';

const Values = z.object({ address: z.string(), userName: z.string().trim().max(100).catch('') });

/** An EspoCRM by the key of an API user; with a secret key requests are signed. */
export const espocrm: CrmKindOf<'espocrm'> = {
  read: ({ values, secrets }) => {
    const read = Values.safeParse(values).data;
    const site = readSite(read?.address ?? '');
    if (read === undefined || site === undefined) return fail({ field: 'address' });
    if ((secrets['apiKey'] ?? '') === '') return fail({ field: 'apiKey' });
    const { origin, folder } = site;
    return ok({ kind: 'espocrm', origin, address: `${origin}${folder}`, userName: read.userName });
  },
  open: (account, box, world) => {
    const { apiKey = '', secretKey = '' } = box.read();
    const site = readSite(account.address);
    if (site === undefined || apiKey === '') return undefined;
    const keys = secretKey === '' ? { apiKey } : { apiKey, secretKey };
    const named = { system: account.id, systemName: crmName(account) };
    return openEspo(named, { site, keys, userName: account.userName }, world);
  },
};
