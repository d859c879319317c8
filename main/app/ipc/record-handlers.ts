import { linkFound, type LinkFoundPlaces } from '#core/records/link-found.ts';
import type { NewRecords } from '#core/records/new-records.ts';
import type { RecordFinder } from '#core/records/record-finder.ts';
import { ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type RecordCommand = Extract<keyof Handlers, `record:${string}`>;

export interface RecordHandlerParts {
  readonly records: NewRecords;
  readonly finder: RecordFinder;
  readonly places: LinkFoundPlaces;
}

/** All searches of the panel are one person's. */
const PANEL = 'panel';

/** Commands about records that are made for calls, or found for them by hand. */
export function recordHandlers({
  records,
  finder,
  places,
}: RecordHandlerParts): Pick<Handlers, RecordCommand> {
  return {
    'record:offer': ({ id }) => records.offer(id),
    'record:create': ({ id, system, fields }) => records.create(id, system, fields),
    'record:change': ({ write, fields }) => records.change(write, fields),
    'record:settle': ({ write, existing }) => records.settle(write, existing),
    'record:places': () => ok(finder.places()),
    'record:search': ({ system, text }) => finder.search(PANEL, system, text),
    'record:search-stop': () => {
      finder.stop(PANEL);
      return ok();
    },
    'record:link': ({ id, matchId }) => linkFound(places, id, matchId),
  };
}
