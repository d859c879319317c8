import { describe, expect, it } from 'vitest';

import { AgentSettings } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';
import { CallScreen } from '#core/agent/call-screen.ts';
import { screenIncoming } from '#core/agent/screen-incoming.ts';
import { CallService } from '#core/calls/call-service.ts';
import { turnedAwayTimeline } from '#core/timeline/turned-away-timeline.ts';
import { LINE } from '#test/support/call-fixture.ts';
import { matchOf } from '#test/support/call-views.ts';
import { callIdOf, CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeConnector } from '#test/support/fakes/fake-connector.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));
const A = callIdOf(1);
const B = callIdOf(2);

function to(when: 'off' | 'always' | 'busy' | 'no-answer') {
  return { when, number: '204', afterSeconds: 20 };
}

describe('what happens to a call before it rings', () => {
  const plain = AgentSettings.parse({});
  it.each([
    ['rings', {}, {}, { kind: 'ring' }],
    ['is blocked by do not disturb', { doNotDisturb: true }, {}, { kind: 'block', policy: 'do-not-disturb' }],
    ['is forwarded always', { forward: to('always') }, {}, { kind: 'forward', policy: 'forward-always' }],
    [
      'is forwarded rather than blocked',
      { forward: to('always'), doNotDisturb: true },
      {},
      { kind: 'forward', policy: 'forward-always' },
    ],
    ['rings when nobody talks', { forward: to('busy') }, {}, { kind: 'ring' }],
    [
      'is forwarded while the agent talks',
      { forward: to('busy') },
      { talks: true },
      { policy: 'forward-busy' },
    ],
    [
      'finds an agent who is not to be disturbed busy',
      { forward: to('busy'), doNotDisturb: true },
      {},
      { policy: 'forward-busy' },
    ],
    ['rings first when it is forwarded unanswered', { forward: to('no-answer') }, {}, { kind: 'ring' }],
    ['rings in a wrap-up that allows it', {}, { wrapsUp: true }, { kind: 'ring' }],
    [
      'is blocked in a wrap-up that does not',
      { wrapUp: { seconds: 30, always: true, callsDuring: false } },
      { wrapsUp: true },
      { kind: 'block', policy: 'wrap-up' },
    ],
  ])('%s', (_, settings, facts, expected) => {
    const screened = screenIncoming({
      settings: { ...plain, ...settings },
      talks: false,
      wrapsUp: false,
      ...facts,
    });
    expect(screened).toMatchObject(expected);
  });
});

function withScreen(settings: Partial<AgentSettings>) {
  const time = new FakeTime();
  const connector = new FakeConnector();
  const recorded: CallView[] = [];
  const screen: CallScreen = new CallScreen({
    clock: time,
    logger: silentLogger,
    settings: () => ({ ...AgentSettings.parse({}), ...settings }),
    calls: () => calls.views(),
    wrapsUp: () => false,
    contacts: { lookup: () => [matchOf('7', { name: 'Marta' })] },
    record: (call) => recorded.push(call),
  });
  const calls: CallService = new CallService({
    clock: time,
    timer: time,
    ids: new CountingIds(),
    logger: silentLogger,
    screen: (incoming, line, from) => screen.take(incoming, line, from),
  });
  const seen: string[] = [];
  calls.observe({ onCallChanged: ({ kind, call }) => seen.push(`${kind} ${call.id}`) });
  calls.attach(connector, LINE);
  return { calls, connector, recorded, seen };
}

describe('turning calls away', () => {
  it.each([
    ['blocked', { doNotDisturb: true }, 'reject-asked'],
    ['forwarded', { forward: to('always') }, 'redirect-asked'],
  ] as const)('leaves a timeline of a %s call that names no hand', async (result, settings, name) => {
    const { connector, recorded } = withScreen(settings);
    connector.incoming(A);
    await settle();
    const [call] = recorded;
    if (call === undefined) throw new Error('nothing was written down');
    const stood = { agent: { state: 'ready', since: 0 }, ringEnabled: true } as const;
    const { marks, circumstances } = turnedAwayTimeline(call, call.startedAt + 2, stood);
    expect(circumstances).toBe(stood);
    expect(marks).toEqual([
      { name: 'invite-received', at: call.startedAt },
      { name, at: call.startedAt + 2, detail: 'automatic' },
      { name: 'ended', at: call.endedAt, detail: result },
    ]);
  });

  it('declines without a ring, and the history says who it was and why', async () => {
    const { calls, connector, recorded, seen } = withScreen({ doNotDisturb: true });
    connector.incoming(A, { queue: 'Support' });
    await settle();
    expect(connector.told).toEqual([`reject ${A}`]);
    connector.emit({ type: 'ended', callId: A, kind: 'rejected', cause: { by: 'agent' } });
    expect([calls.views(), seen]).toEqual([[], []]);
    expect(recorded).toMatchObject([
      {
        id: A,
        queue: 'Support',
        result: 'blocked',
        cause: { by: 'agent', sipStatus: 486, policy: 'do-not-disturb' },
        lookup: { state: 'done', chosen: 'address-book:7' },
      },
    ]);
  });

  it('sends calls on by their number, and declines when it cannot be dialled', async () => {
    const { connector, recorded } = withScreen({ forward: { ...to('always'), number: '+49 30 1234567' } });
    connector.incoming(A);
    await settle();
    expect(connector.told).toEqual([`redirect ${A} +49301234567`]);
    expect(recorded[0]).toMatchObject({
      result: 'forwarded',
      cause: { sipStatus: 302, policy: 'forward-always', forwardedTo: '+49301234567' },
    });
    const wrong = withScreen({ forward: { ...to('always'), number: 'nobody' } });
    wrong.connector.incoming(A);
    await settle();
    expect([wrong.connector.told, wrong.recorded[0]?.result]).toEqual([[`reject ${A}`], 'blocked']);
  });

  it('hinders no call that the agent makes, and lets the first call ring when busy ones go on', async () => {
    const { calls, connector, seen } = withScreen({ doNotDisturb: true });
    await expect(calls.dial('112')).resolves.toMatchObject({ ok: true });
    expect(connector.told.at(-1)).toMatch(/^dial .* 112$/);
    expect(seen).toHaveLength(1);
    const busy = withScreen({ forward: to('busy') });
    busy.connector.incoming(A);
    busy.connector.emit({ type: 'connected', callId: A });
    busy.connector.incoming(B);
    await settle();
    expect(busy.connector.told).toEqual([`redirect ${B} 204`]);
    expect(busy.calls.views().map(({ id }) => id)).toEqual([A]);
  });
});
