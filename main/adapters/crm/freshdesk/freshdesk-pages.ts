import type { CrmPages } from '../paged-crm.ts';
import { FreshdeskId } from './freshdesk-values.ts';

const PLACES: Readonly<Record<string, string>> = {
  contact: 'contacts',
  company: 'companies',
  ticket: 'tickets',
};

/** Where records open in the agent's Freshdesk. No page is known to take a number from its address. */
export function freshdeskPages(origin: string): CrmPages {
  return {
    record: (type, recordId) => {
      const place = PLACES[type];
      const id = FreshdeskId.safeParse(recordId).data;
      return place === undefined || id === undefined ? undefined : `${origin}/a/${place}/${id}`;
    },
    newRecord: () => `${origin}/a/contacts/new`,
  };
}
