import { z } from 'zod';
/** One call in the history. Times are epoch milliseconds; `ringMs + talkMs <= totalMs`. */
export declare const HistoryEntry: z.ZodObject<{
    id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
    lineId: z.core.$ZodBranded<z.ZodString, "LineId", "out">;
    lineLabel: z.ZodString;
    direction: z.ZodEnum<{
        incoming: "incoming";
        outgoing: "outgoing";
    }>;
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
    name: z.ZodString;
    company: z.ZodOptional<z.ZodString>;
    queue: z.ZodOptional<z.ZodString>;
    calledNumber: z.ZodOptional<z.ZodString>;
    startedAt: z.ZodNumber;
    answeredAt: z.ZodOptional<z.ZodNumber>;
    endedAt: z.ZodOptional<z.ZodNumber>;
    ringMs: z.ZodNumber;
    talkMs: z.ZodNumber;
    totalMs: z.ZodNumber;
    result: z.ZodOptional<z.ZodEnum<{
        answered: "answered";
        "answered-elsewhere": "answered-elsewhere";
        blocked: "blocked";
        busy: "busy";
        cancelled: "cancelled";
        failed: "failed";
        forwarded: "forwarded";
        missed: "missed";
        "no-answer": "no-answer";
        rejected: "rejected";
        transferred: "transferred";
    }>>;
    cause: z.ZodOptional<z.ZodObject<{
        by: z.ZodEnum<{
            agent: "agent";
            network: "network";
            party: "party";
            restart: "restart";
        }>;
        sipStatus: z.ZodOptional<z.ZodNumber>;
        q850: z.ZodOptional<z.ZodNumber>;
        text: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>>;
    records: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
    pop: z.ZodObject<{
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
    notes: z.ZodString;
}, z.core.$strip>;
export type HistoryEntry = Readonly<z.infer<typeof HistoryEntry>>;
export declare const HistoryFilter: z.ZodEnum<{
    all: "all";
    incoming: "incoming";
    missed: "missed";
    outgoing: "outgoing";
}>;
export type HistoryFilter = z.infer<typeof HistoryFilter>;
export declare const HISTORY_PAGE_MAX = 200;
export declare const HistoryQuery: z.ZodObject<{
    filter: z.ZodDefault<z.ZodEnum<{
        all: "all";
        incoming: "incoming";
        missed: "missed";
        outgoing: "outgoing";
    }>>;
    search: z.ZodDefault<z.ZodString>;
    cursor: z.ZodOptional<z.ZodString>;
    limit: z.ZodDefault<z.ZodNumber>;
}, z.core.$strict>;
export type HistoryQuery = Readonly<z.infer<typeof HistoryQuery>>;
export type HistoryQueryInput = Readonly<z.input<typeof HistoryQuery>>;
export declare const HistoryPage: z.ZodObject<{
    entries: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        lineId: z.core.$ZodBranded<z.ZodString, "LineId", "out">;
        lineLabel: z.ZodString;
        direction: z.ZodEnum<{
            incoming: "incoming";
            outgoing: "outgoing";
        }>;
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
        name: z.ZodString;
        company: z.ZodOptional<z.ZodString>;
        queue: z.ZodOptional<z.ZodString>;
        calledNumber: z.ZodOptional<z.ZodString>;
        startedAt: z.ZodNumber;
        answeredAt: z.ZodOptional<z.ZodNumber>;
        endedAt: z.ZodOptional<z.ZodNumber>;
        ringMs: z.ZodNumber;
        talkMs: z.ZodNumber;
        totalMs: z.ZodNumber;
        result: z.ZodOptional<z.ZodEnum<{
            answered: "answered";
            "answered-elsewhere": "answered-elsewhere";
            blocked: "blocked";
            busy: "busy";
            cancelled: "cancelled";
            failed: "failed";
            forwarded: "forwarded";
            missed: "missed";
            "no-answer": "no-answer";
            rejected: "rejected";
            transferred: "transferred";
        }>>;
        cause: z.ZodOptional<z.ZodObject<{
            by: z.ZodEnum<{
                agent: "agent";
                network: "network";
                party: "party";
                restart: "restart";
            }>;
            sipStatus: z.ZodOptional<z.ZodNumber>;
            q850: z.ZodOptional<z.ZodNumber>;
            text: z.ZodOptional<z.ZodString>;
        }, z.core.$strip>>;
        records: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
        pop: z.ZodObject<{
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
        notes: z.ZodString;
    }, z.core.$strip>>>;
    nextCursor: z.ZodOptional<z.ZodString>;
}, z.core.$strip>;
export type HistoryPage = Readonly<z.infer<typeof HistoryPage>>;
