import { z } from 'zod';

/** A call as the agent sees it; a UUID that Hookswitch makes, kept in history and in CRM records. */
export const CallId = z.uuid().brand<'CallId'>();
export type CallId = z.infer<typeof CallId>;

/** A configured identity on a connector, for example one SIP account. */
export const LineId = z.string().min(1).max(64).brand<'LineId'>();
export type LineId = z.infer<typeof LineId>;
