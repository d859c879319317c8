import type { CrmPages } from '../paged-crm.ts';
import { ESPO_SCOPES, EspoId, isEspoType } from './espo-values.ts';

/**
 * EspoCRM is one page with routes behind `#`. Its form for a new contact takes no values from the address, and its
 * search has none.
 */
export function espoPages(site: string): CrmPages {
  return {
    record: (type, id) =>
      isEspoType(type) && EspoId.safeParse(id).success
        ? `${site}#${ESPO_SCOPES[type]}/view/${id}`
        : undefined,
    newRecord: () => `${site}#Contact/create`,
  };
}
