import { agentStatus, isConversation } from '#core/agent/agent-status.ts';
import type { AgentStatus } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';

const TICK_AGO_MS = 12_000;

/**
 * The same snapshot with what the app itself would have made of it: whoever was left ready is in a call while one runs, and
 * in wrap-up after it, and what proves that calls arrive is seconds old.
 */
export function asTheAppWould(snapshot: Snapshot, now: number): Snapshot {
  const { agent, reachability } = snapshot;
  const isOld = reachability.checkedAt !== undefined && now - reachability.checkedAt > 60_000;
  return {
    ...snapshot,
    agent: agent.state === 'ready' ? derived(snapshot) : agent,
    reachability: isOld ? { ...reachability, checkedAt: now - TICK_AGO_MS } : reachability,
  };
}

function derived(snapshot: Snapshot): AgentStatus {
  const { agent, calls, work } = snapshot;
  // Wrap-up only ever follows a conversation.
  const before = work.wrapUp === undefined ? agent : { ...agent, state: 'in-call' as const };
  const status = agentStatus(before, { ...snapshot, hasMicrophone: true }, agent.since);
  const going = calls.filter(status.state === 'in-call' ? isConversation : isGoing);
  const since = going.length > 0 ? Math.min(...going.map(beginOf)) : work.wrapUp?.since;
  return since === undefined ? status : { ...status, since };
}

function isGoing(call: CallView): boolean {
  return call.phase !== 'ended';
}

function beginOf(call: CallView): number {
  return call.answeredAt ?? call.ringingAt ?? call.startedAt;
}
