import { z } from 'zod';

/**
 * When a line may connect anew, where only that brings what the agent wants of it. `ask` at once, unless a call would
 * end: then nothing happens before the agent has said `after-calls` or `now`.
 */
export const LineSavingTime = z.enum(['ask', 'after-calls', 'now']);
export type LineSavingTime = z.infer<typeof LineSavingTime>;

/** What came of saving a line. `not-yet`: a call is on it, nothing was kept. */
export type LineSaved =
  | { readonly applied: 'now' | 'after-calls'; readonly passwordKept: 'keychain' | 'memory' }
  | { readonly applied: 'not-yet' };
