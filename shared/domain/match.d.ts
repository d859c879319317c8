import { z } from 'zod';
/** How a record was found: the whole number agreed, only its last digits did, or it is an extension. */
export declare const MatchFound: z.ZodEnum<{
    exact: "exact";
    extension: "extension";
    suffix: "suffix";
}>;
/** A record found for a number, with how it was found. */
export declare const Match: z.ZodObject<{
    id: z.ZodString;
    system: z.ZodString;
    systemName: z.ZodString;
    recordType: z.ZodEnum<{
        colleague: "colleague";
        company: "company";
        contact: "contact";
        lead: "lead";
        "past-call": "past-call";
        ticket: "ticket";
    }>;
    recordId: z.ZodString;
    name: z.ZodString;
    company: z.ZodOptional<z.ZodString>;
    detail: z.ZodOptional<z.ZodString>;
    number: z.ZodString;
    found: z.ZodEnum<{
        exact: "exact";
        extension: "extension";
        suffix: "suffix";
    }>;
    digitsAgreed: z.ZodNumber;
    tookMs: z.ZodNumber;
}, z.core.$strip>;
export type Match = Readonly<z.infer<typeof Match>>;
export declare const LookupFailure: z.ZodObject<{
    system: z.ZodString;
    systemName: z.ZodString;
    reason: z.ZodEnum<{
        error: "error";
        refused: "refused";
        timeout: "timeout";
        unreachable: "unreachable";
    }>;
}, z.core.$strip>;
export type LookupFailure = Readonly<z.infer<typeof LookupFailure>>;
/** What is known about the party so far. Results fill in while the call rings. */
export declare const Lookup: z.ZodObject<{
    state: z.ZodEnum<{
        done: "done";
        pending: "pending";
        skipped: "skipped";
    }>;
    matches: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        system: z.ZodString;
        systemName: z.ZodString;
        recordType: z.ZodEnum<{
            colleague: "colleague";
            company: "company";
            contact: "contact";
            lead: "lead";
            "past-call": "past-call";
            ticket: "ticket";
        }>;
        recordId: z.ZodString;
        name: z.ZodString;
        company: z.ZodOptional<z.ZodString>;
        detail: z.ZodOptional<z.ZodString>;
        number: z.ZodString;
        found: z.ZodEnum<{
            exact: "exact";
            extension: "extension";
            suffix: "suffix";
        }>;
        digitsAgreed: z.ZodNumber;
        tookMs: z.ZodNumber;
    }, z.core.$strip>>>;
    failures: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        system: z.ZodString;
        systemName: z.ZodString;
        reason: z.ZodEnum<{
            error: "error";
            refused: "refused";
            timeout: "timeout";
            unreachable: "unreachable";
        }>;
    }, z.core.$strip>>>;
    chosen: z.ZodOptional<z.ZodString>;
    earlierCalls: z.ZodNumber;
    tookMs: z.ZodOptional<z.ZodNumber>;
}, z.core.$strip>;
export type Lookup = Readonly<z.infer<typeof Lookup>>;
