import { z } from 'zod';
/** Why a screen pop did or did not happen; kept with the call. */
export declare const PopReason: z.ZodEnum<{
    "already-opened": "already-opened";
    "bad-template": "bad-template";
    "browser-failed": "browser-failed";
    "by-hand": "by-hand";
    "host-not-allowed": "host-not-allowed";
    "no-match": "no-match";
    "no-rule": "no-rule";
    "not-https": "not-https";
    "number-withheld": "number-withheld";
    rule: "rule";
    "several-matches": "several-matches";
}>;
export type PopReason = z.infer<typeof PopReason>;
/** The one screen pop of a call. The URL itself stays in the main process; people see host and record. */
export declare const ScreenPop: z.ZodObject<{
    state: z.ZodEnum<{
        failed: "failed";
        none: "none";
        opened: "opened";
        skipped: "skipped";
    }>;
    reason: z.ZodOptional<z.ZodEnum<{
        "already-opened": "already-opened";
        "bad-template": "bad-template";
        "browser-failed": "browser-failed";
        "by-hand": "by-hand";
        "host-not-allowed": "host-not-allowed";
        "no-match": "no-match";
        "no-rule": "no-rule";
        "not-https": "not-https";
        "number-withheld": "number-withheld";
        rule: "rule";
        "several-matches": "several-matches";
    }>>;
    host: z.ZodOptional<z.ZodString>;
    matchId: z.ZodOptional<z.ZodString>;
    afterMs: z.ZodOptional<z.ZodNumber>;
}, z.core.$strip>;
export type ScreenPop = Readonly<z.infer<typeof ScreenPop>>;
