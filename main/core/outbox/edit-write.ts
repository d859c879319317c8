import type { OutboxWrite } from '#shared/domain/outbox.ts';

export interface WriteChange {
  readonly text?: string | undefined;
  /** The CRM does not take the record: it is to find one by the number. */
  readonly withoutRecord: boolean;
}

/** A write as the agent puts it right; undefined where nothing of the change concerns it. */
export function editedWrite(
  write: OutboxWrite,
  { text, withoutRecord }: WriteChange,
): OutboxWrite | undefined {
  if (write.step === 'post') return undefined;
  const hasText = write.step === 'note' || write.step === 'follow-up';
  if (text !== undefined && !hasText) return undefined;
  const worded = hasText && text !== undefined ? { ...write, text } : write;
  if (!withoutRecord) return worded;
  const { record: _left, ...call } = worded.call;
  return { ...worded, call };
}
