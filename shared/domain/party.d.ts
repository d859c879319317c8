import { z } from 'zod';
/**
 * What kind of number a call shows.
 * - `external`: a public number that could be read to E.164
 * - `internal`: an extension of the same PBX (2-6 digits that no public plan reads) or a feature code (`*97`)
 * - `short`: a service number of the line's country that is not an emergency
 * - `emergency`: an emergency number of the line's country
 * - `withheld`: the caller hides the number (RFC 3323, `anonymous`, an empty user part)
 * - `unreadable`: text that is no number (a SIP user name), or too few or too many digits to be one
 */
export declare const NumberKind: z.ZodEnum<{
    emergency: "emergency";
    external: "external";
    internal: "internal";
    short: "short";
    unreadable: "unreadable";
    withheld: "withheld";
}>;
export type NumberKind = z.infer<typeof NumberKind>;
export declare const PartyNumber: z.ZodObject<{
    raw: z.ZodString;
    kind: z.ZodEnum<{
        emergency: "emergency";
        external: "external";
        internal: "internal";
        short: "short";
        unreadable: "unreadable";
        withheld: "withheld";
    }>;
    e164: z.ZodOptional<z.ZodString>;
    display: z.ZodString;
    country: z.ZodOptional<z.ZodString>;
}, z.core.$strip>;
export type PartyNumber = Readonly<z.infer<typeof PartyNumber>>;
export declare const Party: z.ZodObject<{
    number: z.ZodObject<{
        raw: z.ZodString;
        kind: z.ZodEnum<{
            emergency: "emergency";
            external: "external";
            internal: "internal";
            short: "short";
            unreadable: "unreadable";
            withheld: "withheld";
        }>;
        e164: z.ZodOptional<z.ZodString>;
        display: z.ZodString;
        country: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>;
    displayName: z.ZodOptional<z.ZodString>;
}, z.core.$strip>;
export type Party = Readonly<z.infer<typeof Party>>;
