import { z } from 'zod';
/** A call as the agent sees it; a UUID that Hookswitch makes, kept in history and in CRM records. */
export declare const CallId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
export type CallId = z.infer<typeof CallId>;
/** A configured identity on a connector, for example one SIP account. */
export declare const LineId: z.core.$ZodBranded<z.ZodString, "LineId", "out">;
export type LineId = z.infer<typeof LineId>;
