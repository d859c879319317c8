import { z } from 'zod';

import { DISPOSITIONS_MAX } from './disposition-limits.ts';
import { LineId } from './ids.ts';
import { KNOWN_DISPOSITIONS } from './known-dispositions.ts';

/** A result that the agent can pick. Without a text of its own it is one of `KNOWN_DISPOSITIONS`. */
export const DispositionChoice = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  text: z.string().trim().max(40).default(''),
});
export type DispositionChoice = Readonly<z.infer<typeof DispositionChoice>>;

/** The result that the agent picked for a call, in the words it had then: lists change, past calls do not. */
export const Disposition = z.object({ id: DispositionChoice.shape.id, text: z.string().min(1).max(60) });
export type Disposition = Readonly<z.infer<typeof Disposition>>;

const Choices = z.array(DispositionChoice).max(DISPOSITIONS_MAX).readonly();

export const DispositionSettings = z.object({
  /** For the calls of every line that has no list of its own; an empty list asks for no result. */
  choices: Choices.default(KNOWN_DISPOSITIONS.map((id) => ({ id, text: '' }))),
  byLine: z
    .array(z.object({ lineId: LineId, choices: Choices }))
    .max(20)
    .readonly()
    .default([]),
  /** Wrap-up reminds of a result that is missing. Nothing ever waits for it. */
  required: z.boolean().default(false),
});
export type DispositionSettings = Readonly<z.infer<typeof DispositionSettings>>;
