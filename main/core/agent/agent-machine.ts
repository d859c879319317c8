import type { AgentState } from '#shared/domain/agent.ts';

/** What can happen to an agent's state: where the facts of line, calls and work point to. */
export type AgentEvent = 'signed-out' | 'free' | 'kept-away' | 'rings' | 'talks' | 'wraps-up';

/**
 * The agent's state through the day. Everything leads to `signed-out` when the last line goes, and a call outranks
 * whatever the agent was doing.
 *
 *     signed-out ──free / kept-away──▶ ready ⇄ not-ready
 *                                        │         │
 *                                        ├──rings──┴──▶ ringing ──talks──▶ in-call
 *                                        │                 ▲                 │ wraps-up (only after a conversation)
 *                                        ◀──free, kept-away┼──── wrap-up ◀───┘
 *                                                          └─rings─┘
 */
export const TRANSITIONS = {
  'signed-out': { free: 'ready', 'kept-away': 'not-ready', rings: 'ringing', talks: 'in-call' },
  ready: { 'signed-out': 'signed-out', 'kept-away': 'not-ready', rings: 'ringing', talks: 'in-call' },
  'not-ready': { 'signed-out': 'signed-out', free: 'ready', rings: 'ringing', talks: 'in-call' },
  ringing: {
    'signed-out': 'signed-out',
    free: 'ready',
    'kept-away': 'not-ready',
    talks: 'in-call',
    'wraps-up': 'wrap-up',
  },
  'in-call': {
    'signed-out': 'signed-out',
    free: 'ready',
    'kept-away': 'not-ready',
    rings: 'ringing',
    'wraps-up': 'wrap-up',
  },
  'wrap-up': {
    'signed-out': 'signed-out',
    free: 'ready',
    'kept-away': 'not-ready',
    rings: 'ringing',
    talks: 'in-call',
  },
} as const satisfies Record<AgentState, Partial<Record<AgentEvent, AgentState>>>;

/** The state after an event; the same one when the event does not apply in it. */
export function nextAgentState(state: AgentState, event: AgentEvent): AgentState {
  const moves: Partial<Record<AgentEvent, AgentState>> = TRANSITIONS[state];
  return moves[event] ?? state;
}
