import type { CallService } from '#core/calls/call-service.ts';
import { FollowUpService, type FollowUpServiceOptions } from '#core/follow-ups/follow-up-service.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { FakeTime } from '#test/support/fakes/fake-time.ts';
import { MemoryFollowUps } from '#test/support/fakes/memory-follow-ups.ts';
import type { MemoryHistory } from '#test/support/fakes/memory-history.ts';

export interface FollowUpFixtureParts {
  readonly calls: Pick<CallService, 'dial'>;
  readonly history: Pick<MemoryHistory, 'get'>;
  readonly time: FakeTime;
  readonly ids: FollowUpServiceOptions['ids'];
  readonly logger: Logger;
}

/** Promised calls on fake time, with nobody to be reminded unless a test says who. */
export function followUpFixture(
  { calls, history, time, ids, logger }: FollowUpFixtureParts,
  told: Partial<FollowUpServiceOptions> = {},
): FollowUpService {
  return new FollowUpService({
    store: new MemoryFollowUps(),
    entryOf: (id) => history.get(id),
    dial: (number, choice) => calls.dial(number, choice),
    clock: time,
    timer: time,
    ids,
    logger,
    onChange: () => undefined,
    onDue: () => undefined,
    onPromised: () => undefined,
    onDropped: () => undefined,
    ...told,
  });
}
