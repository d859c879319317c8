/** When an event is told: a call rings, is answered, ends, was missed, or the agent's state changes. */
export const EVENT_MOMENTS = ['ring', 'answer', 'end', 'missed', 'agent-state'] as const;

export const EVENT_RULES_MAX = 20;
