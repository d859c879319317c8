import { z } from 'zod';

/** What the agent is doing. `not-ready` always carries its reason. */
export const AgentStatus = z.object({
  state: z.enum(['signed-out', 'ready', 'not-ready', 'ringing', 'in-call']),
  reason: z.enum(['unreachable', 'connecting', 'refused', 'no-microphone']).optional(),
  since: z.number(),
});
export type AgentStatus = Readonly<z.infer<typeof AgentStatus>>;
