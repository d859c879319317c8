import type { CrmRecordRef, CrmWrite } from '#shared/domain/crm-write.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { WriteContext } from '#core/ports/crm-writer.ts';
import type { TemplateValues } from '#core/templates/template-value.ts';
/** What a question about a caller may say. */
export declare function lookupValues(number: PartyNumber): TemplateValues;
/** The record of a call: the chosen one, else the one that an earlier step found. */
export declare function recordOf(
  { call }: CrmWrite,
  { receipts }: Pick<WriteContext, 'receipts'>,
): CrmRecordRef | undefined;
/** What a write may say: the call, its record and its ids in the CRM, and what the step is about. */
export declare function writeValues(write: CrmWrite, context: Pick<WriteContext, 'receipts'>): TemplateValues;
