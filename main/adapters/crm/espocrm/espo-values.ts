import { z } from 'zod';

import type { CrmRecordRef } from '#shared/domain/crm-write.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

/** 17 signs by default, UUIDs where the administrator chose them, anything of this kind in imported records. */
export const EspoId = z.string().regex(/^[0-9A-Za-z-]{1,40}$/);

/** Which entity of EspoCRM stands for which type of record. */
export const ESPO_SCOPES = {
  contact: 'Contact',
  company: 'Account',
  lead: 'Lead',
} as const satisfies Partial<Record<CrmRecordRef['type'], string>>;
/** What records are searched in, and open: cases and opportunities have no numbers to be found by. */
export const ESPO_SEARCHED = { ...ESPO_SCOPES, case: 'Case', opportunity: 'Opportunity' } as const;

/** Leads may be hidden from the role, or the entity be switched off. */
export function isHidden({ problem, detail = '' }: CrmFailure): boolean {
  return problem === 'not-allowed' ? detail.startsWith('HTTP 403') : problem === 'no-such-call';
}

export type EspoType = keyof typeof ESPO_SCOPES;

export function isEspoType(type: string): type is EspoType {
  return Object.hasOwn(ESPO_SCOPES, type);
}

/** What a call or a task can be about: their one parent. */
export const ESPO_PARENTS: Partial<Record<CrmRecordRef['type'], string>> = {
  ...ESPO_SCOPES,
  account: 'Account',
  opportunity: 'Opportunity',
  case: 'Case',
};

/** A moment as EspoCRM writes it: UTC, `YYYY-MM-DD HH:mm:ss`. */
export function espoDate(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
