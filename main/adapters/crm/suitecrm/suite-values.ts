import { z } from 'zod';

import type { CrmRecordRef } from '#shared/domain/crm-write.ts';

/** A GUID of the CRM's own, or what an import brought along. */
export const SuiteId = z.string().regex(/^[0-9A-Za-z-]{1,36}$/);

/** The module of a type of record, with its fields for numbers. Fields that a module lacks make it refuse all. */
export const SUITE_MODULES = {
  contact: {
    module: 'Contacts',
    name: ['first_name', 'last_name'],
    company: 'account_name',
    phones: ['phone_work', 'phone_mobile', 'phone_home', 'phone_other', 'assistant_phone'],
  },
  company: { module: 'Accounts', name: ['name'], company: '', phones: ['phone_office', 'phone_alternate'] },
  lead: {
    module: 'Leads',
    name: ['first_name', 'last_name'],
    company: 'account_name',
    phones: ['phone_work', 'phone_mobile', 'phone_home', 'phone_other', 'assistant_phone'],
  },
} as const satisfies Partial<
  Record<
    CrmRecordRef['type'],
    {
      readonly module: string;
      readonly name: readonly string[];
      readonly company: string;
      readonly phones: readonly string[];
    }
  >
>;
export type SuiteType = keyof typeof SUITE_MODULES;

export function isSuiteType(type: string): type is SuiteType {
  return Object.hasOwn(SUITE_MODULES, type);
}

/** The module of whatever a call or a task can be about. */
export const SUITE_PARENTS: Partial<Record<CrmRecordRef['type'], string>> = {
  contact: 'Contacts',
  company: 'Accounts',
  lead: 'Leads',
  account: 'Accounts',
  opportunity: 'Opportunities',
  case: 'Cases',
};

/** A moment as the API wants it: ISO 8601 with an offset. */
export function suiteDate(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, '+00:00');
}
