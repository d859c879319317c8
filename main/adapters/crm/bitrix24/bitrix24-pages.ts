import type { CrmPages } from '../paged-crm.ts';
import { Bitrix24Id, EntityType } from './bitrix24-values.ts';

/**
 * Records open at `/crm/{type}/details/{id}/`; that the form for a new contact (`0`) takes a number from `?phone=` is not
 * documented and harmless where it does not. There is no documented address for a search.
 */
export function bitrix24Pages(origin: string): CrmPages {
  return {
    record: (recordType, recordId) => {
      const type = recordType === 'deal' ? recordType : EntityType.safeParse(recordType).data;
      const id = Bitrix24Id.safeParse(recordId);
      return type !== undefined && id.success ? `${origin}/crm/${type}/details/${id.data}/` : undefined;
    },
    newRecord: (number) => {
      const query = number === '' ? '' : `?phone=${encodeURIComponent(number)}`;
      return `${origin}/crm/contact/details/0/${query}`;
    },
  };
}
