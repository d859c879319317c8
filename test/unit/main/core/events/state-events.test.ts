import { describe, expect, it } from 'vitest';

import { eventsOfState, presentState } from '#core/events/events-of-state.ts';
import { StateEvents } from '#core/events/state-events.ts';
import { AppEvent } from '#shared/domain/events/app-event.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aLineView } from '#test/support/builders/a-line-view.ts';
import { aSnapshot, aWork } from '#test/support/builders/a-snapshot.ts';

function change(before: Partial<Snapshot>, after: Partial<Snapshot>): readonly AppEvent[] {
  const common = aSnapshot();
  return eventsOfState({ ...common, ...before }, { ...common, ...before, ...after });
}

const LOST = { state: 'unreachable', since: 5, problem: 'timeout' } as const;

describe('events of the phone and the agent', () => {
  it('say that calls arrive, and that they do not any more', () => {
    expect(change({ reachability: LOST }, { reachability: { state: 'partly', since: 6 } })).toEqual([
      { type: 'phone-ready' },
    ]);
    expect(change({}, { reachability: LOST })).toEqual([{ type: 'phone-lost', problem: 'timeout' }]);
    expect(change({}, { reachability: { state: 'partly', since: 6 } })).toEqual([]);
  });

  it('say that the agent has a phone, another one, or none', () => {
    expect(change({ mode: 'none' }, { mode: 'line' })).toEqual([{ type: 'signed-in', mode: 'line' }]);
    expect(change({ mode: 'demo' }, { mode: 'line' }).map(({ type }) => type)).toEqual([
      'signed-out',
      'signed-in',
    ]);
    expect(change({ mode: 'demo' }, { mode: 'none' })).toEqual([{ type: 'signed-out' }]);
  });

  it('tell a line when its state changed, not when its proof got newer', () => {
    const line = aLineView();
    const proven = { ...line, reachability: { ...line.reachability, checkedAt: 99 } };
    expect(change({ lines: [line] }, { lines: [proven] })).toEqual([]);
    const lost = { ...line, reachability: LOST };
    expect(change({ lines: [line] }, { lines: [lost] })).toMatchObject([
      { type: 'line-changed', line: { id: line.id, state: 'unreachable', problem: 'timeout' } },
    ]);
    expect(change({ lines: [line] }, { lines: [] })).toEqual([{ type: 'line-removed', lineId: line.id }]);
  });

  it('tell what the agent is and chose', () => {
    const agent = { state: 'in-call', since: 7 } as const;
    expect(change({}, { agent })).toMatchObject([{ type: 'agent-state-changed', status: agent }]);
    const choice = { state: 'not-ready', reason: { id: 'lunch', text: '' } } as const;
    expect(change({}, { work: aWork({ choice }) })).toMatchObject([{ type: 'agent-state-changed', choice }]);
    expect(change({}, { work: aWork({ callCentre: true }) })).toEqual([
      { type: 'call-centre-changed', on: true },
    ]);
  });

  it('tell a new notice once, as trouble or as news', () => {
    const notices = [
      { id: '1', code: 'microphone-denied', values: {} },
      { id: '2', code: 'call-parked', values: { place: '701' } },
    ] as const;
    expect(change({ notices: [notices[0]] }, { notices })).toEqual([
      { type: 'notice', code: 'call-parked', values: { place: '701' }, severity: 'info' },
    ]);
    expect(change({}, { notices: [notices[0]] })).toMatchObject([{ severity: 'error' }]);
  });

  it('can be told as they stand to somebody who begins to listen', () => {
    const present = presentState(aSnapshot());
    expect(present.map(({ type }) => type)).toEqual([
      'signed-in',
      'line-changed',
      'phone-ready',
      'agent-state-changed',
    ]);
    expect(present.map((event) => AppEvent.parse(event))).toEqual(present);
  });
});

describe('the events of a run', () => {
  it('are told once, each change against what was before it', () => {
    const told: string[] = [];
    const before = aSnapshot({ mode: 'none' });
    const stream = {
      add: (...events: readonly AppEvent[]) => void told.push(...events.map(({ type }) => type)),
    };
    const events = new StateEvents({ stream, state: before });
    events.take(before);
    expect(told).toEqual([]);
    for (const reachability of [before.reachability, LOST])
      events.take({ ...before, mode: 'line', reachability });
    events.take({ ...before, mode: 'line', reachability: LOST });
    expect(told).toEqual(['signed-in', 'phone-lost']);
  });
});
