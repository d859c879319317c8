import { describe, expect, it } from 'vitest';

import { AgentSettings, type AgentWork } from '#shared/domain/agent.ts';
import { AgentDesk } from '#core/agent/agent-desk.ts';
import { LINGER_ANSWERED_MS } from '#core/calls/call-linger.ts';
import { aWork } from '#test/support/builders/a-snapshot.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeAgentControl } from '#test/support/fakes/fake-agent-control.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));
const A = callIdOf(1);
const B = callIdOf(2);
const LUNCH = { state: 'not-ready', reason: { id: 'lunch', text: '' } } as const;
const READY = { state: 'ready' } as const;

function withDesk(settings: Partial<AgentSettings> = {}) {
  const fixture = callFixture();
  const control = new FakeAgentControl();
  const current = { ...AgentSettings.parse({}), ...settings };
  const told: AgentWork[] = [];
  const desk = new AgentDesk({
    clock: fixture.time,
    timer: fixture.time,
    control,
    calls: fixture.calls,
    settings: () => current,
    gate: () => aWork().gate,
    onWork: (work) => told.push(work),
  });
  fixture.calls.observe(desk);
  desk.setReachable(true);
  desk.refresh();
  return { ...fixture, control, current, desk, told };
}

function talk({ connector }: Pick<ReturnType<typeof withDesk>, 'connector'>, id = A): void {
  connector.incoming(id);
  connector.emit({ type: 'connected', callId: id });
}

function end({ connector }: Pick<ReturnType<typeof withDesk>, 'connector'>, id = A): void {
  connector.emit({ type: 'ended', callId: id, kind: 'hung-up', cause: { by: 'party' } });
}

describe('what the agent chose', () => {
  it('holds at once where there is nobody to tell', () => {
    const { control, desk, told } = withDesk();
    desk.choose(LUNCH);
    expect([desk.work.choice, told.at(-1)?.choice, control.told]).toEqual([LUNCH, LUNCH, []]);
  });

  it('holds in call-centre mode when the phone system took it', async () => {
    const { control, desk } = withDesk({ callCentre: true });
    await settle();
    desk.choose(LUNCH);
    expect(desk.work).toMatchObject({ choice: READY, pbx: { state: 'telling', wanted: LUNCH } });
    await settle();
    expect(desk.work).toMatchObject({ choice: LUNCH, pbx: { state: 'agreed' } });
    expect(control.told).toEqual(['log-in', 'resume', 'pause']);
  });

  it('does not hold when the phone system refused: the truth stays, with another try or none', async () => {
    const { control, desk } = withDesk({ callCentre: true });
    await settle();
    control.refusals.set('pause', 'refused');
    desk.choose(LUNCH);
    await settle();
    expect(desk.work).toMatchObject({ choice: READY, pbx: { state: 'refused', wanted: LUNCH } });
    desk.leaveIt();
    await settle();
    expect(desk.work).toMatchObject({ choice: READY, pbx: { state: 'agreed' } });
    expect(desk.work.pbx.wanted).toBeUndefined();
    desk.choose(LUNCH);
    await settle();
    control.refusals.clear();
    desk.retry();
    await settle();
    expect(desk.work.choice).toEqual(LUNCH);
  });

  it('is paused at the phone system while there is no microphone, and then what it was', async () => {
    const { control, desk } = withDesk({ callCentre: true });
    await settle();
    desk.setMicrophone(false);
    await settle();
    expect([control.told.at(-1), desk.isReady, desk.work.choice]).toEqual(['pause', false, READY]);
    desk.setMicrophone(true);
    await settle();
    expect([control.told.at(-1), desk.isReady]).toEqual(['resume', true]);
  });

  it('leaves the queues with the end of call-centre mode, and never logs out who was not in', async () => {
    const { control, current, desk } = withDesk({ callCentre: true });
    await settle();
    current.callCentre = false;
    desk.refresh();
    await settle();
    expect(control.told).toEqual(['log-in', 'resume', 'log-out']);
    const outside = withDesk();
    await settle();
    expect(outside.control.told).toEqual([]);
  });

  it('goes by a key from ready to the first reason and back', () => {
    const { desk } = withDesk();
    desk.toggleReady();
    expect(desk.work.choice).toMatchObject({ state: 'not-ready', reason: { id: 'break' } });
    desk.toggleReady();
    expect(desk.work.choice).toEqual(READY);
  });
});

describe('wrap-up', () => {
  const ALWAYS = { wrapUp: { seconds: 30, always: true, callsDuring: true } };

  it('opens after an answered call, counts down and ends by itself', () => {
    const fixture = withDesk(ALWAYS);
    const { desk, time } = fixture;
    talk(fixture);
    end(fixture);
    const since = time.now();
    expect(desk.work.wrapUp).toEqual({ callId: A, since, until: since + 30_000 });
    time.advance(29_999);
    expect(desk.work.wrapUp).toBeDefined();
    time.advance(1);
    expect(desk.work.wrapUp).toBeUndefined();
  });

  it.each([
    ['outside of call-centre mode', { wrapUp: { seconds: 30, always: false, callsDuring: true } }],
    [
      'when it is switched off',
      { callCentre: true, wrapUp: { seconds: 0, always: true, callsDuring: true } },
    ],
  ])('does not open %s', (_, settings) => {
    const fixture = withDesk(settings);
    talk(fixture);
    end(fixture);
    expect(fixture.desk.work.wrapUp).toBeUndefined();
  });

  it('does not open after a call that nobody answered, nor while another conversation goes on', () => {
    const fixture = withDesk(ALWAYS);
    fixture.connector.incoming(A);
    end(fixture);
    expect(fixture.desk.work.wrapUp).toBeUndefined();
    talk(fixture, B);
    fixture.connector.emit({ type: 'hold', callId: B, local: true, remote: false });
    talk(fixture, callIdOf(3));
    end(fixture, callIdOf(3));
    expect(fixture.desk.work.wrapUp).toBeUndefined();
    end(fixture, B);
    expect(fixture.desk.work.wrapUp?.callId).toBe(B);
  });

  it('keeps the card in view while it is open, and gives it its last words after', () => {
    const fixture = withDesk(ALWAYS);
    const { calls, desk, time } = fixture;
    talk(fixture);
    end(fixture);
    time.advance(LINGER_ANSWERED_MS + 1);
    expect(calls.setNote(A, 'Calls back')).toEqual({ ok: true, value: undefined });
    desk.endWrapUp();
    expect(calls.current(A)?.notes).toBe('Calls back');
    time.advance(LINGER_ANSWERED_MS);
    expect(calls.views()).toEqual([]);
  });

  it('is made longer, up to an hour', () => {
    const fixture = withDesk(ALWAYS);
    const { desk } = fixture;
    talk(fixture);
    end(fixture);
    const { since = 0, until = 0 } = desk.work.wrapUp ?? {};
    desk.extendWrapUp();
    expect(desk.work.wrapUp?.until).toBe(until + 30_000);
    for (let times = 0; times < 200; times += 1) desk.extendWrapUp();
    expect(desk.work.wrapUp?.until).toBe(since + 3_600_000);
  });

  it('ends with the next conversation and opens anew after it; a call that only rings leaves it', () => {
    const fixture = withDesk(ALWAYS);
    const { connector, desk } = fixture;
    talk(fixture);
    end(fixture);
    connector.incoming(B);
    expect(desk.work.wrapUp?.callId).toBe(A);
    connector.emit({ type: 'connected', callId: B });
    expect(desk.work.wrapUp).toBeUndefined();
    end(fixture, B);
    expect(desk.work.wrapUp?.callId).toBe(B);
  });

  it('ends when the agent says to be ready', () => {
    const fixture = withDesk(ALWAYS);
    talk(fixture);
    end(fixture);
    fixture.desk.choose(READY);
    expect(fixture.desk.work.wrapUp).toBeUndefined();
  });

  it('pauses the agent at the phone system when calls are not to ring', async () => {
    const fixture = withDesk({
      callCentre: true,
      wrapUp: { seconds: 30, always: false, callsDuring: false },
    });
    await settle();
    talk(fixture);
    end(fixture);
    await settle();
    fixture.desk.endWrapUp();
    await settle();
    expect(fixture.control.told).toEqual(['log-in', 'resume', 'pause', 'resume']);
  });
});
