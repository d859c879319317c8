import type { CrmReceipt } from '#shared/domain/crm-write.ts';
import type { OutboxWrite } from '#shared/domain/outbox.ts';
import type { Result } from '#shared/result.ts';
import type { CrmFailure, WriteContext } from './crm-writer.ts';

/** Brings what the outbox carries to one place. Promises what `CrmWriter` promises. */
export interface OutboxSender {
  send(write: OutboxWrite, context: WriteContext): Promise<Result<CrmReceipt, CrmFailure>>;
  /** What an earlier try of this write, whose answer was lost, may have left. */
  find(write: OutboxWrite, context: WriteContext): Promise<Result<CrmReceipt | undefined, CrmFailure>>;
}
