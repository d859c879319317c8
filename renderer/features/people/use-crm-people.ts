import { useMemo } from 'react';

import type { LookupFailure, Match } from '#shared/domain/match.ts';
import { useRecordSearch } from '../records/use-record-search.ts';

/** Cases, tickets and deals are nobody to call. */
const PEOPLE = ['contact', 'lead', 'company', 'account'] as const;

/** Somebody of a CRM. */
export type CrmPerson = Match & { readonly recordType: (typeof PEOPLE)[number] };

export interface CrmPeople {
  readonly people: readonly CrmPerson[];
  /** A CRM has not answered yet; each has a deadline of its own. */
  readonly isLooking: boolean;
  /** CRMs that did not answer. */
  readonly failures: readonly LookupFailure[];
}

/** People and companies of the CRMs that fit the text, as each CRM answers. The address book has its own list. */
export function useCrmPeople(text: string): CrmPeople {
  const crms = useRecordSearch(text, 'address-book');
  return useMemo(
    () => ({
      people: crms.flatMap((crm) => (crm.found?.matches ?? []).filter(isPerson)),
      isLooking: crms.some((crm) => crm.found === undefined),
      failures: crms.flatMap((crm) => crm.found?.failure ?? []),
    }),
    [crms],
  );
}

function isPerson(match: Match): match is CrmPerson {
  return PEOPLE.some((type) => type === match.recordType);
}
