import { z } from 'zod';

import { Forwarding } from '../domain/agent.ts';
import { CallId } from '../domain/ids.ts';

const nothing = z.undefined();
const callOnly = z.strictObject({ id: CallId });

/** What comes in with each command about the agent's own work. */
export const agentInputs = {
  'agent:set-state': z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('ready') }),
    z.strictObject({ state: z.literal('not-ready'), reason: z.string().max(40) }),
  ]),
  'agent:wrap-up-extend': nothing,
  'agent:wrap-up-done': nothing,
  'agent:call-centre': z.strictObject({ on: z.boolean() }),
  'agent:retry': nothing,
  'agent:leave-it': nothing,
  'agent:do-not-disturb': z.strictObject({ on: z.boolean() }),
  'agent:forward': Forwarding,
  'agent:cancel-auto-answer': callOnly,
  'offer:confirm': z.strictObject({ id: z.string().max(100) }),
  'offer:cancel': z.strictObject({ id: z.string().max(100) }),
  'hotkeys:test': z.strictObject({ on: z.boolean() }),
} as const;
