import type { CrmReceipt, CrmWrite } from '#shared/domain/crm-write.ts';
import type { RestDefinition } from '#shared/domain/rest-definition.ts';
import type { CrmFailure, CrmWriter, WriteContext } from '#core/ports/crm-writer.ts';
import { type Result } from '#shared/result.ts';
import type { OnlyRecord } from '../lookup/only-record.ts';
import type { RestClient } from './rest-client.ts';
export interface RestWriterOptions {
  readonly definition: RestDefinition;
  readonly client: RestClient;
  /** Whose number it is, for calls without a record; missing where nobody is looked up. */
  readonly onlyRecord: OnlyRecord | undefined;
}
/**
 * Writes the steps of a call that the definition has; the others are done without a request. A note that has none is not
 * offered rather than lost. Whether a repeat doubles something is the CRM's: it gets our call id in every step, and as
 * `Idempotency-Key`; where the definition has a look for what may be there, it is taken before a beginning is repeated.
 */
export declare class RestWriter implements CrmWriter {
  #private;
  constructor(options: RestWriterOptions);
  send(write: CrmWrite, context: WriteContext): Promise<Result<CrmReceipt, CrmFailure>>;
  find(write: CrmWrite, context: WriteContext): Promise<Result<CrmReceipt | undefined, CrmFailure>>;
}
