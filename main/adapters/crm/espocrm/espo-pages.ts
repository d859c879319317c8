import type { CrmPages } from '../paged-crm.ts';
import { ESPO_SEARCHED, EspoId } from './espo-values.ts';

/**
 * EspoCRM is one page with routes behind `#`. Its form for a new contact takes no values from the address, and its
 * search has none.
 */
export function espoPages(site: string): CrmPages {
  return {
    record: (type, id) => {
      const scope = Object.entries(ESPO_SEARCHED).find(([each]) => each === type)?.[1];
      return scope !== undefined && EspoId.safeParse(id).success ? `${site}#${scope}/view/${id}` : undefined;
    },
    newRecord: () => `${site}#Contact/create`,
  };
}
