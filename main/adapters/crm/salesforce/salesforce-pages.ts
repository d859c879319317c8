import { SalesforceId } from '#shared/domain/crm-accounts/salesforce.ts';
import type { Match } from '#shared/domain/match.ts';

import type { CrmPages } from '../paged-crm.ts';

/** The objects whose pages open; Lightning's addresses name them. */
const OBJECTS: Readonly<Partial<Record<Match['recordType'], string>>> = {
  contact: 'Contact',
  lead: 'Lead',
  account: 'Account',
  company: 'Account',
  opportunity: 'Opportunity',
  case: 'Case',
  user: 'User',
};

/** Lightning has a host of its own beside each org's (`acme.my.salesforce.com`, `acme.lightning.force.com`). */
export function lightningOrigin(origin: string): string {
  return origin.replace(/\.my\.salesforce\.com$/, '.lightning.force.com');
}

/**
 * Records open at `/lightning/r/{Object}/{Id}/view`. That the form for a new contact takes a number from
 * `defaultFieldValues` is how Lightning's own pages do it. There is no documented address for a search.
 */
export function salesforcePages(lightning: string): CrmPages {
  return {
    record: (type, recordId) => {
      const object = OBJECTS[type];
      const id = SalesforceId.safeParse(recordId);
      return object !== undefined && id.success
        ? `${lightning}/lightning/r/${object}/${id.data}/view`
        : undefined;
    },
    newRecord: (number) => {
      const values = number === '' ? '' : `?defaultFieldValues=${encodeURIComponent(`Phone=${number}`)}`;
      return `${lightning}/lightning/o/Contact/new${values}`;
    },
  };
}
