import type { CrmPages } from '../paged-crm.ts';
import { CreatioId, isCreatioType, type CreatioRecordType } from './creatio-values.ts';

/** Which of Creatio's interfaces records open in; `any` leaves it to Creatio. */
export type CreatioUi = 'any' | 'classic' | 'freedom';

interface RecordPages {
  readonly entity: string;
  readonly classic: string;
  readonly freedom: string;
}

/** Pages as they are shipped; customers may have others, for which Creatio's own redirect is there. */
const PAGES: Readonly<Record<CreatioRecordType, RecordPages>> = {
  contact: { entity: 'Contact', classic: 'ContactPageV2', freedom: 'Contacts_FormPage' },
  account: { entity: 'Account', classic: 'AccountPageV2', freedom: 'Accounts_FormPage' },
  lead: { entity: 'Lead', classic: 'LeadPageV2', freedom: 'Leads_FormPage' },
  case: { entity: 'Case', classic: 'CasePage', freedom: 'Cases_FormPage' },
  opportunity: { entity: 'Opportunity', classic: 'OpportunityPageV2', freedom: 'Opportunities_FormPage' },
};

/**
 * Where records open. `base` is asked each time: which host it is shows with the first request. No page of Creatio is
 * known to take a number from its address, neither a form nor a search.
 */
export function creatioPages(ui: CreatioUi, base: () => string): CrmPages {
  return {
    record: (type, recordId) => {
      const id = CreatioId.safeParse(recordId);
      return isCreatioType(type) && id.success
        ? `${base()}${recordPage(ui, PAGES[type], id.data)}`
        : undefined;
    },
    newRecord: () => `${base()}${newRecordPage(ui, PAGES.contact)}`,
  };
}

function recordPage(ui: CreatioUi, { entity, classic, freedom }: RecordPages, id: string): string {
  const pages: Readonly<Record<CreatioUi, string>> = {
    any: `/Navigation/Navigation.aspx?schemaName=${entity}&recordId=${id}`,
    classic: `/Nui/ViewModule.aspx#CardModuleV2/${classic}/edit/${id}`,
    freedom: `/Shell/#Card/${freedom}/edit/${id}`,
  };
  return pages[ui];
}

function newRecordPage(ui: CreatioUi, { classic, freedom }: RecordPages): string {
  return ui === 'classic'
    ? `/Nui/ViewModule.aspx#CardModuleV2/${classic}/add`
    : `/Shell/#Card/${freedom}/add`;
}
