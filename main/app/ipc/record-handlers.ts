import type { NewRecords } from '#core/records/new-records.ts';

import type { Handlers } from './handlers.ts';

type RecordCommand = Extract<keyof Handlers, `record:${string}`>;

/** Commands about records that are made for calls, or found for them by hand. */
export function recordHandlers(records: NewRecords): Pick<Handlers, RecordCommand> {
  return {
    'record:offer': ({ id }) => records.offer(id),
    'record:create': ({ id, system, fields }) => records.create(id, system, fields),
    'record:change': ({ write, fields }) => records.change(write, fields),
    'record:settle': ({ write, existing }) => records.settle(write, existing),
  };
}
