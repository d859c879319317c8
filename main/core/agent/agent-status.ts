import type { AgentObstacle, AgentStatus, AgentWork } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { OverallReachability } from '#shared/domain/reachability.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { nextAgentState, type AgentEvent } from './agent-machine.ts';

/** What the agent's status is derived from. */
export interface AgentFacts {
  readonly mode: Settings['mode'];
  readonly reachability: OverallReachability;
  readonly calls: readonly CallView[];
  /** False when the machine has no microphone that may be used. */
  readonly hasMicrophone: boolean;
  readonly work: Pick<AgentWork, 'choice' | 'wrapUp'>;
}

type Derived = Pick<AgentStatus, 'state' | 'reason' | 'chosen'>;

/**
 * The agent's status. `since` moves only when state or reason change, and the same object comes back when nothing did.
 * A running call counts before everything: an agent who talks while the line heals is in a call, not unreachable. One
 * line on which calls arrive is enough to be ready; the others are told beside it.
 */
export function agentStatus(before: AgentStatus | undefined, facts: AgentFacts, now: number): AgentStatus {
  const state = nextAgentState(before?.state ?? 'signed-out', agentEvent(facts));
  const derived: Derived = state === 'not-ready' ? { state, ...whyNotReady(facts) } : { state };
  return before !== undefined && isSame(before, derived) ? before : { ...derived, since: now };
}

function isSame(a: Derived, b: Derived): boolean {
  const sameChoice = a.chosen?.id === b.chosen?.id && a.chosen?.text === b.chosen?.text;
  return a.state === b.state && a.reason === b.reason && sameChoice;
}

function agentEvent(facts: AgentFacts): AgentEvent {
  const { mode, reachability, calls, work } = facts;
  if (calls.some(isConversation)) return 'talks';
  if (calls.some((call) => call.phase === 'ringing')) return 'rings';
  if (mode === 'none' || reachability.state === 'off') return 'signed-out';
  if (work.wrapUp !== undefined) return 'wraps-up';
  return obstacleOf(facts) === undefined && work.choice.state === 'ready' ? 'free' : 'kept-away';
}

/** An obstacle is said before what the agent chose: it is what keeps calls away now. */
function whyNotReady(facts: AgentFacts): Pick<AgentStatus, 'reason' | 'chosen'> {
  const { choice } = facts.work;
  const reason = obstacleOf(facts);
  if (reason !== undefined) return { reason };
  return choice.state === 'not-ready' ? { chosen: choice.reason } : {};
}

/** What makes the agent not ready whatever they chose. */
export function obstacleOf({
  reachability,
  hasMicrophone,
}: Pick<AgentFacts, 'reachability' | 'hasMicrophone'>): AgentObstacle | undefined {
  switch (reachability.state) {
    case 'connecting':
    case 'unreachable':
    case 'refused':
      return reachability.state;
    case 'off':
    case 'partly':
    case 'reachable':
      return hasMicrophone ? undefined : 'no-microphone';
  }
}

/** Whether the agent is in a conversation, or on the way into one of their own. */
export function isConversation(call: CallView): boolean {
  if (call.phase === 'ringing') return call.direction === 'outgoing';
  return call.phase !== 'ended';
}
