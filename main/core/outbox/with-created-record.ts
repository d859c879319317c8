import type { OutboxWrite } from '#shared/domain/outbox.ts';

import type { WriteContext } from '../ports/crm-writer.ts';

/**
 * What is written about a call whose record was made after the write was taken: it lands on that record, unless it knows
 * one of its own.
 */
export function withCreatedRecord(write: OutboxWrite, { receipts }: WriteContext): OutboxWrite {
  const record = receipts.create?.record;
  if (record === undefined || write.step === 'post' || write.step === 'create') return write;
  return write.call.record === undefined ? { ...write, call: { ...write.call, record } } : write;
}
