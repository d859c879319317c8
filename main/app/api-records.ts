import { findRecords, type FoundRecords } from '#core/lookup/find-records.ts';
import type { RecordFinder } from '#core/records/record-finder.ts';
import { readNumber } from '#core/numbers/read-number.ts';

import type { AppParts } from './app-parts.ts';

/** Records for programs and pages, without a call. */
export interface ApiRecords {
  /** A number as it is dialled, or with `+`. */
  find(number: string): Promise<FoundRecords>;
  /** By words, in one system; each asker has one question at a time there. */
  search: RecordFinder['search'];
}

export function apiRecords({ base, phone, effects, finder }: AppParts): ApiRecords {
  const { timer, log } = base;
  const logger = log.child({ part: 'lookup' });
  return {
    search: finder.search.bind(finder),
    find: (number) =>
      findRecords(readNumber(number, phone.country()), effects.sources(), {
        home: phone.country(),
        timer,
        logger,
      }),
  };
}
