import type { z } from 'zod';

import { LineId } from '#shared/domain/ids.ts';
import { LineProfile } from '#shared/domain/line-profile.ts';
import { CallService } from '#core/calls/call-service.ts';
import type { CallChange } from '#core/calls/call-observer.ts';
import type { Outgoing } from '#core/session/outgoing-line.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeConnector } from '#test/support/fakes/fake-connector.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

export const LINE = { id: LineId.parse('line-1'), label: 'Service', country: 'DE' };

export interface CallFixture {
  readonly time: FakeTime;
  readonly connector: FakeConnector;
  readonly logger: RecordingLogger;
  readonly calls: CallService;
  readonly changes: CallChange[];
  /** What the media page was told to mix, in order. */
  readonly mixes: readonly (readonly string[])[];
  /** Resolves when everything that needs no time has happened. */
  readonly settled: () => Promise<void>;
}

/** A call service on fake time with a fake connector attached, and every change it told. */
export function callFixture(
  outgoing: () => Outgoing | undefined = () => undefined,
  profile: z.input<typeof LineProfile> = {},
): CallFixture {
  const time = new FakeTime();
  const logger = new RecordingLogger();
  const connector = new FakeConnector();
  const mixes: (readonly string[])[] = [];
  const calls = new CallService({
    clock: time,
    timer: time,
    ids: new CountingIds(),
    logger,
    outgoing,
    mix: (audio) => {
      mixes.push(audio);
      return Promise.resolve();
    },
  });
  const changes: CallChange[] = [];
  calls.observe({ onCallChanged: (change) => changes.push(change) });
  calls.attach(connector, { ...LINE, profile: LineProfile.parse(profile) });
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { time, connector, logger, calls, changes, mixes, settled };
}
