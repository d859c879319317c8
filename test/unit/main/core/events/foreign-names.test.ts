import { describe, expect, it } from 'vitest';

import { CTI_MODEL, CTI_MODEL_NAMES, CTI_MODEL_NEVER } from '#core/events/cti-model-names.ts';
import { callFeatures } from '#core/events/cti-model-call.ts';
import { named } from '#core/events/named-event.ts';
import { toEventCall } from '#core/events/to-event-call.ts';
import { VOIPSTUDIO, VOIPSTUDIO_NAMES } from '#core/events/voipstudio-names.ts';
import { AppEvent, type AppEventType } from '#shared/domain/events/app-event.ts';
import { CallAction, type CallView } from '#shared/domain/call.ts';
import { aCall, aCallId, aNumber, aRingingCall, A_MOMENT } from '#test/support/builders/a-call.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { eventFixture } from '#test/support/event-fixture.ts';

const TYPES: readonly AppEventType[] = AppEvent.options.map((option) => option.shape.type.value);

const aNotice = (severity: 'error' | 'info') =>
  ({ type: 'notice', code: 'dial-failed', values: {}, severity }) as const;

/** Every type at least once, and twice where the names depend on more than the type. */
function everyEvent(): readonly AppEvent[] {
  const call = toEventCall(aCall());
  const callId = aCallId();
  const outgoing = toEventCall(aCall({ direction: 'outgoing' }));
  const { answeredAt: _, ...never } = outgoing;
  return [
    { type: 'signed-in', mode: 'line' },
    { type: 'signed-out' },
    { type: 'phone-ready' },
    { type: 'phone-lost', problem: 'timeout' },
    {
      type: 'line-changed',
      line: { id: call.lineId, label: '', user: '', isDefault: true, state: 'reachable' },
    },
    { type: 'line-removed', lineId: call.lineId },
    { type: 'agent-state-changed', status: { state: 'ready', since: 1 }, choice: { state: 'ready' } },
    { type: 'call-centre-changed', on: true },
    { type: 'call-started', call },
    { type: 'call-started', call: outgoing },
    { type: 'call-ringing', call },
    { type: 'call-connected', call },
    { type: 'call-held', call },
    { type: 'call-resumed', call },
    { type: 'call-busy', call },
    { type: 'call-ended', call },
    { type: 'call-ended', call: { ...never, phase: 'ended', result: 'busy' } },
    { type: 'call-changed', call, changed: ['muted'] },
    { type: 'call-actions-changed', callId, actions: ['hang-up'] },
    { type: 'call-saved', callId },
    { type: 'call-left', callId },
    { type: 'voice-started', callId },
    { type: 'voice-ended', callId },
    { type: 'digits-sent', callId, digits: '1#' },
    { type: 'active-calls', calls: [call] },
    { type: 'current-call-changed', call },
    { type: 'tasks-changed', tasks: [{ id: 'people-import', done: 1 }] },
    aNotice('error'),
    aNotice('info'),
  ];
}

describe('the names of other models', () => {
  it('are looked at for every event there is', () => {
    expect([...new Set(everyEvent().map(({ type }) => type))].toSorted()).toEqual(TYPES.toSorted());
    expect(Object.keys(CTI_MODEL).toSorted()).toEqual(TYPES.toSorted());
    expect(Object.keys(VOIPSTUDIO).toSorted()).toEqual(TYPES.toSorted());
  });

  it('cover all twenty-one of CtiModel, but for what cannot happen here', () => {
    const told = new Set(everyEvent().flatMap((event) => named(CTI_MODEL, event).map(({ name }) => name)));
    expect(CTI_MODEL_NAMES.filter((name) => !told.has(name))).toEqual(Object.keys(CTI_MODEL_NEVER));
    expect(CTI_MODEL_NAMES).toHaveLength(21);
  });

  it('give each event of CtiModel, raw messages aside, to exactly one of ours', () => {
    const names = TYPES.flatMap((type) => CTI_MODEL[type].map(({ name }) => name));
    const own = names.filter((name) => name !== 'rawMessage');
    expect(new Set(own).size).toBe(own.length);
    expect(names.filter((name) => name === 'rawMessage')).toHaveLength(TYPES.length);
  });

  it('cover all twelve of the connector of VoIPstudio', () => {
    const told = new Set(everyEvent().flatMap((event) => named(VOIPSTUDIO, event).map(({ name }) => name)));
    expect(VOIPSTUDIO_NAMES.filter((name) => !told.has(name))).toEqual([]);
    expect(VOIPSTUDIO_NAMES).toHaveLength(12);
  });
});

describe('a call by the names of VoIPstudio', () => {
  const names = (events: readonly AppEvent[]) =>
    events.flatMap((event) => named(VOIPSTUDIO, event).map(({ name }) => name));

  it('flows as its documentation says when it comes in', () => {
    const A = callIdOf(1);
    const { connector, told } = eventFixture();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    connector.emit({ type: 'ended', callId: A, kind: 'hung-up', cause: { by: 'party' } });
    expect(names(told())).toEqual(['RINGING', 'CONNECTED', 'HANGUP']);
  });

  it.each([
    ['answered', ['RINGING', 'CONNECTED', 'ON_HOLD', 'CONNECTED', 'HANGUP']],
    ['refused', ['CANCEL']],
    ['given up by the agent', ['HANGUP']],
  ])('flows as its documentation says when it goes out and is %s', async (outcome, after) => {
    const { connector, calls, told } = eventFixture();
    const dialled = await calls.dial('030901820');
    const callId = dialled.ok ? dialled.value.id : callIdOf(9);
    if (outcome === 'answered') {
      connector.emit({ type: 'ringing', callId });
      connector.emit({ type: 'connected', callId });
      connector.emit({ type: 'hold', callId, local: true, remote: false });
      connector.emit({ type: 'hold', callId, local: false, remote: false });
    }
    if (outcome === 'given up by the agent')
      connector.emit({ type: 'ended', callId, kind: 'cancelled', cause: { by: 'agent' } });
    else {
      const kind = outcome === 'answered' ? 'hung-up' : 'rejected';
      connector.emit({ type: 'ended', callId, kind, cause: { by: 'party', text: 'Decline' } });
    }
    expect(names(told())).toEqual(['INITIAL', 'ACCEPTED', ...after]);
  });

  it('has both readings of its last event, and the cause only where it did not come about', () => {
    const call = toEventCall(aCall({ phase: 'ended', result: 'answered' }));
    expect(named(VOIPSTUDIO, { type: 'call-ended', call })).toEqual([
      {
        name: 'HANGUP',
        data: {
          constant: 'HUNGUP',
          call: {
            id: call.id,
            cid: call.id,
            direction: 'INBOUND',
            status: 'HANGUP',
            source: '+46812345678',
            sourceName: '',
            destination: '',
            destinationName: 'Desk',
            cause: '',
          },
        },
      },
    ]);
  });
});

describe('a call by the names of CtiModel', () => {
  const started = (values: Partial<CallView>) =>
    named(CTI_MODEL, { type: 'call-started', call: toEventCall(aRingingCall(values)) })[0]?.data['call'];

  it('has the properties of its call object', () => {
    expect(started({ calledNumber: '030901800', consultationOf: aCallId(2) })).toMatchObject({
      id: aCallId(),
      parentCall: aCallId(2),
      callerId: '+46812345678',
      calledId: '030901800',
      direction: 'in',
      startTime: new Date(A_MOMENT).toISOString(),
      state: 1,
    });
  });

  it('tells no number of a caller who withholds it', () => {
    const number = aNumber({ kind: 'withheld', raw: 'anonymous', display: '' });
    const { e164: _, ...withheld } = number;
    expect(started({ party: { number: withheld } })).toMatchObject({ callerId: '' });
  });

  it('has a bit for every action that its model knows', () => {
    expect(callFeatures(['answer', 'reject'])).toBe(4 + 8);
    expect(callFeatures(['hang-up', 'hold', 'mute', 'digits', 'transfer', 'consult'])).toBe(
      8 + 16 + 4096 + 1024 + 256 + 512,
    );
    expect(callFeatures(CallAction.options)).toBe(
      4 + 8 + 16 + 32 + 64 + 128 + 256 + 512 + 1024 + 4096 + 8192,
    );
  });
});
