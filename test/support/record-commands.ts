import type { Handlers } from '#app/ipc/handlers.ts';
import { fail, ok } from '#shared/result.ts';

type RecordCommand = Extract<keyof Handlers, `record:${string}`>;

/** Commands about records where no CRM makes or finds any. */
export const NO_RECORDS: Pick<Handlers, RecordCommand> = {
  'record:offer': () => ok({ places: [], preset: { firstName: '', lastName: '', company: '', note: '' } }),
  'record:create': () => fail('not-offered'),
  'record:change': () => fail('no-such-write'),
  'record:settle': () => fail('no-such-write'),
  'record:places': () => ok([]),
  'record:search': () => fail('no-such-place'),
  'record:search-stop': () => ok(),
  'record:link': () => fail('no-such-match'),
};
