import { z } from 'zod';

import { CrmCall } from './crm-write.ts';

/** An event on its way to a webhook, exactly as it is sent. */
export const HookPost = z.object({
  step: z.literal('post'),
  /** The same in every try: the receiver knows a repeat by it. */
  eventId: z.uuid(),
  url: z.string().max(4000),
  body: z.string().max(100_000),
  /** The call it is about; missing for a change of the agent's state. */
  call: CrmCall.optional(),
  at: z.number(),
});
export type HookPost = Readonly<z.infer<typeof HookPost>>;
