import { findRecords, type FoundRecords } from '#core/lookup/find-records.ts';
import { readNumber } from '#core/numbers/read-number.ts';

import type { AppParts } from './app-parts.ts';

/** Records for programs and pages, without a call. */
export interface ApiRecords {
  /** A number as it is dialled, or with `+`. */
  find(number: string): Promise<FoundRecords>;
}

export function apiRecords({ base, phone, effects }: AppParts): ApiRecords {
  const { timer, log } = base;
  const logger = log.child({ part: 'lookup' });
  return {
    find: (number) =>
      findRecords(readNumber(number, phone.country()), effects.sources(), {
        home: phone.country(),
        timer,
        logger,
      }),
  };
}
