import { describe, expect, it } from 'vitest';

import type { OverallReachability } from '#shared/domain/reachability.ts';
import { nextAgentState } from '#core/agent/agent-machine.ts';
import { agentStatus, type AgentFacts } from '#core/agent/agent-status.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const A = callIdOf(1);
const B = callIdOf(2);
const FACTS: AgentFacts = {
  mode: 'line',
  reachability: { state: 'reachable', since: 0 },
  calls: [],
  hasMicrophone: true,
  work: { choice: { state: 'ready' } },
};

function withReach(state: OverallReachability['state']): AgentFacts {
  return { ...FACTS, reachability: { state, since: 0 } };
}

describe('agent status', () => {
  it.each([
    ['off', { state: 'signed-out' }],
    ['connecting', { state: 'not-ready', reason: 'connecting' }],
    ['unreachable', { state: 'not-ready', reason: 'unreachable' }],
    ['refused', { state: 'not-ready', reason: 'refused' }],
    ['reachable', { state: 'ready' }],
    ['partly', { state: 'ready' }],
  ] as const)('with the line %s is %o', (state, expected) => {
    expect(agentStatus(undefined, withReach(state), 7)).toEqual({ ...expected, since: 7 });
  });

  it('is not ready without a microphone and signed out without a line', () => {
    expect(agentStatus(undefined, { ...FACTS, hasMicrophone: false }, 7).reason).toBe('no-microphone');
    expect(agentStatus(undefined, { ...FACTS, mode: 'none' }, 7).state).toBe('signed-out');
  });

  it('stays in the call while the line heals', () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    expect(agentStatus(undefined, { ...FACTS, calls: calls.views() }, 7).state).toBe('ringing');
    connector.emit({ type: 'connected', callId: A });
    expect(agentStatus(undefined, { ...withReach('unreachable'), calls: calls.views() }, 7).state).toBe(
      'in-call',
    );
  });

  it('moves since only when the state or its reason changes', () => {
    const ready = agentStatus(undefined, FACTS, 7);
    expect(agentStatus(ready, { ...FACTS, reachability: { state: 'reachable', since: 9 } }, 20)).toBe(ready);
    const away = agentStatus(ready, withReach('unreachable'), 30);
    expect(agentStatus(away, withReach('refused'), 40)).toMatchObject({ since: 40 });
  });

  it('says the reason that the agent chose, and the obstacle first', () => {
    const lunch = { state: 'not-ready', reason: { id: 'lunch', text: '' } } as const;
    const away: AgentFacts = { ...FACTS, work: { choice: lunch } };
    expect(agentStatus(undefined, away, 7)).toEqual({ state: 'not-ready', chosen: lunch.reason, since: 7 });
    const offline = agentStatus(undefined, { ...away, ...withReach('unreachable'), work: away.work }, 8);
    expect(offline).toEqual({ state: 'not-ready', reason: 'unreachable', since: 8 });
    expect(agentStatus(offline, away, 9)).toMatchObject({ chosen: lunch.reason });
  });

  it('is wrap-up after a conversation only, also when a call rang meanwhile', () => {
    const wrapUp = { callId: A, since: 0, until: 30_000 };
    const work = { choice: { state: 'ready' }, wrapUp } as const;
    const ready = agentStatus(undefined, FACTS, 1);
    expect(agentStatus(ready, { ...FACTS, work }, 2)).toBe(ready);
    const { connector, calls } = callFixture();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    const inCall = agentStatus(ready, { ...FACTS, calls: calls.views() }, 3);
    const after = agentStatus(inCall, { ...FACTS, work }, 4);
    expect(after).toEqual({ state: 'wrap-up', since: 4 });
    connector.incoming(B);
    const ringing = agentStatus(after, { ...FACTS, work, calls: calls.views().slice(1) }, 5);
    expect([ringing.state, agentStatus(ringing, { ...FACTS, work }, 6).state]).toEqual([
      'ringing',
      'wrap-up',
    ]);
  });
});

describe('agent state machine', () => {
  it.each([
    ['signed-out', ['ready', 'not-ready', 'ringing', 'in-call', 'signed-out', 'signed-out']],
    ['ready', ['ready', 'not-ready', 'ringing', 'in-call', 'ready', 'signed-out']],
    ['not-ready', ['ready', 'not-ready', 'ringing', 'in-call', 'not-ready', 'signed-out']],
    ['ringing', ['ready', 'not-ready', 'ringing', 'in-call', 'wrap-up', 'signed-out']],
    ['in-call', ['ready', 'not-ready', 'ringing', 'in-call', 'wrap-up', 'signed-out']],
    ['wrap-up', ['ready', 'not-ready', 'ringing', 'in-call', 'wrap-up', 'signed-out']],
  ] as const)('leads from %s by free, kept-away, rings, talks, wraps-up, signed-out to %j', (from, to) => {
    const events = ['free', 'kept-away', 'rings', 'talks', 'wraps-up', 'signed-out'] as const;
    expect(events.map((event) => nextAgentState(from, event))).toEqual(to);
  });
});
