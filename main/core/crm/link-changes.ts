import type { CrmRecordRef } from '#shared/domain/crm-write.ts';
import type { OutboxItem } from '#shared/domain/outbox.ts';

import { refKey } from './write-of-entry.ts';

export interface LinkChange {
  readonly record: CrmRecordRef;
  readonly on: boolean;
  /** The write about this record before, if there was one. */
  readonly last: OutboxItem | undefined;
}

/** What is to be written so that a call belongs to exactly these further records; `before` are the writes so far. */
export function linkChanges(
  wanted: readonly CrmRecordRef[],
  before: readonly OutboxItem[],
): readonly LinkChange[] {
  const refs = new Map(wanted.map((record) => [refKey(record), record]));
  const last = new Map<string, OutboxItem>();
  const known = new Map(refs);
  for (const item of before) {
    if (item.write.step !== 'link' || item.state === 'discarded') continue;
    last.set(refKey(item.write.record), item);
    known.set(refKey(item.write.record), item.write.record);
  }
  return [...known].flatMap(([key, record]) => {
    const item = last.get(key);
    const isOn = item?.write.step === 'link' && item.write.on;
    const on = refs.has(key);
    return isOn === on ? [] : { record, on, last: item };
  });
}
