import { assertNever } from '#shared/assert-never.ts';
import type { AgentStatus } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { OverallReachability } from '#shared/domain/reachability.ts';
import type { Settings } from '#shared/domain/settings.ts';

/** What the agent's status is derived from. */
export interface AgentFacts {
  readonly mode: Settings['mode'];
  readonly reachability: OverallReachability;
  readonly calls: readonly CallView[];
  /** False when the machine has no microphone that may be used. */
  readonly hasMicrophone: boolean;
}

type Derived = Pick<AgentStatus, 'state' | 'reason'>;

/**
 * The agent's status. `since` moves only when state or reason change, and the same object comes back when nothing did.
 * A running call counts before everything: an agent who talks while the line heals is in a call, not unreachable. One
 * line on which calls arrive is enough to be ready; the others are told beside it.
 */
export function agentStatus(before: AgentStatus | undefined, facts: AgentFacts, now: number): AgentStatus {
  const derived = derive(facts);
  if (before?.state === derived.state && before.reason === derived.reason) return before;
  return { ...derived, since: now };
}

function derive({ mode, reachability, calls, hasMicrophone }: AgentFacts): Derived {
  if (calls.some(isConversation)) return { state: 'in-call' };
  if (calls.some((call) => call.phase === 'ringing')) return { state: 'ringing' };
  if (mode === 'none') return { state: 'signed-out' };
  switch (reachability.state) {
    case 'off':
      return { state: 'signed-out' };
    case 'connecting':
      return { state: 'not-ready', reason: 'connecting' };
    case 'unreachable':
      return { state: 'not-ready', reason: 'unreachable' };
    case 'refused':
      return { state: 'not-ready', reason: 'refused' };
    case 'partly':
    case 'reachable':
      return hasMicrophone ? { state: 'ready' } : { state: 'not-ready', reason: 'no-microphone' };
    default:
      return assertNever(reachability.state);
  }
}

function isConversation(call: CallView): boolean {
  if (call.phase === 'ringing') return call.direction === 'outgoing';
  return call.phase !== 'ended';
}
