import { z } from 'zod';
export declare const CallDirection: z.ZodEnum<{
    incoming: "incoming";
    outgoing: "outgoing";
}>;
export type CallDirection = z.infer<typeof CallDirection>;
export declare const CallPhase: z.ZodEnum<{
    connected: "connected";
    dialing: "dialing";
    ended: "ended";
    held: "held";
    ringing: "ringing";
}>;
export type CallPhase = z.infer<typeof CallPhase>;
/** Who put the call on hold. `local` and `remote` can both be true: `both`. */
export declare const HoldState: z.ZodEnum<{
    both: "both";
    local: "local";
    none: "none";
    remote: "remote";
}>;
export type HoldState = z.infer<typeof HoldState>;
/**
 * What the agent can hear and say.
 * `pending` before the first packet, `healing` while the media page or the path is rebuilt.
 */
export declare const MediaState: z.ZodEnum<{
    flowing: "flowing";
    healing: "healing";
    lost: "lost";
    "one-way": "one-way";
    pending: "pending";
}>;
export type MediaState = z.infer<typeof MediaState>;
/** Every call ends with exactly one result. `missed` never covers answered-elsewhere or rejected. */
export declare const CallResult: z.ZodEnum<{
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
}>;
export type CallResult = z.infer<typeof CallResult>;
/** Why a call ended, as the PBX said it. */
export declare const EndCause: z.ZodObject<{
    by: z.ZodEnum<{
        agent: "agent";
        network: "network";
        party: "party";
        restart: "restart";
    }>;
    sipStatus: z.ZodOptional<z.ZodNumber>;
    q850: z.ZodOptional<z.ZodNumber>;
    text: z.ZodOptional<z.ZodString>;
}, z.core.$strip>;
export type EndCause = Readonly<z.infer<typeof EndCause>>;
/** What may be done with a call right now. Every surface offers exactly these. */
export declare const CallAction: z.ZodEnum<{
    answer: "answer";
    "answer-and-open": "answer-and-open";
    "choose-match": "choose-match";
    digits: "digits";
    "hang-up": "hang-up";
    hold: "hold";
    mute: "mute";
    note: "note";
    "open-record": "open-record";
    reject: "reject";
    resume: "resume";
    unmute: "unmute";
}>;
export type CallAction = z.infer<typeof CallAction>;
/** A command that was given and not yet confirmed by the PBX. */
export declare const CallIntent: z.ZodEnum<{
    answering: "answering";
    "hanging-up": "hanging-up";
    holding: "holding";
    rejecting: "rejecting";
    resuming: "resuming";
}>;
export type CallIntent = z.infer<typeof CallIntent>;
/** One call as every surface shows it. Times are epoch milliseconds; durations tick in the view. */
export declare const CallView: z.ZodObject<{
    id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
    direction: z.ZodEnum<{
        incoming: "incoming";
        outgoing: "outgoing";
    }>;
    phase: z.ZodEnum<{
        connected: "connected";
        dialing: "dialing";
        ended: "ended";
        held: "held";
        ringing: "ringing";
    }>;
    party: z.ZodObject<{
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
    lineId: z.core.$ZodBranded<z.ZodString, "LineId", "out">;
    lineLabel: z.ZodString;
    queue: z.ZodOptional<z.ZodString>;
    calledNumber: z.ZodOptional<z.ZodString>;
    startedAt: z.ZodNumber;
    ringingAt: z.ZodOptional<z.ZodNumber>;
    answeredAt: z.ZodOptional<z.ZodNumber>;
    endedAt: z.ZodOptional<z.ZodNumber>;
    hold: z.ZodEnum<{
        both: "both";
        local: "local";
        none: "none";
        remote: "remote";
    }>;
    heldAt: z.ZodOptional<z.ZodNumber>;
    muted: z.ZodBoolean;
    media: z.ZodEnum<{
        flowing: "flowing";
        healing: "healing";
        lost: "lost";
        "one-way": "one-way";
        pending: "pending";
    }>;
    intent: z.ZodOptional<z.ZodEnum<{
        answering: "answering";
        "hanging-up": "hanging-up";
        holding: "holding";
        rejecting: "rejecting";
        resuming: "resuming";
    }>>;
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
    lookup: z.ZodObject<{
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
    actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
        answer: "answer";
        "answer-and-open": "answer-and-open";
        "choose-match": "choose-match";
        digits: "digits";
        "hang-up": "hang-up";
        hold: "hold";
        mute: "mute";
        note: "note";
        "open-record": "open-record";
        reject: "reject";
        resume: "resume";
        unmute: "unmute";
    }>>>;
}, z.core.$strip>;
export type CallView = Readonly<z.infer<typeof CallView>>;
