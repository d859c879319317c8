import { z } from 'zod';

import { LineId } from './ids.ts';
import { PartyNumber } from './party.ts';

/** Why a text did not arrive; texts in the catalog under `message.problem.*`. */
export const MessageProblem = z.enum([
  'not-reachable',
  'no-answer',
  'server-busy',
  'not-there-now',
  'no-such-number',
  'no-messages-there',
  'text-too-long',
  'refused-by-server',
  'interrupted',
]);
export type MessageProblem = z.infer<typeof MessageProblem>;

/**
 * What became of a text. `waiting` it could not be delivered yet and is tried again by itself · `sent` the PBX took
 * it · `failed` nobody will try again but the agent.
 */
export const MessageState = z.enum(['received', 'sending', 'waiting', 'sent', 'failed']);
export type MessageState = z.infer<typeof MessageState>;

/** A short text that came or went by a line. Times are epoch ms. */
export const TextMessage = z.object({
  id: z.uuid(),
  lineId: LineId,
  direction: z.enum(['incoming', 'outgoing']),
  number: PartyNumber,
  name: z.string(),
  text: z.string(),
  at: z.number(),
  state: MessageState,
  problem: MessageProblem.optional(),
  /** An incoming one that the agent has seen; outgoing ones are. */
  read: z.boolean(),
});
export type TextMessage = Readonly<z.infer<typeof TextMessage>>;

/** A line's mailbox as the header shows it. */
export const Voicemail = z.object({
  lineId: LineId,
  lineLabel: z.string(),
  fresh: z.number().int(),
  old: z.number().int(),
  /** Whether one click can dial the mailbox. */
  canDial: z.boolean(),
});
export type Voicemail = Readonly<z.infer<typeof Voicemail>>;
