import { historyRow } from '#core/history/history-row.ts';
import { noLogRule } from '#core/privacy/no-log.ts';
import { NewRecords } from '#core/records/new-records.ts';

import type { AppParts } from './app-parts.ts';
import { historyChanged } from './past-call-handlers.ts';

/** Records that are made of people who call, from now until the app ends. */
export function composeNewRecords(parts: Pick<AppParts, 'base' | 'phone' | 'crms'>): NewRecords {
  const { base, phone, crms } = parts;
  const { storage, clock, ids } = base;
  const onChanged = historyChanged(parts);
  const records = new NewRecords({
    outbox: crms.outbox,
    repository: storage.outbox,
    places: crms.newRecordPlaces,
    mayTell: (number) => noLogRule(storage.settings.current.privacy.noLog, number) === undefined,
    entryOf: (id) => {
      const call = phone.calls.current(id);
      return call === undefined ? storage.history.get(id) : historyRow(call, clock.now());
    },
    nameOf: crms.nameOf,
    keep: {
      calls: phone.calls,
      history: storage.history,
      onHistoryChanged: (id) => onChanged(id, 'links'),
    },
    ids,
  });
  crms.onWritten((item, receipt) => records.written(item, receipt));
  return records;
}
