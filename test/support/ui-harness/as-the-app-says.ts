import type { Snapshot } from '#shared/domain/snapshot.ts';
import { A_MOMENT } from '../builders/a-call.ts';

/**
 * What a scene left as the builders have it, as the app would say it beside the calls of the scene: whoever is in a call
 * is not ready, and the line was checked a moment ago.
 */
export function asTheAppSays(snapshot: Snapshot, now: number): Snapshot {
  const { agent, reachability } = snapshot;
  const wasChecked = reachability.state === 'reachable' && reachability.checkedAt === A_MOMENT;
  return {
    ...snapshot,
    ...(wasChecked && { reachability: { ...reachability, checkedAt: now - 12_000 } }),
    ...(agent.state === 'ready' && agent.since === A_MOMENT && { agent: agentIn(snapshot) }),
  };
}

function agentIn({ agent, calls }: Snapshot): Snapshot['agent'] {
  const live = calls.filter(({ phase }) => phase !== 'ended');
  if (live.length === 0) return agent;
  const rings = live.every(({ phase, direction }) => phase === 'ringing' && direction === 'incoming');
  const since = Math.min(...live.map(({ answeredAt, ringingAt, startedAt }) => answeredAt ?? ringingAt ?? startedAt));
  return { ...agent, state: rings ? 'ringing' : 'in-call', since };
}
