import { describe, expect, it } from 'vitest';

import type { OverallReachability } from '#shared/domain/reachability.ts';
import { agentStatus, type AgentFacts } from '#core/agent/agent-status.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const A = callIdOf(1);
const FACTS: AgentFacts = {
  mode: 'line',
  reachability: { state: 'reachable', since: 0 },
  calls: [],
  hasMicrophone: true,
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
});
