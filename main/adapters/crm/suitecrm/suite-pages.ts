import type { Match } from '#shared/domain/match.ts';

import type { CrmPages } from '../paged-crm.ts';
import { SUITE_PARENTS, SuiteId } from './suite-values.ts';

export type SuiteVersion = '7' | '8';

/**
 * SuiteCRM 7 has a page per action, and takes the values of a new record from the address; SuiteCRM 8 is one page with
 * routes behind `#`, whose forms and search take none.
 */
export function suitePages(site: string, version: SuiteVersion): CrmPages {
  if (version === '8')
    return {
      record: (type, id) => {
        const module = moduleOf(type, id);
        return module === undefined ? undefined : `${site}#/${module.toLowerCase()}/record/${id}`;
      },
      newRecord: () => `${site}#/contacts/edit`,
    };
  const page = (query: Readonly<Record<string, string>>) =>
    `${site}index.php?${new URLSearchParams(query).toString()}`;
  return {
    record: (type, id) => {
      const module = moduleOf(type, id);
      return module === undefined ? undefined : page({ module, action: 'DetailView', record: id });
    },
    newRecord: (number) => page({ module: 'Contacts', action: 'EditView', phone_work: number }),
    search: (number) => page({ module: 'Home', action: 'UnifiedSearch', query_string: number }),
  };
}

function moduleOf(type: Match['recordType'], id: string): string | undefined {
  if (!SuiteId.safeParse(id).success) return undefined;
  return Object.entries(SUITE_PARENTS).find(([each]) => each === type)?.[1];
}
