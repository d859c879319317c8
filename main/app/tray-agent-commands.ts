import type { TrayCommands } from '#platform/tray-menu.ts';

import type { Agent } from './compose-agent.ts';
import type { Base } from './compose-base.ts';

type AgentCommands = Pick<TrayCommands, 'beReady' | 'beAway' | 'endWrapUp' | 'doNotDisturb'>;

/** What the tray's menu can make of the agent. A reason that was taken off the list meanwhile does nothing. */
export function trayAgentCommands({ storage }: Base, { desk, gate }: Agent): AgentCommands {
  return {
    beReady: () => desk.choose({ state: 'ready' }),
    beAway: (reasonId) => {
      const reason = storage.settings.current.agent.reasons.find(({ id }) => id === reasonId);
      if (reason !== undefined) desk.choose({ state: 'not-ready', reason });
    },
    endWrapUp: () => desk.endWrapUp(),
    doNotDisturb: (on) => void gate.setDoNotDisturb(on),
  };
}
