import { findRecords, type FoundRecords } from '#core/lookup/find-records.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { openNamedRecord, type NamedRecord } from '#core/pop/open-named-record.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';

import type { AppParts } from './app-parts.ts';

/** Records for programs and pages, without a call. */
export interface ApiRecords {
  /** A number as it is dialled, or with `+`. */
  find(number: string): Promise<FoundRecords>;
  open(record: NamedRecord): Promise<Result<void, RecordProblem>>;
}

export function apiRecords({ base, phone, effects, records }: AppParts): ApiRecords {
  const { timer, opener, log } = base;
  const logger = log.child({ part: 'lookup' });
  return {
    find: (number) => findRecords(readNumber(number, phone.country()), effects.sources(), { timer, logger }),
    open: (record) => openNamedRecord(record, { crm: records.crm(), opener }),
  };
}
