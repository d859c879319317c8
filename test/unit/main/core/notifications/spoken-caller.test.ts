import { expect, test } from 'vitest';

import { NAME_WITHIN_MS, SpokenCaller } from '#core/notifications/spoken-caller.ts';
import type { CallView } from '#shared/domain/call.ts';
import { RingSettings, type SpokenCallers } from '#shared/domain/ring.ts';
import { aCall, aCallId, aMatch, aRingingCall } from '#test/support/builders/a-call.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const NOTHING = { state: 'pending', matches: [], failures: [], earlierCalls: 0 } as const;
const unknown = aRingingCall({ lookup: NOTHING, queue: 'Sales', party: { number: aCall().party.number } });
const marta = aRingingCall({
  queue: 'Sales',
  lookup: { ...aCall().lookup, matches: [aMatch({ id: 'm', name: 'Marta Lindqvist' })], chosen: 'm' },
});

function setUp(spoken: SpokenCallers = 'when-free', others: readonly CallView[] = []) {
  const media = new FakeMediaGateway();
  const time = new FakeTime();
  let current: CallView | undefined;
  const caller = new SpokenCaller({
    media,
    calls: () => [...others, ...(current === undefined ? [] : [current])],
    settings: () => RingSettings.parse({ spoken, volume: 0.5 }),
    translate: (_, { name = '' }) => `${name} is calling`,
    language: () => 'en',
    timer: time,
    logger: silentLogger,
  });
  const change = (call: CallView) => {
    current = call;
    caller.onCallChanged({ kind: 'updated', call, at: 0 });
  };
  const said = () => media.inputsOf('speak').map(({ text }) => text);
  return { media, time, caller, change, said };
}

test('who calls is said once the name is known, once, with the queue', () => {
  const { media, change, said, time } = setUp();
  change(unknown);
  expect(said()).toEqual([]);
  change(marta);
  change(marta);
  time.advance(NAME_WITHIN_MS);
  expect(said()).toEqual(['Marta Lindqvist is calling. Sales']);
  expect(media.inputsOf('speak')[0]).toMatchObject({ language: 'en', volume: 0.5 });
});

test('a name that takes too long is not waited for', () => {
  const { change, said, time } = setUp();
  change(unknown);
  time.advance(NAME_WITHIN_MS);
  expect(said()).toEqual([`${unknown.party.number.display} is calling. Sales`]);
  change(marta);
  expect(said()).toHaveLength(1);
});

test('nothing is said by default', () => {
  expect(RingSettings.parse({}).spoken).toBe('off');
  const { change, said } = setUp('off');
  change(marta);
  expect(said()).toEqual([]);
});

test('nobody speaks into a running call, unless that was chosen', () => {
  const talking = aCall({ id: aCallId(9) });
  const discreet = setUp('when-free', [talking]);
  discreet.change(marta);
  expect(discreet.said()).toEqual([]);
  const always = setUp('always', [talking]);
  always.change(marta);
  expect(always.said()).toHaveLength(1);
});

test.each([
  ['is answered', { ...marta, intent: 'answering' as const }],
  ['stops ringing', { ...marta, phase: 'ended' as const, result: 'missed' as const }],
])('the voice falls silent when the call %s', (_, after) => {
  const { media, change } = setUp();
  change(marta);
  change(after);
  expect(media.inputsOf('speak-stop')).toHaveLength(1);
});

test('a call that is over before its name was found is not said at all', () => {
  const { change, said, time } = setUp();
  change(unknown);
  change({ ...unknown, phase: 'ended', result: 'missed' });
  time.advance(NAME_WITHIN_MS);
  expect(said()).toEqual([]);
});
