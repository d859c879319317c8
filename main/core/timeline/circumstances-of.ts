import type { AgentStatus } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { Circumstances } from '#shared/domain/timeline.ts';
import type { DeskState } from '../ports/desk-state.ts';

export interface CircumstanceSources {
  readonly agent: () => AgentStatus;
  readonly calls: () => readonly CallView[];
  readonly ringEnabled: () => boolean;
  readonly desk: DeskState;
}

/** How things stand on the PC as a call begins. */
export function circumstancesOf(
  call: CallView,
  { agent, calls, ringEnabled, desk }: CircumstanceSources,
): Circumstances {
  const other = calls().find((each) => each.id !== call.id && takesTheEar(each));
  const locked = desk.locked();
  const idleSeconds = desk.idleSeconds();
  return {
    agent: agent(),
    ringEnabled: ringEnabled(),
    ...(locked !== undefined && { locked }),
    ...(idleSeconds !== undefined && { idleSeconds }),
    ...(other !== undefined && { talkingTo: nameOf(other) }),
  };
}

function takesTheEar({ phase, direction }: CallView): boolean {
  return phase === 'connected' || phase === 'dialing' || (phase === 'ringing' && direction === 'outgoing');
}

/** The name found, else the one sent, else the number. */
function nameOf({ lookup, party }: CallView): string {
  const best = lookup.matches.find((match) => match.id === lookup.chosen) ?? lookup.matches[0];
  return (best?.name ?? party.displayName ?? party.number.display).slice(0, 200);
}
