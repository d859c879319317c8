import type { CrmCall, CrmRecordRef } from '#shared/domain/crm-write.ts';
import type { WriteContext } from '#core/ports/crm-writer.ts';

/** On which record a call is, as far as it is known by now. */
export function recordOfCall(
  { record }: Pick<CrmCall, 'record'>,
  { receipts }: Pick<WriteContext, 'receipts'>,
): CrmRecordRef | undefined {
  return record ?? receipts.finish?.record ?? receipts.begin?.record;
}
