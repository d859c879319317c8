import type { z } from 'zod';

import { CallView } from '../call.ts';

/** What is known about the party beyond the call itself: notes, records, and what the phone system told. Untrusted text. */
export const CallKnowledge = CallView.pick({ lookup: true, pop: true, notes: true, headers: true });

/**
 * A call as it is told outside of the app's own pages: the call as every surface shows it, without what is of use to
 * our pages alone. `records` is there for those who may see records.
 */
export const EventCall = CallView.omit({
  lookup: true,
  pop: true,
  notes: true,
  headers: true,
  alertInfo: true,
  autoAnswerAfterMs: true,
  quality: true,
  linked: true,
}).extend({ records: CallKnowledge.optional() });
export type EventCall = Readonly<z.infer<typeof EventCall>>;
