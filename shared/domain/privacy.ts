import { z } from 'zod';

import { KEEP_DAYS_MAX, NO_LOG_MAX, NO_LOG_NUMBER } from './privacy-limits.ts';

/** A number, or the beginning of numbers (`+4930*`), that is never written down. */
export const NoLogRule = z.object({
  number: z.string().trim().regex(NO_LOG_NUMBER),
  /** Nor is it kept in the history of this computer. */
  history: z.boolean().default(false),
});
export type NoLogRule = Readonly<z.infer<typeof NoLogRule>>;

export const PrivacySettings = z.object({
  /** Numbers of calls are shown by their last three digits alone. */
  maskNumbers: z.boolean().default(false),
  /** Never told CRMs and web addresses. */
  noLog: z.array(NoLogRule).max(NO_LOG_MAX).readonly().default([]),
  /** Days after which calls go from the history; 0 keeps them. */
  historyDays: z.number().int().min(0).max(KEEP_DAYS_MAX).default(0),
  /** Days after which notes go from calls that stay; 0 keeps them. */
  notesDays: z.number().int().min(0).max(KEEP_DAYS_MAX).default(0),
});
export type PrivacySettings = Readonly<z.infer<typeof PrivacySettings>>;

/** What lies in a CRM about a number and can only be erased there. */
export interface LeftInCrm {
  readonly systemName: string;
  /** The CRM's own id of what was written. */
  readonly id: string;
  readonly step: 'finish' | 'note' | 'recording' | 'link' | 'follow-up' | 'transcript' | 'create';
  readonly startedAt: number;
}

/** What was erased of a number, and what was not. */
export interface EraseReport {
  readonly calls: number;
  readonly recordings: number;
  readonly texts: number;
  readonly promises: number;
  readonly people: number;
  /** Writes that were on their way to CRMs and web addresses, or done. */
  readonly writes: number;
  readonly leftInCrm: readonly LeftInCrm[];
  /** People who stand in a company's address book, too: the next copy of it brings them back. */
  readonly comesBack: readonly { readonly book: string; readonly name: string }[];
}
