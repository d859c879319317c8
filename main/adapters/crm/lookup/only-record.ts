import type { CrmRecordRef } from '#shared/domain/crm-write.ts';
import { CrmRecordRef as CrmRecordRefSchema } from '#shared/domain/crm-write.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';

/** The one record that has a number; undefined when there is none, or a choice that only the agent can make. */
export type OnlyRecord = (number: string) => Promise<CrmRecordRef | undefined>;

/**
 * For CRMs that do not look for a record themselves when a call is written. A lookup that fails leaves the call without
 * a record: better so than not at all.
 */
export function onlyRecordOf(source: LookupSource): OnlyRecord {
  return async (number) => {
    try {
      const matches = await source.find(readNumber(number, ''), AbortSignal.timeout(source.deadlineMs));
      const [match] = matches;
      if (match === undefined || matches.length > 1) return undefined;
      return CrmRecordRefSchema.safeParse({ type: match.recordType, id: match.recordId }).data;
    } catch {
      return undefined;
    }
  };
}
