import { historyRow } from '#core/history/history-row.ts';
import { noLogRule } from '#core/privacy/no-log.ts';
import type { LinkFoundPlaces } from '#core/records/link-found.ts';
import { NewRecords } from '#core/records/new-records.ts';

import type { AppParts } from './app-parts.ts';
import { historyChanged } from './past-call-handlers.ts';

/** Records that are made of people who call, from now until the app ends. */
export function composeNewRecords(
  { base, crms }: Pick<AppParts, 'base' | 'crms'>,
  { entryOf, ...keep }: LinkFoundPlaces,
): NewRecords {
  const { storage, ids } = base;
  const records = new NewRecords({
    outbox: crms.outbox,
    repository: storage.outbox,
    places: crms.newRecordPlaces,
    mayTell: (number) => noLogRule(storage.settings.current.privacy.noLog, number) === undefined,
    entryOf,
    nameOf: crms.nameOf,
    keep,
    ids,
  });
  crms.onWritten((item, receipt) => records.written(item, receipt));
  return records;
}

/** Where records of calls are kept, in view or past. */
export function recordPlaces(parts: Pick<AppParts, 'base' | 'phone' | 'crms' | 'finder'>): LinkFoundPlaces {
  const { base, phone, finder } = parts;
  const { storage, clock } = base;
  return {
    calls: phone.calls,
    history: storage.history,
    onHistoryChanged: historyChanged(parts),
    entryOf: (id) => {
      const call = phone.calls.current(id);
      return call === undefined ? storage.history.get(id) : historyRow(call, clock.now());
    },
    finder,
  };
}
