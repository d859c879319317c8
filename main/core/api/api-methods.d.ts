import { z } from 'zod';
import { ApiPermission } from '#shared/domain/local-api.ts';
/** By whose names events are told. */
export declare const EventNames: z.ZodEnum<{
    ctimodel: "ctimodel";
    native: "native";
    voipstudio: "voipstudio";
}>;
export type EventNames = z.infer<typeof EventNames>;
/**
 * `open` needs no token, `any` a token only; the rest is the permission that the client must have. `result` is what comes
 * back when all went well.
 */
export interface ApiMethodSpec {
    readonly summary: string;
    readonly permission: ApiPermission | 'any' | 'open';
    readonly params: z.ZodType;
    readonly result: z.ZodType;
}
/** Everything the local API can be asked. Actions on calls take what the app's own pages send, and follow `actions`. */
export declare const API_METHODS: {
    readonly 'session.open': {
        readonly summary: 'Says who speaks. The first message on a WebSocket; over HTTP the token is a Bearer token.';
        readonly permission: 'open';
        readonly params: z.ZodObject<{
            token: z.ZodString;
        }, z.core.$strict>;
        readonly result: z.ZodObject<{
            name: z.ZodString;
            permissions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                agent: "agent";
                "control-calls": "control-calls";
                dial: "dial";
                "read-calls": "read-calls";
                records: "records";
            }>>>;
        }, z.core.$strip>;
    };
    readonly 'pair.request': {
        readonly summary: 'Asks the agent for a token with these permissions; waits for the answer for up to two minutes.';
        readonly permission: 'open';
        readonly params: z.ZodObject<{
            name: z.ZodString;
            permissions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                agent: "agent";
                "control-calls": "control-calls";
                dial: "dial";
                "read-calls": "read-calls";
                records: "records";
            }>>>;
        }, z.core.$strict>;
        readonly result: z.ZodObject<{
            token: z.ZodString;
            permissions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                agent: "agent";
                "control-calls": "control-calls";
                dial: "dial";
                "read-calls": "read-calls";
                records: "records";
            }>>>;
        }, z.core.$strip>;
    };
    readonly 'rpc.discover': {
        readonly summary: 'This document.';
        readonly permission: 'open';
        readonly params: z.ZodObject<{}, z.core.$strict>;
        readonly result: z.ZodRecord<z.ZodString, z.ZodUnknown>;
    };
    readonly 'state.get': {
        readonly summary: 'How things stand: agent, lines, calls, and the revision of the newest event.';
        readonly permission: 'read-calls';
        readonly params: z.ZodObject<{}, z.core.$strict>;
        readonly result: z.ZodObject<{
            stream: z.ZodString;
            revision: z.ZodNumber;
            agent: z.ZodObject<{
                state: z.ZodEnum<{
                    "in-call": "in-call";
                    "not-ready": "not-ready";
                    ready: "ready";
                    ringing: "ringing";
                    "signed-out": "signed-out";
                    "wrap-up": "wrap-up";
                }>;
                reason: z.ZodOptional<z.ZodEnum<{
                    connecting: "connecting";
                    "no-microphone": "no-microphone";
                    refused: "refused";
                    unreachable: "unreachable";
                }>>;
                chosen: z.ZodOptional<z.ZodObject<{
                    id: z.ZodString;
                    text: z.ZodDefault<z.ZodString>;
                }, z.core.$strip>>;
                since: z.ZodNumber;
            }, z.core.$strip>;
            choice: z.ZodDiscriminatedUnion<[z.ZodObject<{
                state: z.ZodLiteral<"ready">;
            }, z.core.$strict>, z.ZodObject<{
                state: z.ZodLiteral<"not-ready">;
                reason: z.ZodObject<{
                    id: z.ZodString;
                    text: z.ZodDefault<z.ZodString>;
                }, z.core.$strip>;
            }, z.core.$strict>], "state">;
            reachability: z.ZodEnum<{
                connecting: "connecting";
                off: "off";
                partly: "partly";
                reachable: "reachable";
                refused: "refused";
                unreachable: "unreachable";
            }>;
            lines: z.ZodReadonly<z.ZodArray<z.ZodObject<{
                id: z.core.$ZodBranded<z.ZodString, "LineId", "out">;
                label: z.ZodString;
                user: z.ZodString;
                isDefault: z.ZodBoolean;
                capabilities: z.ZodOptional<z.ZodObject<{
                    hold: z.ZodBoolean;
                    digits: z.ZodBoolean;
                    mute: z.ZodBoolean;
                    transfer: z.ZodBoolean;
                    conference: z.ZodBoolean;
                    recording: z.ZodBoolean;
                    parking: z.ZodBoolean;
                }, z.core.$strip>>;
                state: z.ZodEnum<{
                    connecting: "connecting";
                    off: "off";
                    reachable: "reachable";
                    refused: "refused";
                    unreachable: "unreachable";
                }>;
                problem: z.ZodOptional<z.ZodEnum<{
                    "connection-lost": "connection-lost";
                    dns: "dns";
                    forbidden: "forbidden";
                    "no-keychain": "no-keychain";
                    "no-network": "no-network";
                    "no-password": "no-password";
                    "no-such-user": "no-such-user";
                    "not-websocket": "not-websocket";
                    "proxy-refused": "proxy-refused";
                    refused: "refused";
                    "self-check-lost": "self-check-lost";
                    "server-error": "server-error";
                    "server-silent": "server-silent";
                    timeout: "timeout";
                    "tls-expired": "tls-expired";
                    "tls-name": "tls-name";
                    "tls-other": "tls-other";
                    "tls-untrusted": "tls-untrusted";
                    unencrypted: "unencrypted";
                    "wrong-password": "wrong-password";
                }>>;
            }, z.core.$strip>>>;
            calls: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
                divertedBy: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                firstParty: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                    policy: z.ZodOptional<z.ZodEnum<{
                        "do-not-disturb": "do-not-disturb";
                        "forward-always": "forward-always";
                        "forward-busy": "forward-busy";
                        "wrap-up": "wrap-up";
                    }>>;
                    forwardedTo: z.ZodOptional<z.ZodString>;
                }, z.core.$strip>>;
                transfer: z.ZodOptional<z.ZodObject<{
                    state: z.ZodEnum<{
                        "blind-pending": "blind-pending";
                        completing: "completing";
                        consulting: "consulting";
                        failed: "failed";
                    }>;
                    target: z.ZodObject<{
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
                    consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                    progress: z.ZodOptional<z.ZodEnum<{
                        asked: "asked";
                        ringing: "ringing";
                        trying: "trying";
                    }>>;
                    failure: z.ZodOptional<z.ZodEnum<{
                        busy: "busy";
                        declined: "declined";
                        failed: "failed";
                        "no-answer": "no-answer";
                        "no-such-number": "no-such-number";
                        "not-supported": "not-supported";
                        silent: "silent";
                    }>>;
                    sipStatus: z.ZodOptional<z.ZodNumber>;
                }, z.core.$strip>>;
                consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                recorded: z.ZodOptional<z.ZodBoolean>;
                conference: z.ZodOptional<z.ZodString>;
                transferredTo: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                    answer: "answer";
                    "answer-and-open": "answer-and-open";
                    "cancel-auto-answer": "cancel-auto-answer";
                    "choose-match": "choose-match";
                    "complete-transfer": "complete-transfer";
                    consult: "consult";
                    digits: "digits";
                    "end-consultation": "end-consultation";
                    "hang-up": "hang-up";
                    hold: "hold";
                    "leave-conference": "leave-conference";
                    merge: "merge";
                    mute: "mute";
                    note: "note";
                    "open-record": "open-record";
                    park: "park";
                    "record-start": "record-start";
                    "record-stop": "record-stop";
                    redirect: "redirect";
                    reject: "reject";
                    resume: "resume";
                    swap: "swap";
                    transfer: "transfer";
                    unmute: "unmute";
                }>>>;
                records: z.ZodOptional<z.ZodObject<{
                    headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                }, z.core.$strip>>;
            }, z.core.$strip>>>;
        }, z.core.$strip>;
    };
    readonly 'events.subscribe': {
        readonly summary: 'Tells events from now on, as notifications `event`; only on a WebSocket. Asked again, it replaces the former.';
        readonly permission: 'read-calls';
        readonly params: z.ZodObject<{
            names: z.ZodDefault<z.ZodEnum<{
                ctimodel: "ctimodel";
                native: "native";
                voipstudio: "voipstudio";
            }>>;
            only: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
            after: z.ZodOptional<z.ZodNumber>;
            stream: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>;
        readonly result: z.ZodObject<{
            stream: z.ZodString;
            revision: z.ZodNumber;
            complete: z.ZodBoolean;
            missed: z.ZodReadonly<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                revision: z.ZodNumber;
                at: z.ZodNumber;
                event: z.ZodDiscriminatedUnion<[z.ZodObject<{
                    type: z.ZodLiteral<"signed-in">;
                    mode: z.ZodEnum<{
                        demo: "demo";
                        line: "line";
                        none: "none";
                    }>;
                }, z.core.$strip>, z.ZodObject<{
                    type: z.ZodLiteral<"signed-out">;
                }, z.core.$strip>, z.ZodObject<{
                    type: z.ZodLiteral<"phone-ready">;
                }, z.core.$strip>, z.ZodObject<{
                    type: z.ZodLiteral<"phone-lost">;
                    problem: z.ZodOptional<z.ZodEnum<{
                        "connection-lost": "connection-lost";
                        dns: "dns";
                        forbidden: "forbidden";
                        "no-keychain": "no-keychain";
                        "no-network": "no-network";
                        "no-password": "no-password";
                        "no-such-user": "no-such-user";
                        "not-websocket": "not-websocket";
                        "proxy-refused": "proxy-refused";
                        refused: "refused";
                        "self-check-lost": "self-check-lost";
                        "server-error": "server-error";
                        "server-silent": "server-silent";
                        timeout: "timeout";
                        "tls-expired": "tls-expired";
                        "tls-name": "tls-name";
                        "tls-other": "tls-other";
                        "tls-untrusted": "tls-untrusted";
                        unencrypted: "unencrypted";
                        "wrong-password": "wrong-password";
                    }>>;
                }, z.core.$strip>, z.ZodObject<{
                    type: z.ZodLiteral<"line-changed">;
                    line: z.ZodObject<{
                        id: z.core.$ZodBranded<z.ZodString, "LineId", "out">;
                        label: z.ZodString;
                        user: z.ZodString;
                        isDefault: z.ZodBoolean;
                        capabilities: z.ZodOptional<z.ZodObject<{
                            hold: z.ZodBoolean;
                            digits: z.ZodBoolean;
                            mute: z.ZodBoolean;
                            transfer: z.ZodBoolean;
                            conference: z.ZodBoolean;
                            recording: z.ZodBoolean;
                            parking: z.ZodBoolean;
                        }, z.core.$strip>>;
                        state: z.ZodEnum<{
                            connecting: "connecting";
                            off: "off";
                            reachable: "reachable";
                            refused: "refused";
                            unreachable: "unreachable";
                        }>;
                        problem: z.ZodOptional<z.ZodEnum<{
                            "connection-lost": "connection-lost";
                            dns: "dns";
                            forbidden: "forbidden";
                            "no-keychain": "no-keychain";
                            "no-network": "no-network";
                            "no-password": "no-password";
                            "no-such-user": "no-such-user";
                            "not-websocket": "not-websocket";
                            "proxy-refused": "proxy-refused";
                            refused: "refused";
                            "self-check-lost": "self-check-lost";
                            "server-error": "server-error";
                            "server-silent": "server-silent";
                            timeout: "timeout";
                            "tls-expired": "tls-expired";
                            "tls-name": "tls-name";
                            "tls-other": "tls-other";
                            "tls-untrusted": "tls-untrusted";
                            unencrypted: "unencrypted";
                            "wrong-password": "wrong-password";
                        }>>;
                    }, z.core.$strip>;
                }, z.core.$strip>, z.ZodObject<{
                    type: z.ZodLiteral<"line-removed">;
                    lineId: z.core.$ZodBranded<z.ZodString, "LineId", "out">;
                }, z.core.$strip>, z.ZodObject<{
                    type: z.ZodLiteral<"agent-state-changed">;
                    status: z.ZodObject<{
                        state: z.ZodEnum<{
                            "in-call": "in-call";
                            "not-ready": "not-ready";
                            ready: "ready";
                            ringing: "ringing";
                            "signed-out": "signed-out";
                            "wrap-up": "wrap-up";
                        }>;
                        reason: z.ZodOptional<z.ZodEnum<{
                            connecting: "connecting";
                            "no-microphone": "no-microphone";
                            refused: "refused";
                            unreachable: "unreachable";
                        }>>;
                        chosen: z.ZodOptional<z.ZodObject<{
                            id: z.ZodString;
                            text: z.ZodDefault<z.ZodString>;
                        }, z.core.$strip>>;
                        since: z.ZodNumber;
                    }, z.core.$strip>;
                    choice: z.ZodDiscriminatedUnion<[z.ZodObject<{
                        state: z.ZodLiteral<"ready">;
                    }, z.core.$strict>, z.ZodObject<{
                        state: z.ZodLiteral<"not-ready">;
                        reason: z.ZodObject<{
                            id: z.ZodString;
                            text: z.ZodDefault<z.ZodString>;
                        }, z.core.$strip>;
                    }, z.core.$strict>], "state">;
                }, z.core.$strip>, z.ZodObject<{
                    type: z.ZodLiteral<"call-centre-changed">;
                    on: z.ZodBoolean;
                }, z.core.$strip>, z.ZodObject<{
                    call: z.ZodObject<{
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
                        divertedBy: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        firstParty: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                            policy: z.ZodOptional<z.ZodEnum<{
                                "do-not-disturb": "do-not-disturb";
                                "forward-always": "forward-always";
                                "forward-busy": "forward-busy";
                                "wrap-up": "wrap-up";
                            }>>;
                            forwardedTo: z.ZodOptional<z.ZodString>;
                        }, z.core.$strip>>;
                        transfer: z.ZodOptional<z.ZodObject<{
                            state: z.ZodEnum<{
                                "blind-pending": "blind-pending";
                                completing: "completing";
                                consulting: "consulting";
                                failed: "failed";
                            }>;
                            target: z.ZodObject<{
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
                            consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                            progress: z.ZodOptional<z.ZodEnum<{
                                asked: "asked";
                                ringing: "ringing";
                                trying: "trying";
                            }>>;
                            failure: z.ZodOptional<z.ZodEnum<{
                                busy: "busy";
                                declined: "declined";
                                failed: "failed";
                                "no-answer": "no-answer";
                                "no-such-number": "no-such-number";
                                "not-supported": "not-supported";
                                silent: "silent";
                            }>>;
                            sipStatus: z.ZodOptional<z.ZodNumber>;
                        }, z.core.$strip>>;
                        consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                        recorded: z.ZodOptional<z.ZodBoolean>;
                        conference: z.ZodOptional<z.ZodString>;
                        transferredTo: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                            answer: "answer";
                            "answer-and-open": "answer-and-open";
                            "cancel-auto-answer": "cancel-auto-answer";
                            "choose-match": "choose-match";
                            "complete-transfer": "complete-transfer";
                            consult: "consult";
                            digits: "digits";
                            "end-consultation": "end-consultation";
                            "hang-up": "hang-up";
                            hold: "hold";
                            "leave-conference": "leave-conference";
                            merge: "merge";
                            mute: "mute";
                            note: "note";
                            "open-record": "open-record";
                            park: "park";
                            "record-start": "record-start";
                            "record-stop": "record-stop";
                            redirect: "redirect";
                            reject: "reject";
                            resume: "resume";
                            swap: "swap";
                            transfer: "transfer";
                            unmute: "unmute";
                        }>>>;
                        records: z.ZodOptional<z.ZodObject<{
                            headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                        }, z.core.$strip>>;
                    }, z.core.$strip>;
                    type: z.ZodLiteral<"call-started">;
                }, z.core.$strip>, z.ZodObject<{
                    call: z.ZodObject<{
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
                        divertedBy: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        firstParty: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                            policy: z.ZodOptional<z.ZodEnum<{
                                "do-not-disturb": "do-not-disturb";
                                "forward-always": "forward-always";
                                "forward-busy": "forward-busy";
                                "wrap-up": "wrap-up";
                            }>>;
                            forwardedTo: z.ZodOptional<z.ZodString>;
                        }, z.core.$strip>>;
                        transfer: z.ZodOptional<z.ZodObject<{
                            state: z.ZodEnum<{
                                "blind-pending": "blind-pending";
                                completing: "completing";
                                consulting: "consulting";
                                failed: "failed";
                            }>;
                            target: z.ZodObject<{
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
                            consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                            progress: z.ZodOptional<z.ZodEnum<{
                                asked: "asked";
                                ringing: "ringing";
                                trying: "trying";
                            }>>;
                            failure: z.ZodOptional<z.ZodEnum<{
                                busy: "busy";
                                declined: "declined";
                                failed: "failed";
                                "no-answer": "no-answer";
                                "no-such-number": "no-such-number";
                                "not-supported": "not-supported";
                                silent: "silent";
                            }>>;
                            sipStatus: z.ZodOptional<z.ZodNumber>;
                        }, z.core.$strip>>;
                        consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                        recorded: z.ZodOptional<z.ZodBoolean>;
                        conference: z.ZodOptional<z.ZodString>;
                        transferredTo: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                            answer: "answer";
                            "answer-and-open": "answer-and-open";
                            "cancel-auto-answer": "cancel-auto-answer";
                            "choose-match": "choose-match";
                            "complete-transfer": "complete-transfer";
                            consult: "consult";
                            digits: "digits";
                            "end-consultation": "end-consultation";
                            "hang-up": "hang-up";
                            hold: "hold";
                            "leave-conference": "leave-conference";
                            merge: "merge";
                            mute: "mute";
                            note: "note";
                            "open-record": "open-record";
                            park: "park";
                            "record-start": "record-start";
                            "record-stop": "record-stop";
                            redirect: "redirect";
                            reject: "reject";
                            resume: "resume";
                            swap: "swap";
                            transfer: "transfer";
                            unmute: "unmute";
                        }>>>;
                        records: z.ZodOptional<z.ZodObject<{
                            headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                        }, z.core.$strip>>;
                    }, z.core.$strip>;
                    type: z.ZodLiteral<"call-ringing">;
                }, z.core.$strip>, z.ZodObject<{
                    call: z.ZodObject<{
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
                        divertedBy: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        firstParty: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                            policy: z.ZodOptional<z.ZodEnum<{
                                "do-not-disturb": "do-not-disturb";
                                "forward-always": "forward-always";
                                "forward-busy": "forward-busy";
                                "wrap-up": "wrap-up";
                            }>>;
                            forwardedTo: z.ZodOptional<z.ZodString>;
                        }, z.core.$strip>>;
                        transfer: z.ZodOptional<z.ZodObject<{
                            state: z.ZodEnum<{
                                "blind-pending": "blind-pending";
                                completing: "completing";
                                consulting: "consulting";
                                failed: "failed";
                            }>;
                            target: z.ZodObject<{
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
                            consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                            progress: z.ZodOptional<z.ZodEnum<{
                                asked: "asked";
                                ringing: "ringing";
                                trying: "trying";
                            }>>;
                            failure: z.ZodOptional<z.ZodEnum<{
                                busy: "busy";
                                declined: "declined";
                                failed: "failed";
                                "no-answer": "no-answer";
                                "no-such-number": "no-such-number";
                                "not-supported": "not-supported";
                                silent: "silent";
                            }>>;
                            sipStatus: z.ZodOptional<z.ZodNumber>;
                        }, z.core.$strip>>;
                        consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                        recorded: z.ZodOptional<z.ZodBoolean>;
                        conference: z.ZodOptional<z.ZodString>;
                        transferredTo: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                            answer: "answer";
                            "answer-and-open": "answer-and-open";
                            "cancel-auto-answer": "cancel-auto-answer";
                            "choose-match": "choose-match";
                            "complete-transfer": "complete-transfer";
                            consult: "consult";
                            digits: "digits";
                            "end-consultation": "end-consultation";
                            "hang-up": "hang-up";
                            hold: "hold";
                            "leave-conference": "leave-conference";
                            merge: "merge";
                            mute: "mute";
                            note: "note";
                            "open-record": "open-record";
                            park: "park";
                            "record-start": "record-start";
                            "record-stop": "record-stop";
                            redirect: "redirect";
                            reject: "reject";
                            resume: "resume";
                            swap: "swap";
                            transfer: "transfer";
                            unmute: "unmute";
                        }>>>;
                        records: z.ZodOptional<z.ZodObject<{
                            headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                        }, z.core.$strip>>;
                    }, z.core.$strip>;
                    type: z.ZodLiteral<"call-connected">;
                }, z.core.$strip>, z.ZodObject<{
                    call: z.ZodObject<{
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
                        divertedBy: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        firstParty: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                            policy: z.ZodOptional<z.ZodEnum<{
                                "do-not-disturb": "do-not-disturb";
                                "forward-always": "forward-always";
                                "forward-busy": "forward-busy";
                                "wrap-up": "wrap-up";
                            }>>;
                            forwardedTo: z.ZodOptional<z.ZodString>;
                        }, z.core.$strip>>;
                        transfer: z.ZodOptional<z.ZodObject<{
                            state: z.ZodEnum<{
                                "blind-pending": "blind-pending";
                                completing: "completing";
                                consulting: "consulting";
                                failed: "failed";
                            }>;
                            target: z.ZodObject<{
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
                            consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                            progress: z.ZodOptional<z.ZodEnum<{
                                asked: "asked";
                                ringing: "ringing";
                                trying: "trying";
                            }>>;
                            failure: z.ZodOptional<z.ZodEnum<{
                                busy: "busy";
                                declined: "declined";
                                failed: "failed";
                                "no-answer": "no-answer";
                                "no-such-number": "no-such-number";
                                "not-supported": "not-supported";
                                silent: "silent";
                            }>>;
                            sipStatus: z.ZodOptional<z.ZodNumber>;
                        }, z.core.$strip>>;
                        consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                        recorded: z.ZodOptional<z.ZodBoolean>;
                        conference: z.ZodOptional<z.ZodString>;
                        transferredTo: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                            answer: "answer";
                            "answer-and-open": "answer-and-open";
                            "cancel-auto-answer": "cancel-auto-answer";
                            "choose-match": "choose-match";
                            "complete-transfer": "complete-transfer";
                            consult: "consult";
                            digits: "digits";
                            "end-consultation": "end-consultation";
                            "hang-up": "hang-up";
                            hold: "hold";
                            "leave-conference": "leave-conference";
                            merge: "merge";
                            mute: "mute";
                            note: "note";
                            "open-record": "open-record";
                            park: "park";
                            "record-start": "record-start";
                            "record-stop": "record-stop";
                            redirect: "redirect";
                            reject: "reject";
                            resume: "resume";
                            swap: "swap";
                            transfer: "transfer";
                            unmute: "unmute";
                        }>>>;
                        records: z.ZodOptional<z.ZodObject<{
                            headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                        }, z.core.$strip>>;
                    }, z.core.$strip>;
                    type: z.ZodLiteral<"call-held">;
                }, z.core.$strip>, z.ZodObject<{
                    call: z.ZodObject<{
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
                        divertedBy: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        firstParty: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                            policy: z.ZodOptional<z.ZodEnum<{
                                "do-not-disturb": "do-not-disturb";
                                "forward-always": "forward-always";
                                "forward-busy": "forward-busy";
                                "wrap-up": "wrap-up";
                            }>>;
                            forwardedTo: z.ZodOptional<z.ZodString>;
                        }, z.core.$strip>>;
                        transfer: z.ZodOptional<z.ZodObject<{
                            state: z.ZodEnum<{
                                "blind-pending": "blind-pending";
                                completing: "completing";
                                consulting: "consulting";
                                failed: "failed";
                            }>;
                            target: z.ZodObject<{
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
                            consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                            progress: z.ZodOptional<z.ZodEnum<{
                                asked: "asked";
                                ringing: "ringing";
                                trying: "trying";
                            }>>;
                            failure: z.ZodOptional<z.ZodEnum<{
                                busy: "busy";
                                declined: "declined";
                                failed: "failed";
                                "no-answer": "no-answer";
                                "no-such-number": "no-such-number";
                                "not-supported": "not-supported";
                                silent: "silent";
                            }>>;
                            sipStatus: z.ZodOptional<z.ZodNumber>;
                        }, z.core.$strip>>;
                        consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                        recorded: z.ZodOptional<z.ZodBoolean>;
                        conference: z.ZodOptional<z.ZodString>;
                        transferredTo: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                            answer: "answer";
                            "answer-and-open": "answer-and-open";
                            "cancel-auto-answer": "cancel-auto-answer";
                            "choose-match": "choose-match";
                            "complete-transfer": "complete-transfer";
                            consult: "consult";
                            digits: "digits";
                            "end-consultation": "end-consultation";
                            "hang-up": "hang-up";
                            hold: "hold";
                            "leave-conference": "leave-conference";
                            merge: "merge";
                            mute: "mute";
                            note: "note";
                            "open-record": "open-record";
                            park: "park";
                            "record-start": "record-start";
                            "record-stop": "record-stop";
                            redirect: "redirect";
                            reject: "reject";
                            resume: "resume";
                            swap: "swap";
                            transfer: "transfer";
                            unmute: "unmute";
                        }>>>;
                        records: z.ZodOptional<z.ZodObject<{
                            headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                        }, z.core.$strip>>;
                    }, z.core.$strip>;
                    type: z.ZodLiteral<"call-resumed">;
                }, z.core.$strip>, z.ZodObject<{
                    call: z.ZodObject<{
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
                        divertedBy: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        firstParty: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                            policy: z.ZodOptional<z.ZodEnum<{
                                "do-not-disturb": "do-not-disturb";
                                "forward-always": "forward-always";
                                "forward-busy": "forward-busy";
                                "wrap-up": "wrap-up";
                            }>>;
                            forwardedTo: z.ZodOptional<z.ZodString>;
                        }, z.core.$strip>>;
                        transfer: z.ZodOptional<z.ZodObject<{
                            state: z.ZodEnum<{
                                "blind-pending": "blind-pending";
                                completing: "completing";
                                consulting: "consulting";
                                failed: "failed";
                            }>;
                            target: z.ZodObject<{
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
                            consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                            progress: z.ZodOptional<z.ZodEnum<{
                                asked: "asked";
                                ringing: "ringing";
                                trying: "trying";
                            }>>;
                            failure: z.ZodOptional<z.ZodEnum<{
                                busy: "busy";
                                declined: "declined";
                                failed: "failed";
                                "no-answer": "no-answer";
                                "no-such-number": "no-such-number";
                                "not-supported": "not-supported";
                                silent: "silent";
                            }>>;
                            sipStatus: z.ZodOptional<z.ZodNumber>;
                        }, z.core.$strip>>;
                        consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                        recorded: z.ZodOptional<z.ZodBoolean>;
                        conference: z.ZodOptional<z.ZodString>;
                        transferredTo: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                            answer: "answer";
                            "answer-and-open": "answer-and-open";
                            "cancel-auto-answer": "cancel-auto-answer";
                            "choose-match": "choose-match";
                            "complete-transfer": "complete-transfer";
                            consult: "consult";
                            digits: "digits";
                            "end-consultation": "end-consultation";
                            "hang-up": "hang-up";
                            hold: "hold";
                            "leave-conference": "leave-conference";
                            merge: "merge";
                            mute: "mute";
                            note: "note";
                            "open-record": "open-record";
                            park: "park";
                            "record-start": "record-start";
                            "record-stop": "record-stop";
                            redirect: "redirect";
                            reject: "reject";
                            resume: "resume";
                            swap: "swap";
                            transfer: "transfer";
                            unmute: "unmute";
                        }>>>;
                        records: z.ZodOptional<z.ZodObject<{
                            headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                        }, z.core.$strip>>;
                    }, z.core.$strip>;
                    type: z.ZodLiteral<"call-busy">;
                }, z.core.$strip>, z.ZodObject<{
                    call: z.ZodObject<{
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
                        divertedBy: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        firstParty: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                            policy: z.ZodOptional<z.ZodEnum<{
                                "do-not-disturb": "do-not-disturb";
                                "forward-always": "forward-always";
                                "forward-busy": "forward-busy";
                                "wrap-up": "wrap-up";
                            }>>;
                            forwardedTo: z.ZodOptional<z.ZodString>;
                        }, z.core.$strip>>;
                        transfer: z.ZodOptional<z.ZodObject<{
                            state: z.ZodEnum<{
                                "blind-pending": "blind-pending";
                                completing: "completing";
                                consulting: "consulting";
                                failed: "failed";
                            }>;
                            target: z.ZodObject<{
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
                            consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                            progress: z.ZodOptional<z.ZodEnum<{
                                asked: "asked";
                                ringing: "ringing";
                                trying: "trying";
                            }>>;
                            failure: z.ZodOptional<z.ZodEnum<{
                                busy: "busy";
                                declined: "declined";
                                failed: "failed";
                                "no-answer": "no-answer";
                                "no-such-number": "no-such-number";
                                "not-supported": "not-supported";
                                silent: "silent";
                            }>>;
                            sipStatus: z.ZodOptional<z.ZodNumber>;
                        }, z.core.$strip>>;
                        consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                        recorded: z.ZodOptional<z.ZodBoolean>;
                        conference: z.ZodOptional<z.ZodString>;
                        transferredTo: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                            answer: "answer";
                            "answer-and-open": "answer-and-open";
                            "cancel-auto-answer": "cancel-auto-answer";
                            "choose-match": "choose-match";
                            "complete-transfer": "complete-transfer";
                            consult: "consult";
                            digits: "digits";
                            "end-consultation": "end-consultation";
                            "hang-up": "hang-up";
                            hold: "hold";
                            "leave-conference": "leave-conference";
                            merge: "merge";
                            mute: "mute";
                            note: "note";
                            "open-record": "open-record";
                            park: "park";
                            "record-start": "record-start";
                            "record-stop": "record-stop";
                            redirect: "redirect";
                            reject: "reject";
                            resume: "resume";
                            swap: "swap";
                            transfer: "transfer";
                            unmute: "unmute";
                        }>>>;
                        records: z.ZodOptional<z.ZodObject<{
                            headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                        }, z.core.$strip>>;
                    }, z.core.$strip>;
                    type: z.ZodLiteral<"call-ended">;
                }, z.core.$strip>, z.ZodObject<{
                    call: z.ZodObject<{
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
                        divertedBy: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        firstParty: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                            policy: z.ZodOptional<z.ZodEnum<{
                                "do-not-disturb": "do-not-disturb";
                                "forward-always": "forward-always";
                                "forward-busy": "forward-busy";
                                "wrap-up": "wrap-up";
                            }>>;
                            forwardedTo: z.ZodOptional<z.ZodString>;
                        }, z.core.$strip>>;
                        transfer: z.ZodOptional<z.ZodObject<{
                            state: z.ZodEnum<{
                                "blind-pending": "blind-pending";
                                completing: "completing";
                                consulting: "consulting";
                                failed: "failed";
                            }>;
                            target: z.ZodObject<{
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
                            consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                            progress: z.ZodOptional<z.ZodEnum<{
                                asked: "asked";
                                ringing: "ringing";
                                trying: "trying";
                            }>>;
                            failure: z.ZodOptional<z.ZodEnum<{
                                busy: "busy";
                                declined: "declined";
                                failed: "failed";
                                "no-answer": "no-answer";
                                "no-such-number": "no-such-number";
                                "not-supported": "not-supported";
                                silent: "silent";
                            }>>;
                            sipStatus: z.ZodOptional<z.ZodNumber>;
                        }, z.core.$strip>>;
                        consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                        recorded: z.ZodOptional<z.ZodBoolean>;
                        conference: z.ZodOptional<z.ZodString>;
                        transferredTo: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                            answer: "answer";
                            "answer-and-open": "answer-and-open";
                            "cancel-auto-answer": "cancel-auto-answer";
                            "choose-match": "choose-match";
                            "complete-transfer": "complete-transfer";
                            consult: "consult";
                            digits: "digits";
                            "end-consultation": "end-consultation";
                            "hang-up": "hang-up";
                            hold: "hold";
                            "leave-conference": "leave-conference";
                            merge: "merge";
                            mute: "mute";
                            note: "note";
                            "open-record": "open-record";
                            park: "park";
                            "record-start": "record-start";
                            "record-stop": "record-stop";
                            redirect: "redirect";
                            reject: "reject";
                            resume: "resume";
                            swap: "swap";
                            transfer: "transfer";
                            unmute: "unmute";
                        }>>>;
                        records: z.ZodOptional<z.ZodObject<{
                            headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                        }, z.core.$strip>>;
                    }, z.core.$strip>;
                    type: z.ZodLiteral<"call-changed">;
                    changed: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                        "auto-answer": "auto-answer";
                        conference: "conference";
                        hold: "hold";
                        intent: "intent";
                        lookup: "lookup";
                        media: "media";
                        muted: "muted";
                        notes: "notes";
                        party: "party";
                        pop: "pop";
                        recorded: "recorded";
                        transfer: "transfer";
                    }>>>;
                }, z.core.$strip>, z.ZodObject<{
                    callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
                    type: z.ZodLiteral<"call-actions-changed">;
                    actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                        answer: "answer";
                        "answer-and-open": "answer-and-open";
                        "cancel-auto-answer": "cancel-auto-answer";
                        "choose-match": "choose-match";
                        "complete-transfer": "complete-transfer";
                        consult: "consult";
                        digits: "digits";
                        "end-consultation": "end-consultation";
                        "hang-up": "hang-up";
                        hold: "hold";
                        "leave-conference": "leave-conference";
                        merge: "merge";
                        mute: "mute";
                        note: "note";
                        "open-record": "open-record";
                        park: "park";
                        "record-start": "record-start";
                        "record-stop": "record-stop";
                        redirect: "redirect";
                        reject: "reject";
                        resume: "resume";
                        swap: "swap";
                        transfer: "transfer";
                        unmute: "unmute";
                    }>>>;
                }, z.core.$strip>, z.ZodObject<{
                    callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
                    type: z.ZodLiteral<"call-saved">;
                }, z.core.$strip>, z.ZodObject<{
                    callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
                    type: z.ZodLiteral<"call-left">;
                }, z.core.$strip>, z.ZodObject<{
                    callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
                    type: z.ZodLiteral<"voice-started">;
                }, z.core.$strip>, z.ZodObject<{
                    callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
                    type: z.ZodLiteral<"voice-ended">;
                }, z.core.$strip>, z.ZodObject<{
                    callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
                    type: z.ZodLiteral<"digits-sent">;
                    digits: z.ZodString;
                }, z.core.$strip>, z.ZodObject<{
                    type: z.ZodLiteral<"active-calls">;
                    calls: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
                        divertedBy: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        firstParty: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                            policy: z.ZodOptional<z.ZodEnum<{
                                "do-not-disturb": "do-not-disturb";
                                "forward-always": "forward-always";
                                "forward-busy": "forward-busy";
                                "wrap-up": "wrap-up";
                            }>>;
                            forwardedTo: z.ZodOptional<z.ZodString>;
                        }, z.core.$strip>>;
                        transfer: z.ZodOptional<z.ZodObject<{
                            state: z.ZodEnum<{
                                "blind-pending": "blind-pending";
                                completing: "completing";
                                consulting: "consulting";
                                failed: "failed";
                            }>;
                            target: z.ZodObject<{
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
                            consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                            progress: z.ZodOptional<z.ZodEnum<{
                                asked: "asked";
                                ringing: "ringing";
                                trying: "trying";
                            }>>;
                            failure: z.ZodOptional<z.ZodEnum<{
                                busy: "busy";
                                declined: "declined";
                                failed: "failed";
                                "no-answer": "no-answer";
                                "no-such-number": "no-such-number";
                                "not-supported": "not-supported";
                                silent: "silent";
                            }>>;
                            sipStatus: z.ZodOptional<z.ZodNumber>;
                        }, z.core.$strip>>;
                        consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                        recorded: z.ZodOptional<z.ZodBoolean>;
                        conference: z.ZodOptional<z.ZodString>;
                        transferredTo: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                            answer: "answer";
                            "answer-and-open": "answer-and-open";
                            "cancel-auto-answer": "cancel-auto-answer";
                            "choose-match": "choose-match";
                            "complete-transfer": "complete-transfer";
                            consult: "consult";
                            digits: "digits";
                            "end-consultation": "end-consultation";
                            "hang-up": "hang-up";
                            hold: "hold";
                            "leave-conference": "leave-conference";
                            merge: "merge";
                            mute: "mute";
                            note: "note";
                            "open-record": "open-record";
                            park: "park";
                            "record-start": "record-start";
                            "record-stop": "record-stop";
                            redirect: "redirect";
                            reject: "reject";
                            resume: "resume";
                            swap: "swap";
                            transfer: "transfer";
                            unmute: "unmute";
                        }>>>;
                        records: z.ZodOptional<z.ZodObject<{
                            headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                        }, z.core.$strip>>;
                    }, z.core.$strip>>>;
                }, z.core.$strip>, z.ZodObject<{
                    type: z.ZodLiteral<"current-call-changed">;
                    call: z.ZodOptional<z.ZodObject<{
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
                        divertedBy: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        firstParty: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                            policy: z.ZodOptional<z.ZodEnum<{
                                "do-not-disturb": "do-not-disturb";
                                "forward-always": "forward-always";
                                "forward-busy": "forward-busy";
                                "wrap-up": "wrap-up";
                            }>>;
                            forwardedTo: z.ZodOptional<z.ZodString>;
                        }, z.core.$strip>>;
                        transfer: z.ZodOptional<z.ZodObject<{
                            state: z.ZodEnum<{
                                "blind-pending": "blind-pending";
                                completing: "completing";
                                consulting: "consulting";
                                failed: "failed";
                            }>;
                            target: z.ZodObject<{
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
                            consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                            progress: z.ZodOptional<z.ZodEnum<{
                                asked: "asked";
                                ringing: "ringing";
                                trying: "trying";
                            }>>;
                            failure: z.ZodOptional<z.ZodEnum<{
                                busy: "busy";
                                declined: "declined";
                                failed: "failed";
                                "no-answer": "no-answer";
                                "no-such-number": "no-such-number";
                                "not-supported": "not-supported";
                                silent: "silent";
                            }>>;
                            sipStatus: z.ZodOptional<z.ZodNumber>;
                        }, z.core.$strip>>;
                        consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                        recorded: z.ZodOptional<z.ZodBoolean>;
                        conference: z.ZodOptional<z.ZodString>;
                        transferredTo: z.ZodOptional<z.ZodObject<{
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
                        }, z.core.$strip>>;
                        actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                            answer: "answer";
                            "answer-and-open": "answer-and-open";
                            "cancel-auto-answer": "cancel-auto-answer";
                            "choose-match": "choose-match";
                            "complete-transfer": "complete-transfer";
                            consult: "consult";
                            digits: "digits";
                            "end-consultation": "end-consultation";
                            "hang-up": "hang-up";
                            hold: "hold";
                            "leave-conference": "leave-conference";
                            merge: "merge";
                            mute: "mute";
                            note: "note";
                            "open-record": "open-record";
                            park: "park";
                            "record-start": "record-start";
                            "record-stop": "record-stop";
                            redirect: "redirect";
                            reject: "reject";
                            resume: "resume";
                            swap: "swap";
                            transfer: "transfer";
                            unmute: "unmute";
                        }>>>;
                        records: z.ZodOptional<z.ZodObject<{
                            headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                        }, z.core.$strip>>;
                    }, z.core.$strip>>;
                }, z.core.$strip>, z.ZodObject<{
                    type: z.ZodLiteral<"notice">;
                    code: z.ZodString;
                    values: z.ZodRecord<z.ZodString, z.ZodString>;
                    severity: z.ZodEnum<{
                        error: "error";
                        info: "info";
                    }>;
                }, z.core.$strip>], "type">;
            }, z.core.$strip>, z.ZodObject<{
                revision: z.ZodNumber;
                at: z.ZodNumber;
                name: z.ZodString;
                data: z.ZodRecord<z.ZodString, z.ZodUnknown>;
            }, z.core.$strip>]>>>;
        }, z.core.$strip>;
    };
    readonly 'events.unsubscribe': {
        readonly summary: 'Tells no more events.';
        readonly permission: 'read-calls';
        readonly params: z.ZodObject<{}, z.core.$strict>;
        readonly result: z.ZodNull;
    };
    readonly 'call.dial': {
        readonly summary: 'Calls a number. One that the toll guard minds is shown to the agent first: `asked`.';
        readonly permission: 'dial';
        readonly params: z.ZodObject<{
            number: z.ZodString;
            lineId: z.ZodOptional<z.core.$ZodBranded<z.ZodString, "LineId", "out">>;
            callerId: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>;
        readonly result: z.ZodObject<{
            state: z.ZodEnum<{
                asked: "asked";
                dialling: "dialling";
            }>;
            id: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
        }, z.core.$strip>;
    };
    readonly 'call.answer': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Answers a ringing call.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            openRecord: z.ZodDefault<z.ZodBoolean>;
        }, z.core.$strict>;
    };
    readonly 'call.reject': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Declines a ringing call.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        }, z.core.$strict>;
    };
    readonly 'call.redirect': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Sends a ringing call on to another number.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            to: z.ZodObject<{
                number: z.ZodString;
                name: z.ZodOptional<z.ZodString>;
            }, z.core.$strict>;
        }, z.core.$strict>;
    };
    readonly 'call.hangUp': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Ends a call.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        }, z.core.$strict>;
    };
    readonly 'call.hold': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Puts a call on hold.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        }, z.core.$strict>;
    };
    readonly 'call.resume': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Takes a call off hold; another one that talks is held.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        }, z.core.$strict>;
    };
    readonly 'call.mute': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Mutes the agent, or not.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            muted: z.ZodBoolean;
        }, z.core.$strict>;
    };
    readonly 'call.digits': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Sends keys (RFC 4733).';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            digits: z.ZodString;
        }, z.core.$strict>;
    };
    readonly 'call.transfer': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Hands the party over to a number, or to the party of another call, without asking there.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            to: z.ZodUnion<readonly [z.ZodObject<{
                number: z.ZodString;
                name: z.ZodOptional<z.ZodString>;
            }, z.core.$strict>, z.ZodObject<{
                call: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            }, z.core.$strict>]>;
        }, z.core.$strict>;
    };
    readonly 'call.consult': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Calls somebody about a call.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            to: z.ZodObject<{
                number: z.ZodString;
                name: z.ZodOptional<z.ZodString>;
            }, z.core.$strict>;
        }, z.core.$strict>;
    };
    readonly 'call.completeTransfer': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Joins the party and who was consulted.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        }, z.core.$strict>;
    };
    readonly 'call.endConsultation': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Ends the consultation and goes back.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        }, z.core.$strict>;
    };
    readonly 'call.swap': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Talks to the other one of two.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        }, z.core.$strict>;
    };
    readonly 'call.merge': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Brings parties together.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            with: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
        }, z.core.$strict>;
    };
    readonly 'call.leaveConference': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Leaves; the others go on talking.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        }, z.core.$strict>;
    };
    readonly 'call.park': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Parks a call.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        }, z.core.$strict>;
    };
    readonly 'call.retrieve': {
        readonly permission: 'control-calls';
        readonly summary: 'Takes a parked call.';
        readonly params: z.ZodObject<{
            place: z.ZodString;
            lineId: z.ZodOptional<z.core.$ZodBranded<z.ZodString, "LineId", "out">>;
        }, z.core.$strict>;
        readonly result: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        }, z.core.$strip>;
    };
    readonly 'call.pickup': {
        readonly permission: 'control-calls';
        readonly summary: 'Takes a call that rings at a colleague, or in the group.';
        readonly params: z.ZodObject<{
            number: z.ZodOptional<z.ZodString>;
            lineId: z.ZodOptional<z.core.$ZodBranded<z.ZodString, "LineId", "out">>;
        }, z.core.$strict>;
        readonly result: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        }, z.core.$strip>;
    };
    readonly 'call.record': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Starts or stops recording.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            on: z.ZodBoolean;
        }, z.core.$strict>;
    };
    readonly 'call.cancelAutoAnswer': {
        readonly permission: 'control-calls';
        readonly result: z.ZodNull;
        readonly summary: 'Lets a call ring that would answer by itself.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        }, z.core.$strict>;
    };
    readonly 'call.note': {
        readonly permission: 'records';
        readonly result: z.ZodNull;
        readonly summary: 'Replaces the note of a call.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            text: z.ZodString;
        }, z.core.$strict>;
    };
    readonly 'call.openRecord': {
        readonly permission: 'records';
        readonly result: z.ZodNull;
        readonly summary: "Opens the record of a call in the agent's browser: the screen pop.";
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            matchId: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>;
    };
    readonly 'call.chooseMatch': {
        readonly permission: 'records';
        readonly result: z.ZodNull;
        readonly summary: 'Says which of several records a caller is.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            matchId: z.ZodString;
        }, z.core.$strict>;
    };
    readonly 'people.search': {
        readonly permission: 'records';
        readonly summary: 'People of the address book, by words or digits.';
        readonly params: z.ZodObject<{
            text: z.ZodString;
            limit: z.ZodDefault<z.ZodNumber>;
        }, z.core.$strict>;
        readonly result: z.ZodReadonly<z.ZodArray<z.ZodObject<{
            id: z.ZodString;
            kind: z.ZodEnum<{
                colleague: "colleague";
                company: "company";
                contact: "contact";
            }>;
            name: z.ZodString;
            company: z.ZodOptional<z.ZodString>;
            email: z.ZodOptional<z.ZodString>;
            numbers: z.ZodReadonly<z.ZodArray<z.ZodObject<{
                label: z.ZodString;
                number: z.ZodString;
                e164: z.ZodOptional<z.ZodString>;
            }, z.core.$strip>>>;
            fields: z.ZodRecord<z.ZodString, z.ZodString>;
            source: z.ZodString;
        }, z.core.$strip>>>;
    };
    readonly 'history.list': {
        readonly permission: 'records';
        readonly summary: 'Past calls, newest first.';
        readonly params: z.ZodObject<{
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
        readonly result: z.ZodObject<{
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
                divertedBy: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                firstParty: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
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
                    policy: z.ZodOptional<z.ZodEnum<{
                        "do-not-disturb": "do-not-disturb";
                        "forward-always": "forward-always";
                        "forward-busy": "forward-busy";
                        "wrap-up": "wrap-up";
                    }>>;
                    forwardedTo: z.ZodOptional<z.ZodString>;
                }, z.core.$strip>>;
                transferredTo: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                recorded: z.ZodOptional<z.ZodBoolean>;
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
    };
    readonly 'history.get': {
        readonly permission: 'records';
        readonly summary: 'One past call.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        }, z.core.$strict>;
        readonly result: z.ZodObject<{
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
            divertedBy: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            firstParty: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
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
                policy: z.ZodOptional<z.ZodEnum<{
                    "do-not-disturb": "do-not-disturb";
                    "forward-always": "forward-always";
                    "forward-busy": "forward-busy";
                    "wrap-up": "wrap-up";
                }>>;
                forwardedTo: z.ZodOptional<z.ZodString>;
            }, z.core.$strip>>;
            transferredTo: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            recorded: z.ZodOptional<z.ZodBoolean>;
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
    };
    readonly 'history.note': {
        readonly permission: 'records';
        readonly result: z.ZodNull;
        readonly summary: 'Replaces the note of a past call.';
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            text: z.ZodString;
        }, z.core.$strict>;
    };
    readonly 'history.openRecord': {
        readonly permission: 'records';
        readonly result: z.ZodNull;
        readonly summary: "Opens a record of a past call in the agent's browser.";
        readonly params: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            matchId: z.ZodString;
        }, z.core.$strict>;
    };
    readonly 'agent.setState': {
        readonly permission: 'agent';
        readonly result: z.ZodNull;
        readonly summary: 'Ready, or not ready with one of the reasons that the agent has.';
        readonly params: z.ZodObject<{
            state: z.ZodEnum<{
                "not-ready": "not-ready";
                ready: "ready";
            }>;
            reason: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>;
    };
    readonly 'agent.extendWrapUp': {
        readonly permission: 'agent';
        readonly result: z.ZodNull;
        readonly summary: 'Gives wrap-up more time.';
        readonly params: z.ZodObject<{}, z.core.$strict>;
    };
    readonly 'agent.endWrapUp': {
        readonly permission: 'agent';
        readonly result: z.ZodNull;
        readonly summary: 'Ends wrap-up.';
        readonly params: z.ZodObject<{}, z.core.$strict>;
    };
    readonly 'agent.setCallCentre': {
        readonly permission: 'agent';
        readonly result: z.ZodNull;
        readonly summary: 'Call-centre mode on or off.';
        readonly params: z.ZodObject<{
            on: z.ZodBoolean;
        }, z.core.$strict>;
    };
    readonly 'agent.setDoNotDisturb': {
        readonly permission: 'agent';
        readonly result: z.ZodNull;
        readonly summary: 'Do not disturb on or off.';
        readonly params: z.ZodObject<{
            on: z.ZodBoolean;
        }, z.core.$strict>;
    };
    readonly 'agent.setForward': {
        readonly permission: 'agent';
        readonly result: z.ZodNull;
        readonly summary: 'Where calls go instead.';
        readonly params: z.ZodObject<{
            when: z.ZodDefault<z.ZodEnum<{
                always: "always";
                busy: "busy";
                "no-answer": "no-answer";
                off: "off";
            }>>;
            number: z.ZodDefault<z.ZodString>;
            afterSeconds: z.ZodDefault<z.ZodNumber>;
        }, z.core.$strip>;
    };
    readonly 'panel.show': {
        readonly summary: 'Shows the panel. A number is put into its field and not dialled.';
        readonly permission: 'any';
        readonly params: z.ZodObject<{
            place: z.ZodDefault<z.ZodEnum<{
                calls: "calls";
                history: "history";
                people: "people";
            }>>;
            number: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>;
        readonly result: z.ZodNull;
    };
};
export type ApiMethod = keyof typeof API_METHODS;
export type ApiParams<M extends ApiMethod> = z.output<(typeof API_METHODS)[M]['params']>;
export type ApiResult<M extends ApiMethod> = z.input<(typeof API_METHODS)[M]['result']>;
/** Methods that the session serves itself, since they are about the connection. */
export declare const SESSION_METHODS: readonly ["session.open", "pair.request", "rpc.discover", "events.subscribe", "events.unsubscribe"];
export type SessionMethod = (typeof SESSION_METHODS)[number];
/** Shapes that stand once in the OpenRPC document. */
export declare const API_SHAPES: {
    readonly AgentStatus: z.ZodObject<{
        state: z.ZodEnum<{
            "in-call": "in-call";
            "not-ready": "not-ready";
            ready: "ready";
            ringing: "ringing";
            "signed-out": "signed-out";
            "wrap-up": "wrap-up";
        }>;
        reason: z.ZodOptional<z.ZodEnum<{
            connecting: "connecting";
            "no-microphone": "no-microphone";
            refused: "refused";
            unreachable: "unreachable";
        }>>;
        chosen: z.ZodOptional<z.ZodObject<{
            id: z.ZodString;
            text: z.ZodDefault<z.ZodString>;
        }, z.core.$strip>>;
        since: z.ZodNumber;
    }, z.core.$strip>;
    readonly Call: z.ZodObject<{
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
        divertedBy: z.ZodOptional<z.ZodObject<{
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
        }, z.core.$strip>>;
        firstParty: z.ZodOptional<z.ZodObject<{
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
        }, z.core.$strip>>;
        autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
            policy: z.ZodOptional<z.ZodEnum<{
                "do-not-disturb": "do-not-disturb";
                "forward-always": "forward-always";
                "forward-busy": "forward-busy";
                "wrap-up": "wrap-up";
            }>>;
            forwardedTo: z.ZodOptional<z.ZodString>;
        }, z.core.$strip>>;
        transfer: z.ZodOptional<z.ZodObject<{
            state: z.ZodEnum<{
                "blind-pending": "blind-pending";
                completing: "completing";
                consulting: "consulting";
                failed: "failed";
            }>;
            target: z.ZodObject<{
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
            consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
            progress: z.ZodOptional<z.ZodEnum<{
                asked: "asked";
                ringing: "ringing";
                trying: "trying";
            }>>;
            failure: z.ZodOptional<z.ZodEnum<{
                busy: "busy";
                declined: "declined";
                failed: "failed";
                "no-answer": "no-answer";
                "no-such-number": "no-such-number";
                "not-supported": "not-supported";
                silent: "silent";
            }>>;
            sipStatus: z.ZodOptional<z.ZodNumber>;
        }, z.core.$strip>>;
        consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
        recorded: z.ZodOptional<z.ZodBoolean>;
        conference: z.ZodOptional<z.ZodString>;
        transferredTo: z.ZodOptional<z.ZodObject<{
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
        }, z.core.$strip>>;
        actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
            answer: "answer";
            "answer-and-open": "answer-and-open";
            "cancel-auto-answer": "cancel-auto-answer";
            "choose-match": "choose-match";
            "complete-transfer": "complete-transfer";
            consult: "consult";
            digits: "digits";
            "end-consultation": "end-consultation";
            "hang-up": "hang-up";
            hold: "hold";
            "leave-conference": "leave-conference";
            merge: "merge";
            mute: "mute";
            note: "note";
            "open-record": "open-record";
            park: "park";
            "record-start": "record-start";
            "record-stop": "record-stop";
            redirect: "redirect";
            reject: "reject";
            resume: "resume";
            swap: "swap";
            transfer: "transfer";
            unmute: "unmute";
        }>>>;
        records: z.ZodOptional<z.ZodObject<{
            headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
        }, z.core.$strip>>;
    }, z.core.$strip>;
    readonly Transfer: z.ZodObject<{
        state: z.ZodEnum<{
            "blind-pending": "blind-pending";
            completing: "completing";
            consulting: "consulting";
            failed: "failed";
        }>;
        target: z.ZodObject<{
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
        consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
        progress: z.ZodOptional<z.ZodEnum<{
            asked: "asked";
            ringing: "ringing";
            trying: "trying";
        }>>;
        failure: z.ZodOptional<z.ZodEnum<{
            busy: "busy";
            declined: "declined";
            failed: "failed";
            "no-answer": "no-answer";
            "no-such-number": "no-such-number";
            "not-supported": "not-supported";
            silent: "silent";
        }>>;
        sipStatus: z.ZodOptional<z.ZodNumber>;
    }, z.core.$strip>;
    readonly Lookup: z.ZodObject<{
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
    readonly Party: z.ZodObject<{
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
    readonly Line: z.ZodObject<{
        id: z.core.$ZodBranded<z.ZodString, "LineId", "out">;
        label: z.ZodString;
        user: z.ZodString;
        isDefault: z.ZodBoolean;
        capabilities: z.ZodOptional<z.ZodObject<{
            hold: z.ZodBoolean;
            digits: z.ZodBoolean;
            mute: z.ZodBoolean;
            transfer: z.ZodBoolean;
            conference: z.ZodBoolean;
            recording: z.ZodBoolean;
            parking: z.ZodBoolean;
        }, z.core.$strip>>;
        state: z.ZodEnum<{
            connecting: "connecting";
            off: "off";
            reachable: "reachable";
            refused: "refused";
            unreachable: "unreachable";
        }>;
        problem: z.ZodOptional<z.ZodEnum<{
            "connection-lost": "connection-lost";
            dns: "dns";
            forbidden: "forbidden";
            "no-keychain": "no-keychain";
            "no-network": "no-network";
            "no-password": "no-password";
            "no-such-user": "no-such-user";
            "not-websocket": "not-websocket";
            "proxy-refused": "proxy-refused";
            refused: "refused";
            "self-check-lost": "self-check-lost";
            "server-error": "server-error";
            "server-silent": "server-silent";
            timeout: "timeout";
            "tls-expired": "tls-expired";
            "tls-name": "tls-name";
            "tls-other": "tls-other";
            "tls-untrusted": "tls-untrusted";
            unencrypted: "unencrypted";
            "wrong-password": "wrong-password";
        }>>;
    }, z.core.$strip>;
    readonly Event: z.ZodDiscriminatedUnion<[z.ZodObject<{
        type: z.ZodLiteral<"signed-in">;
        mode: z.ZodEnum<{
            demo: "demo";
            line: "line";
            none: "none";
        }>;
    }, z.core.$strip>, z.ZodObject<{
        type: z.ZodLiteral<"signed-out">;
    }, z.core.$strip>, z.ZodObject<{
        type: z.ZodLiteral<"phone-ready">;
    }, z.core.$strip>, z.ZodObject<{
        type: z.ZodLiteral<"phone-lost">;
        problem: z.ZodOptional<z.ZodEnum<{
            "connection-lost": "connection-lost";
            dns: "dns";
            forbidden: "forbidden";
            "no-keychain": "no-keychain";
            "no-network": "no-network";
            "no-password": "no-password";
            "no-such-user": "no-such-user";
            "not-websocket": "not-websocket";
            "proxy-refused": "proxy-refused";
            refused: "refused";
            "self-check-lost": "self-check-lost";
            "server-error": "server-error";
            "server-silent": "server-silent";
            timeout: "timeout";
            "tls-expired": "tls-expired";
            "tls-name": "tls-name";
            "tls-other": "tls-other";
            "tls-untrusted": "tls-untrusted";
            unencrypted: "unencrypted";
            "wrong-password": "wrong-password";
        }>>;
    }, z.core.$strip>, z.ZodObject<{
        type: z.ZodLiteral<"line-changed">;
        line: z.ZodObject<{
            id: z.core.$ZodBranded<z.ZodString, "LineId", "out">;
            label: z.ZodString;
            user: z.ZodString;
            isDefault: z.ZodBoolean;
            capabilities: z.ZodOptional<z.ZodObject<{
                hold: z.ZodBoolean;
                digits: z.ZodBoolean;
                mute: z.ZodBoolean;
                transfer: z.ZodBoolean;
                conference: z.ZodBoolean;
                recording: z.ZodBoolean;
                parking: z.ZodBoolean;
            }, z.core.$strip>>;
            state: z.ZodEnum<{
                connecting: "connecting";
                off: "off";
                reachable: "reachable";
                refused: "refused";
                unreachable: "unreachable";
            }>;
            problem: z.ZodOptional<z.ZodEnum<{
                "connection-lost": "connection-lost";
                dns: "dns";
                forbidden: "forbidden";
                "no-keychain": "no-keychain";
                "no-network": "no-network";
                "no-password": "no-password";
                "no-such-user": "no-such-user";
                "not-websocket": "not-websocket";
                "proxy-refused": "proxy-refused";
                refused: "refused";
                "self-check-lost": "self-check-lost";
                "server-error": "server-error";
                "server-silent": "server-silent";
                timeout: "timeout";
                "tls-expired": "tls-expired";
                "tls-name": "tls-name";
                "tls-other": "tls-other";
                "tls-untrusted": "tls-untrusted";
                unencrypted: "unencrypted";
                "wrong-password": "wrong-password";
            }>>;
        }, z.core.$strip>;
    }, z.core.$strip>, z.ZodObject<{
        type: z.ZodLiteral<"line-removed">;
        lineId: z.core.$ZodBranded<z.ZodString, "LineId", "out">;
    }, z.core.$strip>, z.ZodObject<{
        type: z.ZodLiteral<"agent-state-changed">;
        status: z.ZodObject<{
            state: z.ZodEnum<{
                "in-call": "in-call";
                "not-ready": "not-ready";
                ready: "ready";
                ringing: "ringing";
                "signed-out": "signed-out";
                "wrap-up": "wrap-up";
            }>;
            reason: z.ZodOptional<z.ZodEnum<{
                connecting: "connecting";
                "no-microphone": "no-microphone";
                refused: "refused";
                unreachable: "unreachable";
            }>>;
            chosen: z.ZodOptional<z.ZodObject<{
                id: z.ZodString;
                text: z.ZodDefault<z.ZodString>;
            }, z.core.$strip>>;
            since: z.ZodNumber;
        }, z.core.$strip>;
        choice: z.ZodDiscriminatedUnion<[z.ZodObject<{
            state: z.ZodLiteral<"ready">;
        }, z.core.$strict>, z.ZodObject<{
            state: z.ZodLiteral<"not-ready">;
            reason: z.ZodObject<{
                id: z.ZodString;
                text: z.ZodDefault<z.ZodString>;
            }, z.core.$strip>;
        }, z.core.$strict>], "state">;
    }, z.core.$strip>, z.ZodObject<{
        type: z.ZodLiteral<"call-centre-changed">;
        on: z.ZodBoolean;
    }, z.core.$strip>, z.ZodObject<{
        call: z.ZodObject<{
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
            divertedBy: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            firstParty: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                policy: z.ZodOptional<z.ZodEnum<{
                    "do-not-disturb": "do-not-disturb";
                    "forward-always": "forward-always";
                    "forward-busy": "forward-busy";
                    "wrap-up": "wrap-up";
                }>>;
                forwardedTo: z.ZodOptional<z.ZodString>;
            }, z.core.$strip>>;
            transfer: z.ZodOptional<z.ZodObject<{
                state: z.ZodEnum<{
                    "blind-pending": "blind-pending";
                    completing: "completing";
                    consulting: "consulting";
                    failed: "failed";
                }>;
                target: z.ZodObject<{
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
                consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                progress: z.ZodOptional<z.ZodEnum<{
                    asked: "asked";
                    ringing: "ringing";
                    trying: "trying";
                }>>;
                failure: z.ZodOptional<z.ZodEnum<{
                    busy: "busy";
                    declined: "declined";
                    failed: "failed";
                    "no-answer": "no-answer";
                    "no-such-number": "no-such-number";
                    "not-supported": "not-supported";
                    silent: "silent";
                }>>;
                sipStatus: z.ZodOptional<z.ZodNumber>;
            }, z.core.$strip>>;
            consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
            recorded: z.ZodOptional<z.ZodBoolean>;
            conference: z.ZodOptional<z.ZodString>;
            transferredTo: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                answer: "answer";
                "answer-and-open": "answer-and-open";
                "cancel-auto-answer": "cancel-auto-answer";
                "choose-match": "choose-match";
                "complete-transfer": "complete-transfer";
                consult: "consult";
                digits: "digits";
                "end-consultation": "end-consultation";
                "hang-up": "hang-up";
                hold: "hold";
                "leave-conference": "leave-conference";
                merge: "merge";
                mute: "mute";
                note: "note";
                "open-record": "open-record";
                park: "park";
                "record-start": "record-start";
                "record-stop": "record-stop";
                redirect: "redirect";
                reject: "reject";
                resume: "resume";
                swap: "swap";
                transfer: "transfer";
                unmute: "unmute";
            }>>>;
            records: z.ZodOptional<z.ZodObject<{
                headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
            }, z.core.$strip>>;
        }, z.core.$strip>;
        type: z.ZodLiteral<"call-started">;
    }, z.core.$strip>, z.ZodObject<{
        call: z.ZodObject<{
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
            divertedBy: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            firstParty: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                policy: z.ZodOptional<z.ZodEnum<{
                    "do-not-disturb": "do-not-disturb";
                    "forward-always": "forward-always";
                    "forward-busy": "forward-busy";
                    "wrap-up": "wrap-up";
                }>>;
                forwardedTo: z.ZodOptional<z.ZodString>;
            }, z.core.$strip>>;
            transfer: z.ZodOptional<z.ZodObject<{
                state: z.ZodEnum<{
                    "blind-pending": "blind-pending";
                    completing: "completing";
                    consulting: "consulting";
                    failed: "failed";
                }>;
                target: z.ZodObject<{
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
                consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                progress: z.ZodOptional<z.ZodEnum<{
                    asked: "asked";
                    ringing: "ringing";
                    trying: "trying";
                }>>;
                failure: z.ZodOptional<z.ZodEnum<{
                    busy: "busy";
                    declined: "declined";
                    failed: "failed";
                    "no-answer": "no-answer";
                    "no-such-number": "no-such-number";
                    "not-supported": "not-supported";
                    silent: "silent";
                }>>;
                sipStatus: z.ZodOptional<z.ZodNumber>;
            }, z.core.$strip>>;
            consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
            recorded: z.ZodOptional<z.ZodBoolean>;
            conference: z.ZodOptional<z.ZodString>;
            transferredTo: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                answer: "answer";
                "answer-and-open": "answer-and-open";
                "cancel-auto-answer": "cancel-auto-answer";
                "choose-match": "choose-match";
                "complete-transfer": "complete-transfer";
                consult: "consult";
                digits: "digits";
                "end-consultation": "end-consultation";
                "hang-up": "hang-up";
                hold: "hold";
                "leave-conference": "leave-conference";
                merge: "merge";
                mute: "mute";
                note: "note";
                "open-record": "open-record";
                park: "park";
                "record-start": "record-start";
                "record-stop": "record-stop";
                redirect: "redirect";
                reject: "reject";
                resume: "resume";
                swap: "swap";
                transfer: "transfer";
                unmute: "unmute";
            }>>>;
            records: z.ZodOptional<z.ZodObject<{
                headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
            }, z.core.$strip>>;
        }, z.core.$strip>;
        type: z.ZodLiteral<"call-ringing">;
    }, z.core.$strip>, z.ZodObject<{
        call: z.ZodObject<{
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
            divertedBy: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            firstParty: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                policy: z.ZodOptional<z.ZodEnum<{
                    "do-not-disturb": "do-not-disturb";
                    "forward-always": "forward-always";
                    "forward-busy": "forward-busy";
                    "wrap-up": "wrap-up";
                }>>;
                forwardedTo: z.ZodOptional<z.ZodString>;
            }, z.core.$strip>>;
            transfer: z.ZodOptional<z.ZodObject<{
                state: z.ZodEnum<{
                    "blind-pending": "blind-pending";
                    completing: "completing";
                    consulting: "consulting";
                    failed: "failed";
                }>;
                target: z.ZodObject<{
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
                consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                progress: z.ZodOptional<z.ZodEnum<{
                    asked: "asked";
                    ringing: "ringing";
                    trying: "trying";
                }>>;
                failure: z.ZodOptional<z.ZodEnum<{
                    busy: "busy";
                    declined: "declined";
                    failed: "failed";
                    "no-answer": "no-answer";
                    "no-such-number": "no-such-number";
                    "not-supported": "not-supported";
                    silent: "silent";
                }>>;
                sipStatus: z.ZodOptional<z.ZodNumber>;
            }, z.core.$strip>>;
            consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
            recorded: z.ZodOptional<z.ZodBoolean>;
            conference: z.ZodOptional<z.ZodString>;
            transferredTo: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                answer: "answer";
                "answer-and-open": "answer-and-open";
                "cancel-auto-answer": "cancel-auto-answer";
                "choose-match": "choose-match";
                "complete-transfer": "complete-transfer";
                consult: "consult";
                digits: "digits";
                "end-consultation": "end-consultation";
                "hang-up": "hang-up";
                hold: "hold";
                "leave-conference": "leave-conference";
                merge: "merge";
                mute: "mute";
                note: "note";
                "open-record": "open-record";
                park: "park";
                "record-start": "record-start";
                "record-stop": "record-stop";
                redirect: "redirect";
                reject: "reject";
                resume: "resume";
                swap: "swap";
                transfer: "transfer";
                unmute: "unmute";
            }>>>;
            records: z.ZodOptional<z.ZodObject<{
                headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
            }, z.core.$strip>>;
        }, z.core.$strip>;
        type: z.ZodLiteral<"call-connected">;
    }, z.core.$strip>, z.ZodObject<{
        call: z.ZodObject<{
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
            divertedBy: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            firstParty: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                policy: z.ZodOptional<z.ZodEnum<{
                    "do-not-disturb": "do-not-disturb";
                    "forward-always": "forward-always";
                    "forward-busy": "forward-busy";
                    "wrap-up": "wrap-up";
                }>>;
                forwardedTo: z.ZodOptional<z.ZodString>;
            }, z.core.$strip>>;
            transfer: z.ZodOptional<z.ZodObject<{
                state: z.ZodEnum<{
                    "blind-pending": "blind-pending";
                    completing: "completing";
                    consulting: "consulting";
                    failed: "failed";
                }>;
                target: z.ZodObject<{
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
                consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                progress: z.ZodOptional<z.ZodEnum<{
                    asked: "asked";
                    ringing: "ringing";
                    trying: "trying";
                }>>;
                failure: z.ZodOptional<z.ZodEnum<{
                    busy: "busy";
                    declined: "declined";
                    failed: "failed";
                    "no-answer": "no-answer";
                    "no-such-number": "no-such-number";
                    "not-supported": "not-supported";
                    silent: "silent";
                }>>;
                sipStatus: z.ZodOptional<z.ZodNumber>;
            }, z.core.$strip>>;
            consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
            recorded: z.ZodOptional<z.ZodBoolean>;
            conference: z.ZodOptional<z.ZodString>;
            transferredTo: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                answer: "answer";
                "answer-and-open": "answer-and-open";
                "cancel-auto-answer": "cancel-auto-answer";
                "choose-match": "choose-match";
                "complete-transfer": "complete-transfer";
                consult: "consult";
                digits: "digits";
                "end-consultation": "end-consultation";
                "hang-up": "hang-up";
                hold: "hold";
                "leave-conference": "leave-conference";
                merge: "merge";
                mute: "mute";
                note: "note";
                "open-record": "open-record";
                park: "park";
                "record-start": "record-start";
                "record-stop": "record-stop";
                redirect: "redirect";
                reject: "reject";
                resume: "resume";
                swap: "swap";
                transfer: "transfer";
                unmute: "unmute";
            }>>>;
            records: z.ZodOptional<z.ZodObject<{
                headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
            }, z.core.$strip>>;
        }, z.core.$strip>;
        type: z.ZodLiteral<"call-held">;
    }, z.core.$strip>, z.ZodObject<{
        call: z.ZodObject<{
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
            divertedBy: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            firstParty: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                policy: z.ZodOptional<z.ZodEnum<{
                    "do-not-disturb": "do-not-disturb";
                    "forward-always": "forward-always";
                    "forward-busy": "forward-busy";
                    "wrap-up": "wrap-up";
                }>>;
                forwardedTo: z.ZodOptional<z.ZodString>;
            }, z.core.$strip>>;
            transfer: z.ZodOptional<z.ZodObject<{
                state: z.ZodEnum<{
                    "blind-pending": "blind-pending";
                    completing: "completing";
                    consulting: "consulting";
                    failed: "failed";
                }>;
                target: z.ZodObject<{
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
                consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                progress: z.ZodOptional<z.ZodEnum<{
                    asked: "asked";
                    ringing: "ringing";
                    trying: "trying";
                }>>;
                failure: z.ZodOptional<z.ZodEnum<{
                    busy: "busy";
                    declined: "declined";
                    failed: "failed";
                    "no-answer": "no-answer";
                    "no-such-number": "no-such-number";
                    "not-supported": "not-supported";
                    silent: "silent";
                }>>;
                sipStatus: z.ZodOptional<z.ZodNumber>;
            }, z.core.$strip>>;
            consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
            recorded: z.ZodOptional<z.ZodBoolean>;
            conference: z.ZodOptional<z.ZodString>;
            transferredTo: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                answer: "answer";
                "answer-and-open": "answer-and-open";
                "cancel-auto-answer": "cancel-auto-answer";
                "choose-match": "choose-match";
                "complete-transfer": "complete-transfer";
                consult: "consult";
                digits: "digits";
                "end-consultation": "end-consultation";
                "hang-up": "hang-up";
                hold: "hold";
                "leave-conference": "leave-conference";
                merge: "merge";
                mute: "mute";
                note: "note";
                "open-record": "open-record";
                park: "park";
                "record-start": "record-start";
                "record-stop": "record-stop";
                redirect: "redirect";
                reject: "reject";
                resume: "resume";
                swap: "swap";
                transfer: "transfer";
                unmute: "unmute";
            }>>>;
            records: z.ZodOptional<z.ZodObject<{
                headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
            }, z.core.$strip>>;
        }, z.core.$strip>;
        type: z.ZodLiteral<"call-resumed">;
    }, z.core.$strip>, z.ZodObject<{
        call: z.ZodObject<{
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
            divertedBy: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            firstParty: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                policy: z.ZodOptional<z.ZodEnum<{
                    "do-not-disturb": "do-not-disturb";
                    "forward-always": "forward-always";
                    "forward-busy": "forward-busy";
                    "wrap-up": "wrap-up";
                }>>;
                forwardedTo: z.ZodOptional<z.ZodString>;
            }, z.core.$strip>>;
            transfer: z.ZodOptional<z.ZodObject<{
                state: z.ZodEnum<{
                    "blind-pending": "blind-pending";
                    completing: "completing";
                    consulting: "consulting";
                    failed: "failed";
                }>;
                target: z.ZodObject<{
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
                consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                progress: z.ZodOptional<z.ZodEnum<{
                    asked: "asked";
                    ringing: "ringing";
                    trying: "trying";
                }>>;
                failure: z.ZodOptional<z.ZodEnum<{
                    busy: "busy";
                    declined: "declined";
                    failed: "failed";
                    "no-answer": "no-answer";
                    "no-such-number": "no-such-number";
                    "not-supported": "not-supported";
                    silent: "silent";
                }>>;
                sipStatus: z.ZodOptional<z.ZodNumber>;
            }, z.core.$strip>>;
            consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
            recorded: z.ZodOptional<z.ZodBoolean>;
            conference: z.ZodOptional<z.ZodString>;
            transferredTo: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                answer: "answer";
                "answer-and-open": "answer-and-open";
                "cancel-auto-answer": "cancel-auto-answer";
                "choose-match": "choose-match";
                "complete-transfer": "complete-transfer";
                consult: "consult";
                digits: "digits";
                "end-consultation": "end-consultation";
                "hang-up": "hang-up";
                hold: "hold";
                "leave-conference": "leave-conference";
                merge: "merge";
                mute: "mute";
                note: "note";
                "open-record": "open-record";
                park: "park";
                "record-start": "record-start";
                "record-stop": "record-stop";
                redirect: "redirect";
                reject: "reject";
                resume: "resume";
                swap: "swap";
                transfer: "transfer";
                unmute: "unmute";
            }>>>;
            records: z.ZodOptional<z.ZodObject<{
                headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
            }, z.core.$strip>>;
        }, z.core.$strip>;
        type: z.ZodLiteral<"call-busy">;
    }, z.core.$strip>, z.ZodObject<{
        call: z.ZodObject<{
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
            divertedBy: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            firstParty: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                policy: z.ZodOptional<z.ZodEnum<{
                    "do-not-disturb": "do-not-disturb";
                    "forward-always": "forward-always";
                    "forward-busy": "forward-busy";
                    "wrap-up": "wrap-up";
                }>>;
                forwardedTo: z.ZodOptional<z.ZodString>;
            }, z.core.$strip>>;
            transfer: z.ZodOptional<z.ZodObject<{
                state: z.ZodEnum<{
                    "blind-pending": "blind-pending";
                    completing: "completing";
                    consulting: "consulting";
                    failed: "failed";
                }>;
                target: z.ZodObject<{
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
                consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                progress: z.ZodOptional<z.ZodEnum<{
                    asked: "asked";
                    ringing: "ringing";
                    trying: "trying";
                }>>;
                failure: z.ZodOptional<z.ZodEnum<{
                    busy: "busy";
                    declined: "declined";
                    failed: "failed";
                    "no-answer": "no-answer";
                    "no-such-number": "no-such-number";
                    "not-supported": "not-supported";
                    silent: "silent";
                }>>;
                sipStatus: z.ZodOptional<z.ZodNumber>;
            }, z.core.$strip>>;
            consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
            recorded: z.ZodOptional<z.ZodBoolean>;
            conference: z.ZodOptional<z.ZodString>;
            transferredTo: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                answer: "answer";
                "answer-and-open": "answer-and-open";
                "cancel-auto-answer": "cancel-auto-answer";
                "choose-match": "choose-match";
                "complete-transfer": "complete-transfer";
                consult: "consult";
                digits: "digits";
                "end-consultation": "end-consultation";
                "hang-up": "hang-up";
                hold: "hold";
                "leave-conference": "leave-conference";
                merge: "merge";
                mute: "mute";
                note: "note";
                "open-record": "open-record";
                park: "park";
                "record-start": "record-start";
                "record-stop": "record-stop";
                redirect: "redirect";
                reject: "reject";
                resume: "resume";
                swap: "swap";
                transfer: "transfer";
                unmute: "unmute";
            }>>>;
            records: z.ZodOptional<z.ZodObject<{
                headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
            }, z.core.$strip>>;
        }, z.core.$strip>;
        type: z.ZodLiteral<"call-ended">;
    }, z.core.$strip>, z.ZodObject<{
        call: z.ZodObject<{
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
            divertedBy: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            firstParty: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                policy: z.ZodOptional<z.ZodEnum<{
                    "do-not-disturb": "do-not-disturb";
                    "forward-always": "forward-always";
                    "forward-busy": "forward-busy";
                    "wrap-up": "wrap-up";
                }>>;
                forwardedTo: z.ZodOptional<z.ZodString>;
            }, z.core.$strip>>;
            transfer: z.ZodOptional<z.ZodObject<{
                state: z.ZodEnum<{
                    "blind-pending": "blind-pending";
                    completing: "completing";
                    consulting: "consulting";
                    failed: "failed";
                }>;
                target: z.ZodObject<{
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
                consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                progress: z.ZodOptional<z.ZodEnum<{
                    asked: "asked";
                    ringing: "ringing";
                    trying: "trying";
                }>>;
                failure: z.ZodOptional<z.ZodEnum<{
                    busy: "busy";
                    declined: "declined";
                    failed: "failed";
                    "no-answer": "no-answer";
                    "no-such-number": "no-such-number";
                    "not-supported": "not-supported";
                    silent: "silent";
                }>>;
                sipStatus: z.ZodOptional<z.ZodNumber>;
            }, z.core.$strip>>;
            consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
            recorded: z.ZodOptional<z.ZodBoolean>;
            conference: z.ZodOptional<z.ZodString>;
            transferredTo: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                answer: "answer";
                "answer-and-open": "answer-and-open";
                "cancel-auto-answer": "cancel-auto-answer";
                "choose-match": "choose-match";
                "complete-transfer": "complete-transfer";
                consult: "consult";
                digits: "digits";
                "end-consultation": "end-consultation";
                "hang-up": "hang-up";
                hold: "hold";
                "leave-conference": "leave-conference";
                merge: "merge";
                mute: "mute";
                note: "note";
                "open-record": "open-record";
                park: "park";
                "record-start": "record-start";
                "record-stop": "record-stop";
                redirect: "redirect";
                reject: "reject";
                resume: "resume";
                swap: "swap";
                transfer: "transfer";
                unmute: "unmute";
            }>>>;
            records: z.ZodOptional<z.ZodObject<{
                headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
            }, z.core.$strip>>;
        }, z.core.$strip>;
        type: z.ZodLiteral<"call-changed">;
        changed: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
            "auto-answer": "auto-answer";
            conference: "conference";
            hold: "hold";
            intent: "intent";
            lookup: "lookup";
            media: "media";
            muted: "muted";
            notes: "notes";
            party: "party";
            pop: "pop";
            recorded: "recorded";
            transfer: "transfer";
        }>>>;
    }, z.core.$strip>, z.ZodObject<{
        callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        type: z.ZodLiteral<"call-actions-changed">;
        actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
            answer: "answer";
            "answer-and-open": "answer-and-open";
            "cancel-auto-answer": "cancel-auto-answer";
            "choose-match": "choose-match";
            "complete-transfer": "complete-transfer";
            consult: "consult";
            digits: "digits";
            "end-consultation": "end-consultation";
            "hang-up": "hang-up";
            hold: "hold";
            "leave-conference": "leave-conference";
            merge: "merge";
            mute: "mute";
            note: "note";
            "open-record": "open-record";
            park: "park";
            "record-start": "record-start";
            "record-stop": "record-stop";
            redirect: "redirect";
            reject: "reject";
            resume: "resume";
            swap: "swap";
            transfer: "transfer";
            unmute: "unmute";
        }>>>;
    }, z.core.$strip>, z.ZodObject<{
        callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        type: z.ZodLiteral<"call-saved">;
    }, z.core.$strip>, z.ZodObject<{
        callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        type: z.ZodLiteral<"call-left">;
    }, z.core.$strip>, z.ZodObject<{
        callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        type: z.ZodLiteral<"voice-started">;
    }, z.core.$strip>, z.ZodObject<{
        callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        type: z.ZodLiteral<"voice-ended">;
    }, z.core.$strip>, z.ZodObject<{
        callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
        type: z.ZodLiteral<"digits-sent">;
        digits: z.ZodString;
    }, z.core.$strip>, z.ZodObject<{
        type: z.ZodLiteral<"active-calls">;
        calls: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
            divertedBy: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            firstParty: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                policy: z.ZodOptional<z.ZodEnum<{
                    "do-not-disturb": "do-not-disturb";
                    "forward-always": "forward-always";
                    "forward-busy": "forward-busy";
                    "wrap-up": "wrap-up";
                }>>;
                forwardedTo: z.ZodOptional<z.ZodString>;
            }, z.core.$strip>>;
            transfer: z.ZodOptional<z.ZodObject<{
                state: z.ZodEnum<{
                    "blind-pending": "blind-pending";
                    completing: "completing";
                    consulting: "consulting";
                    failed: "failed";
                }>;
                target: z.ZodObject<{
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
                consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                progress: z.ZodOptional<z.ZodEnum<{
                    asked: "asked";
                    ringing: "ringing";
                    trying: "trying";
                }>>;
                failure: z.ZodOptional<z.ZodEnum<{
                    busy: "busy";
                    declined: "declined";
                    failed: "failed";
                    "no-answer": "no-answer";
                    "no-such-number": "no-such-number";
                    "not-supported": "not-supported";
                    silent: "silent";
                }>>;
                sipStatus: z.ZodOptional<z.ZodNumber>;
            }, z.core.$strip>>;
            consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
            recorded: z.ZodOptional<z.ZodBoolean>;
            conference: z.ZodOptional<z.ZodString>;
            transferredTo: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                answer: "answer";
                "answer-and-open": "answer-and-open";
                "cancel-auto-answer": "cancel-auto-answer";
                "choose-match": "choose-match";
                "complete-transfer": "complete-transfer";
                consult: "consult";
                digits: "digits";
                "end-consultation": "end-consultation";
                "hang-up": "hang-up";
                hold: "hold";
                "leave-conference": "leave-conference";
                merge: "merge";
                mute: "mute";
                note: "note";
                "open-record": "open-record";
                park: "park";
                "record-start": "record-start";
                "record-stop": "record-stop";
                redirect: "redirect";
                reject: "reject";
                resume: "resume";
                swap: "swap";
                transfer: "transfer";
                unmute: "unmute";
            }>>>;
            records: z.ZodOptional<z.ZodObject<{
                headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
            }, z.core.$strip>>;
        }, z.core.$strip>>>;
    }, z.core.$strip>, z.ZodObject<{
        type: z.ZodLiteral<"current-call-changed">;
        call: z.ZodOptional<z.ZodObject<{
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
            divertedBy: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            firstParty: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                policy: z.ZodOptional<z.ZodEnum<{
                    "do-not-disturb": "do-not-disturb";
                    "forward-always": "forward-always";
                    "forward-busy": "forward-busy";
                    "wrap-up": "wrap-up";
                }>>;
                forwardedTo: z.ZodOptional<z.ZodString>;
            }, z.core.$strip>>;
            transfer: z.ZodOptional<z.ZodObject<{
                state: z.ZodEnum<{
                    "blind-pending": "blind-pending";
                    completing: "completing";
                    consulting: "consulting";
                    failed: "failed";
                }>;
                target: z.ZodObject<{
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
                consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                progress: z.ZodOptional<z.ZodEnum<{
                    asked: "asked";
                    ringing: "ringing";
                    trying: "trying";
                }>>;
                failure: z.ZodOptional<z.ZodEnum<{
                    busy: "busy";
                    declined: "declined";
                    failed: "failed";
                    "no-answer": "no-answer";
                    "no-such-number": "no-such-number";
                    "not-supported": "not-supported";
                    silent: "silent";
                }>>;
                sipStatus: z.ZodOptional<z.ZodNumber>;
            }, z.core.$strip>>;
            consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
            recorded: z.ZodOptional<z.ZodBoolean>;
            conference: z.ZodOptional<z.ZodString>;
            transferredTo: z.ZodOptional<z.ZodObject<{
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
            }, z.core.$strip>>;
            actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                answer: "answer";
                "answer-and-open": "answer-and-open";
                "cancel-auto-answer": "cancel-auto-answer";
                "choose-match": "choose-match";
                "complete-transfer": "complete-transfer";
                consult: "consult";
                digits: "digits";
                "end-consultation": "end-consultation";
                "hang-up": "hang-up";
                hold: "hold";
                "leave-conference": "leave-conference";
                merge: "merge";
                mute: "mute";
                note: "note";
                "open-record": "open-record";
                park: "park";
                "record-start": "record-start";
                "record-stop": "record-stop";
                redirect: "redirect";
                reject: "reject";
                resume: "resume";
                swap: "swap";
                transfer: "transfer";
                unmute: "unmute";
            }>>>;
            records: z.ZodOptional<z.ZodObject<{
                headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
            }, z.core.$strip>>;
        }, z.core.$strip>>;
    }, z.core.$strip>, z.ZodObject<{
        type: z.ZodLiteral<"notice">;
        code: z.ZodString;
        values: z.ZodRecord<z.ZodString, z.ZodString>;
        severity: z.ZodEnum<{
            error: "error";
            info: "info";
        }>;
    }, z.core.$strip>], "type">;
    readonly StreamedEvent: z.ZodObject<{
        revision: z.ZodNumber;
        at: z.ZodNumber;
        event: z.ZodDiscriminatedUnion<[z.ZodObject<{
            type: z.ZodLiteral<"signed-in">;
            mode: z.ZodEnum<{
                demo: "demo";
                line: "line";
                none: "none";
            }>;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"signed-out">;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"phone-ready">;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"phone-lost">;
            problem: z.ZodOptional<z.ZodEnum<{
                "connection-lost": "connection-lost";
                dns: "dns";
                forbidden: "forbidden";
                "no-keychain": "no-keychain";
                "no-network": "no-network";
                "no-password": "no-password";
                "no-such-user": "no-such-user";
                "not-websocket": "not-websocket";
                "proxy-refused": "proxy-refused";
                refused: "refused";
                "self-check-lost": "self-check-lost";
                "server-error": "server-error";
                "server-silent": "server-silent";
                timeout: "timeout";
                "tls-expired": "tls-expired";
                "tls-name": "tls-name";
                "tls-other": "tls-other";
                "tls-untrusted": "tls-untrusted";
                unencrypted: "unencrypted";
                "wrong-password": "wrong-password";
            }>>;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"line-changed">;
            line: z.ZodObject<{
                id: z.core.$ZodBranded<z.ZodString, "LineId", "out">;
                label: z.ZodString;
                user: z.ZodString;
                isDefault: z.ZodBoolean;
                capabilities: z.ZodOptional<z.ZodObject<{
                    hold: z.ZodBoolean;
                    digits: z.ZodBoolean;
                    mute: z.ZodBoolean;
                    transfer: z.ZodBoolean;
                    conference: z.ZodBoolean;
                    recording: z.ZodBoolean;
                    parking: z.ZodBoolean;
                }, z.core.$strip>>;
                state: z.ZodEnum<{
                    connecting: "connecting";
                    off: "off";
                    reachable: "reachable";
                    refused: "refused";
                    unreachable: "unreachable";
                }>;
                problem: z.ZodOptional<z.ZodEnum<{
                    "connection-lost": "connection-lost";
                    dns: "dns";
                    forbidden: "forbidden";
                    "no-keychain": "no-keychain";
                    "no-network": "no-network";
                    "no-password": "no-password";
                    "no-such-user": "no-such-user";
                    "not-websocket": "not-websocket";
                    "proxy-refused": "proxy-refused";
                    refused: "refused";
                    "self-check-lost": "self-check-lost";
                    "server-error": "server-error";
                    "server-silent": "server-silent";
                    timeout: "timeout";
                    "tls-expired": "tls-expired";
                    "tls-name": "tls-name";
                    "tls-other": "tls-other";
                    "tls-untrusted": "tls-untrusted";
                    unencrypted: "unencrypted";
                    "wrong-password": "wrong-password";
                }>>;
            }, z.core.$strip>;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"line-removed">;
            lineId: z.core.$ZodBranded<z.ZodString, "LineId", "out">;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"agent-state-changed">;
            status: z.ZodObject<{
                state: z.ZodEnum<{
                    "in-call": "in-call";
                    "not-ready": "not-ready";
                    ready: "ready";
                    ringing: "ringing";
                    "signed-out": "signed-out";
                    "wrap-up": "wrap-up";
                }>;
                reason: z.ZodOptional<z.ZodEnum<{
                    connecting: "connecting";
                    "no-microphone": "no-microphone";
                    refused: "refused";
                    unreachable: "unreachable";
                }>>;
                chosen: z.ZodOptional<z.ZodObject<{
                    id: z.ZodString;
                    text: z.ZodDefault<z.ZodString>;
                }, z.core.$strip>>;
                since: z.ZodNumber;
            }, z.core.$strip>;
            choice: z.ZodDiscriminatedUnion<[z.ZodObject<{
                state: z.ZodLiteral<"ready">;
            }, z.core.$strict>, z.ZodObject<{
                state: z.ZodLiteral<"not-ready">;
                reason: z.ZodObject<{
                    id: z.ZodString;
                    text: z.ZodDefault<z.ZodString>;
                }, z.core.$strip>;
            }, z.core.$strict>], "state">;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"call-centre-changed">;
            on: z.ZodBoolean;
        }, z.core.$strip>, z.ZodObject<{
            call: z.ZodObject<{
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
                divertedBy: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                firstParty: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                    policy: z.ZodOptional<z.ZodEnum<{
                        "do-not-disturb": "do-not-disturb";
                        "forward-always": "forward-always";
                        "forward-busy": "forward-busy";
                        "wrap-up": "wrap-up";
                    }>>;
                    forwardedTo: z.ZodOptional<z.ZodString>;
                }, z.core.$strip>>;
                transfer: z.ZodOptional<z.ZodObject<{
                    state: z.ZodEnum<{
                        "blind-pending": "blind-pending";
                        completing: "completing";
                        consulting: "consulting";
                        failed: "failed";
                    }>;
                    target: z.ZodObject<{
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
                    consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                    progress: z.ZodOptional<z.ZodEnum<{
                        asked: "asked";
                        ringing: "ringing";
                        trying: "trying";
                    }>>;
                    failure: z.ZodOptional<z.ZodEnum<{
                        busy: "busy";
                        declined: "declined";
                        failed: "failed";
                        "no-answer": "no-answer";
                        "no-such-number": "no-such-number";
                        "not-supported": "not-supported";
                        silent: "silent";
                    }>>;
                    sipStatus: z.ZodOptional<z.ZodNumber>;
                }, z.core.$strip>>;
                consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                recorded: z.ZodOptional<z.ZodBoolean>;
                conference: z.ZodOptional<z.ZodString>;
                transferredTo: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                    answer: "answer";
                    "answer-and-open": "answer-and-open";
                    "cancel-auto-answer": "cancel-auto-answer";
                    "choose-match": "choose-match";
                    "complete-transfer": "complete-transfer";
                    consult: "consult";
                    digits: "digits";
                    "end-consultation": "end-consultation";
                    "hang-up": "hang-up";
                    hold: "hold";
                    "leave-conference": "leave-conference";
                    merge: "merge";
                    mute: "mute";
                    note: "note";
                    "open-record": "open-record";
                    park: "park";
                    "record-start": "record-start";
                    "record-stop": "record-stop";
                    redirect: "redirect";
                    reject: "reject";
                    resume: "resume";
                    swap: "swap";
                    transfer: "transfer";
                    unmute: "unmute";
                }>>>;
                records: z.ZodOptional<z.ZodObject<{
                    headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                }, z.core.$strip>>;
            }, z.core.$strip>;
            type: z.ZodLiteral<"call-started">;
        }, z.core.$strip>, z.ZodObject<{
            call: z.ZodObject<{
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
                divertedBy: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                firstParty: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                    policy: z.ZodOptional<z.ZodEnum<{
                        "do-not-disturb": "do-not-disturb";
                        "forward-always": "forward-always";
                        "forward-busy": "forward-busy";
                        "wrap-up": "wrap-up";
                    }>>;
                    forwardedTo: z.ZodOptional<z.ZodString>;
                }, z.core.$strip>>;
                transfer: z.ZodOptional<z.ZodObject<{
                    state: z.ZodEnum<{
                        "blind-pending": "blind-pending";
                        completing: "completing";
                        consulting: "consulting";
                        failed: "failed";
                    }>;
                    target: z.ZodObject<{
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
                    consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                    progress: z.ZodOptional<z.ZodEnum<{
                        asked: "asked";
                        ringing: "ringing";
                        trying: "trying";
                    }>>;
                    failure: z.ZodOptional<z.ZodEnum<{
                        busy: "busy";
                        declined: "declined";
                        failed: "failed";
                        "no-answer": "no-answer";
                        "no-such-number": "no-such-number";
                        "not-supported": "not-supported";
                        silent: "silent";
                    }>>;
                    sipStatus: z.ZodOptional<z.ZodNumber>;
                }, z.core.$strip>>;
                consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                recorded: z.ZodOptional<z.ZodBoolean>;
                conference: z.ZodOptional<z.ZodString>;
                transferredTo: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                    answer: "answer";
                    "answer-and-open": "answer-and-open";
                    "cancel-auto-answer": "cancel-auto-answer";
                    "choose-match": "choose-match";
                    "complete-transfer": "complete-transfer";
                    consult: "consult";
                    digits: "digits";
                    "end-consultation": "end-consultation";
                    "hang-up": "hang-up";
                    hold: "hold";
                    "leave-conference": "leave-conference";
                    merge: "merge";
                    mute: "mute";
                    note: "note";
                    "open-record": "open-record";
                    park: "park";
                    "record-start": "record-start";
                    "record-stop": "record-stop";
                    redirect: "redirect";
                    reject: "reject";
                    resume: "resume";
                    swap: "swap";
                    transfer: "transfer";
                    unmute: "unmute";
                }>>>;
                records: z.ZodOptional<z.ZodObject<{
                    headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                }, z.core.$strip>>;
            }, z.core.$strip>;
            type: z.ZodLiteral<"call-ringing">;
        }, z.core.$strip>, z.ZodObject<{
            call: z.ZodObject<{
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
                divertedBy: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                firstParty: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                    policy: z.ZodOptional<z.ZodEnum<{
                        "do-not-disturb": "do-not-disturb";
                        "forward-always": "forward-always";
                        "forward-busy": "forward-busy";
                        "wrap-up": "wrap-up";
                    }>>;
                    forwardedTo: z.ZodOptional<z.ZodString>;
                }, z.core.$strip>>;
                transfer: z.ZodOptional<z.ZodObject<{
                    state: z.ZodEnum<{
                        "blind-pending": "blind-pending";
                        completing: "completing";
                        consulting: "consulting";
                        failed: "failed";
                    }>;
                    target: z.ZodObject<{
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
                    consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                    progress: z.ZodOptional<z.ZodEnum<{
                        asked: "asked";
                        ringing: "ringing";
                        trying: "trying";
                    }>>;
                    failure: z.ZodOptional<z.ZodEnum<{
                        busy: "busy";
                        declined: "declined";
                        failed: "failed";
                        "no-answer": "no-answer";
                        "no-such-number": "no-such-number";
                        "not-supported": "not-supported";
                        silent: "silent";
                    }>>;
                    sipStatus: z.ZodOptional<z.ZodNumber>;
                }, z.core.$strip>>;
                consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                recorded: z.ZodOptional<z.ZodBoolean>;
                conference: z.ZodOptional<z.ZodString>;
                transferredTo: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                    answer: "answer";
                    "answer-and-open": "answer-and-open";
                    "cancel-auto-answer": "cancel-auto-answer";
                    "choose-match": "choose-match";
                    "complete-transfer": "complete-transfer";
                    consult: "consult";
                    digits: "digits";
                    "end-consultation": "end-consultation";
                    "hang-up": "hang-up";
                    hold: "hold";
                    "leave-conference": "leave-conference";
                    merge: "merge";
                    mute: "mute";
                    note: "note";
                    "open-record": "open-record";
                    park: "park";
                    "record-start": "record-start";
                    "record-stop": "record-stop";
                    redirect: "redirect";
                    reject: "reject";
                    resume: "resume";
                    swap: "swap";
                    transfer: "transfer";
                    unmute: "unmute";
                }>>>;
                records: z.ZodOptional<z.ZodObject<{
                    headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                }, z.core.$strip>>;
            }, z.core.$strip>;
            type: z.ZodLiteral<"call-connected">;
        }, z.core.$strip>, z.ZodObject<{
            call: z.ZodObject<{
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
                divertedBy: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                firstParty: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                    policy: z.ZodOptional<z.ZodEnum<{
                        "do-not-disturb": "do-not-disturb";
                        "forward-always": "forward-always";
                        "forward-busy": "forward-busy";
                        "wrap-up": "wrap-up";
                    }>>;
                    forwardedTo: z.ZodOptional<z.ZodString>;
                }, z.core.$strip>>;
                transfer: z.ZodOptional<z.ZodObject<{
                    state: z.ZodEnum<{
                        "blind-pending": "blind-pending";
                        completing: "completing";
                        consulting: "consulting";
                        failed: "failed";
                    }>;
                    target: z.ZodObject<{
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
                    consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                    progress: z.ZodOptional<z.ZodEnum<{
                        asked: "asked";
                        ringing: "ringing";
                        trying: "trying";
                    }>>;
                    failure: z.ZodOptional<z.ZodEnum<{
                        busy: "busy";
                        declined: "declined";
                        failed: "failed";
                        "no-answer": "no-answer";
                        "no-such-number": "no-such-number";
                        "not-supported": "not-supported";
                        silent: "silent";
                    }>>;
                    sipStatus: z.ZodOptional<z.ZodNumber>;
                }, z.core.$strip>>;
                consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                recorded: z.ZodOptional<z.ZodBoolean>;
                conference: z.ZodOptional<z.ZodString>;
                transferredTo: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                    answer: "answer";
                    "answer-and-open": "answer-and-open";
                    "cancel-auto-answer": "cancel-auto-answer";
                    "choose-match": "choose-match";
                    "complete-transfer": "complete-transfer";
                    consult: "consult";
                    digits: "digits";
                    "end-consultation": "end-consultation";
                    "hang-up": "hang-up";
                    hold: "hold";
                    "leave-conference": "leave-conference";
                    merge: "merge";
                    mute: "mute";
                    note: "note";
                    "open-record": "open-record";
                    park: "park";
                    "record-start": "record-start";
                    "record-stop": "record-stop";
                    redirect: "redirect";
                    reject: "reject";
                    resume: "resume";
                    swap: "swap";
                    transfer: "transfer";
                    unmute: "unmute";
                }>>>;
                records: z.ZodOptional<z.ZodObject<{
                    headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                }, z.core.$strip>>;
            }, z.core.$strip>;
            type: z.ZodLiteral<"call-held">;
        }, z.core.$strip>, z.ZodObject<{
            call: z.ZodObject<{
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
                divertedBy: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                firstParty: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                    policy: z.ZodOptional<z.ZodEnum<{
                        "do-not-disturb": "do-not-disturb";
                        "forward-always": "forward-always";
                        "forward-busy": "forward-busy";
                        "wrap-up": "wrap-up";
                    }>>;
                    forwardedTo: z.ZodOptional<z.ZodString>;
                }, z.core.$strip>>;
                transfer: z.ZodOptional<z.ZodObject<{
                    state: z.ZodEnum<{
                        "blind-pending": "blind-pending";
                        completing: "completing";
                        consulting: "consulting";
                        failed: "failed";
                    }>;
                    target: z.ZodObject<{
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
                    consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                    progress: z.ZodOptional<z.ZodEnum<{
                        asked: "asked";
                        ringing: "ringing";
                        trying: "trying";
                    }>>;
                    failure: z.ZodOptional<z.ZodEnum<{
                        busy: "busy";
                        declined: "declined";
                        failed: "failed";
                        "no-answer": "no-answer";
                        "no-such-number": "no-such-number";
                        "not-supported": "not-supported";
                        silent: "silent";
                    }>>;
                    sipStatus: z.ZodOptional<z.ZodNumber>;
                }, z.core.$strip>>;
                consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                recorded: z.ZodOptional<z.ZodBoolean>;
                conference: z.ZodOptional<z.ZodString>;
                transferredTo: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                    answer: "answer";
                    "answer-and-open": "answer-and-open";
                    "cancel-auto-answer": "cancel-auto-answer";
                    "choose-match": "choose-match";
                    "complete-transfer": "complete-transfer";
                    consult: "consult";
                    digits: "digits";
                    "end-consultation": "end-consultation";
                    "hang-up": "hang-up";
                    hold: "hold";
                    "leave-conference": "leave-conference";
                    merge: "merge";
                    mute: "mute";
                    note: "note";
                    "open-record": "open-record";
                    park: "park";
                    "record-start": "record-start";
                    "record-stop": "record-stop";
                    redirect: "redirect";
                    reject: "reject";
                    resume: "resume";
                    swap: "swap";
                    transfer: "transfer";
                    unmute: "unmute";
                }>>>;
                records: z.ZodOptional<z.ZodObject<{
                    headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                }, z.core.$strip>>;
            }, z.core.$strip>;
            type: z.ZodLiteral<"call-resumed">;
        }, z.core.$strip>, z.ZodObject<{
            call: z.ZodObject<{
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
                divertedBy: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                firstParty: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                    policy: z.ZodOptional<z.ZodEnum<{
                        "do-not-disturb": "do-not-disturb";
                        "forward-always": "forward-always";
                        "forward-busy": "forward-busy";
                        "wrap-up": "wrap-up";
                    }>>;
                    forwardedTo: z.ZodOptional<z.ZodString>;
                }, z.core.$strip>>;
                transfer: z.ZodOptional<z.ZodObject<{
                    state: z.ZodEnum<{
                        "blind-pending": "blind-pending";
                        completing: "completing";
                        consulting: "consulting";
                        failed: "failed";
                    }>;
                    target: z.ZodObject<{
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
                    consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                    progress: z.ZodOptional<z.ZodEnum<{
                        asked: "asked";
                        ringing: "ringing";
                        trying: "trying";
                    }>>;
                    failure: z.ZodOptional<z.ZodEnum<{
                        busy: "busy";
                        declined: "declined";
                        failed: "failed";
                        "no-answer": "no-answer";
                        "no-such-number": "no-such-number";
                        "not-supported": "not-supported";
                        silent: "silent";
                    }>>;
                    sipStatus: z.ZodOptional<z.ZodNumber>;
                }, z.core.$strip>>;
                consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                recorded: z.ZodOptional<z.ZodBoolean>;
                conference: z.ZodOptional<z.ZodString>;
                transferredTo: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                    answer: "answer";
                    "answer-and-open": "answer-and-open";
                    "cancel-auto-answer": "cancel-auto-answer";
                    "choose-match": "choose-match";
                    "complete-transfer": "complete-transfer";
                    consult: "consult";
                    digits: "digits";
                    "end-consultation": "end-consultation";
                    "hang-up": "hang-up";
                    hold: "hold";
                    "leave-conference": "leave-conference";
                    merge: "merge";
                    mute: "mute";
                    note: "note";
                    "open-record": "open-record";
                    park: "park";
                    "record-start": "record-start";
                    "record-stop": "record-stop";
                    redirect: "redirect";
                    reject: "reject";
                    resume: "resume";
                    swap: "swap";
                    transfer: "transfer";
                    unmute: "unmute";
                }>>>;
                records: z.ZodOptional<z.ZodObject<{
                    headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                }, z.core.$strip>>;
            }, z.core.$strip>;
            type: z.ZodLiteral<"call-busy">;
        }, z.core.$strip>, z.ZodObject<{
            call: z.ZodObject<{
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
                divertedBy: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                firstParty: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                    policy: z.ZodOptional<z.ZodEnum<{
                        "do-not-disturb": "do-not-disturb";
                        "forward-always": "forward-always";
                        "forward-busy": "forward-busy";
                        "wrap-up": "wrap-up";
                    }>>;
                    forwardedTo: z.ZodOptional<z.ZodString>;
                }, z.core.$strip>>;
                transfer: z.ZodOptional<z.ZodObject<{
                    state: z.ZodEnum<{
                        "blind-pending": "blind-pending";
                        completing: "completing";
                        consulting: "consulting";
                        failed: "failed";
                    }>;
                    target: z.ZodObject<{
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
                    consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                    progress: z.ZodOptional<z.ZodEnum<{
                        asked: "asked";
                        ringing: "ringing";
                        trying: "trying";
                    }>>;
                    failure: z.ZodOptional<z.ZodEnum<{
                        busy: "busy";
                        declined: "declined";
                        failed: "failed";
                        "no-answer": "no-answer";
                        "no-such-number": "no-such-number";
                        "not-supported": "not-supported";
                        silent: "silent";
                    }>>;
                    sipStatus: z.ZodOptional<z.ZodNumber>;
                }, z.core.$strip>>;
                consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                recorded: z.ZodOptional<z.ZodBoolean>;
                conference: z.ZodOptional<z.ZodString>;
                transferredTo: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                    answer: "answer";
                    "answer-and-open": "answer-and-open";
                    "cancel-auto-answer": "cancel-auto-answer";
                    "choose-match": "choose-match";
                    "complete-transfer": "complete-transfer";
                    consult: "consult";
                    digits: "digits";
                    "end-consultation": "end-consultation";
                    "hang-up": "hang-up";
                    hold: "hold";
                    "leave-conference": "leave-conference";
                    merge: "merge";
                    mute: "mute";
                    note: "note";
                    "open-record": "open-record";
                    park: "park";
                    "record-start": "record-start";
                    "record-stop": "record-stop";
                    redirect: "redirect";
                    reject: "reject";
                    resume: "resume";
                    swap: "swap";
                    transfer: "transfer";
                    unmute: "unmute";
                }>>>;
                records: z.ZodOptional<z.ZodObject<{
                    headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                }, z.core.$strip>>;
            }, z.core.$strip>;
            type: z.ZodLiteral<"call-ended">;
        }, z.core.$strip>, z.ZodObject<{
            call: z.ZodObject<{
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
                divertedBy: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                firstParty: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                    policy: z.ZodOptional<z.ZodEnum<{
                        "do-not-disturb": "do-not-disturb";
                        "forward-always": "forward-always";
                        "forward-busy": "forward-busy";
                        "wrap-up": "wrap-up";
                    }>>;
                    forwardedTo: z.ZodOptional<z.ZodString>;
                }, z.core.$strip>>;
                transfer: z.ZodOptional<z.ZodObject<{
                    state: z.ZodEnum<{
                        "blind-pending": "blind-pending";
                        completing: "completing";
                        consulting: "consulting";
                        failed: "failed";
                    }>;
                    target: z.ZodObject<{
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
                    consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                    progress: z.ZodOptional<z.ZodEnum<{
                        asked: "asked";
                        ringing: "ringing";
                        trying: "trying";
                    }>>;
                    failure: z.ZodOptional<z.ZodEnum<{
                        busy: "busy";
                        declined: "declined";
                        failed: "failed";
                        "no-answer": "no-answer";
                        "no-such-number": "no-such-number";
                        "not-supported": "not-supported";
                        silent: "silent";
                    }>>;
                    sipStatus: z.ZodOptional<z.ZodNumber>;
                }, z.core.$strip>>;
                consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                recorded: z.ZodOptional<z.ZodBoolean>;
                conference: z.ZodOptional<z.ZodString>;
                transferredTo: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                    answer: "answer";
                    "answer-and-open": "answer-and-open";
                    "cancel-auto-answer": "cancel-auto-answer";
                    "choose-match": "choose-match";
                    "complete-transfer": "complete-transfer";
                    consult: "consult";
                    digits: "digits";
                    "end-consultation": "end-consultation";
                    "hang-up": "hang-up";
                    hold: "hold";
                    "leave-conference": "leave-conference";
                    merge: "merge";
                    mute: "mute";
                    note: "note";
                    "open-record": "open-record";
                    park: "park";
                    "record-start": "record-start";
                    "record-stop": "record-stop";
                    redirect: "redirect";
                    reject: "reject";
                    resume: "resume";
                    swap: "swap";
                    transfer: "transfer";
                    unmute: "unmute";
                }>>>;
                records: z.ZodOptional<z.ZodObject<{
                    headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                }, z.core.$strip>>;
            }, z.core.$strip>;
            type: z.ZodLiteral<"call-changed">;
            changed: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                "auto-answer": "auto-answer";
                conference: "conference";
                hold: "hold";
                intent: "intent";
                lookup: "lookup";
                media: "media";
                muted: "muted";
                notes: "notes";
                party: "party";
                pop: "pop";
                recorded: "recorded";
                transfer: "transfer";
            }>>>;
        }, z.core.$strip>, z.ZodObject<{
            callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            type: z.ZodLiteral<"call-actions-changed">;
            actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                answer: "answer";
                "answer-and-open": "answer-and-open";
                "cancel-auto-answer": "cancel-auto-answer";
                "choose-match": "choose-match";
                "complete-transfer": "complete-transfer";
                consult: "consult";
                digits: "digits";
                "end-consultation": "end-consultation";
                "hang-up": "hang-up";
                hold: "hold";
                "leave-conference": "leave-conference";
                merge: "merge";
                mute: "mute";
                note: "note";
                "open-record": "open-record";
                park: "park";
                "record-start": "record-start";
                "record-stop": "record-stop";
                redirect: "redirect";
                reject: "reject";
                resume: "resume";
                swap: "swap";
                transfer: "transfer";
                unmute: "unmute";
            }>>>;
        }, z.core.$strip>, z.ZodObject<{
            callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            type: z.ZodLiteral<"call-saved">;
        }, z.core.$strip>, z.ZodObject<{
            callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            type: z.ZodLiteral<"call-left">;
        }, z.core.$strip>, z.ZodObject<{
            callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            type: z.ZodLiteral<"voice-started">;
        }, z.core.$strip>, z.ZodObject<{
            callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            type: z.ZodLiteral<"voice-ended">;
        }, z.core.$strip>, z.ZodObject<{
            callId: z.core.$ZodBranded<z.ZodUUID, "CallId", "out">;
            type: z.ZodLiteral<"digits-sent">;
            digits: z.ZodString;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"active-calls">;
            calls: z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
                divertedBy: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                firstParty: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                    policy: z.ZodOptional<z.ZodEnum<{
                        "do-not-disturb": "do-not-disturb";
                        "forward-always": "forward-always";
                        "forward-busy": "forward-busy";
                        "wrap-up": "wrap-up";
                    }>>;
                    forwardedTo: z.ZodOptional<z.ZodString>;
                }, z.core.$strip>>;
                transfer: z.ZodOptional<z.ZodObject<{
                    state: z.ZodEnum<{
                        "blind-pending": "blind-pending";
                        completing: "completing";
                        consulting: "consulting";
                        failed: "failed";
                    }>;
                    target: z.ZodObject<{
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
                    consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                    progress: z.ZodOptional<z.ZodEnum<{
                        asked: "asked";
                        ringing: "ringing";
                        trying: "trying";
                    }>>;
                    failure: z.ZodOptional<z.ZodEnum<{
                        busy: "busy";
                        declined: "declined";
                        failed: "failed";
                        "no-answer": "no-answer";
                        "no-such-number": "no-such-number";
                        "not-supported": "not-supported";
                        silent: "silent";
                    }>>;
                    sipStatus: z.ZodOptional<z.ZodNumber>;
                }, z.core.$strip>>;
                consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                recorded: z.ZodOptional<z.ZodBoolean>;
                conference: z.ZodOptional<z.ZodString>;
                transferredTo: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                    answer: "answer";
                    "answer-and-open": "answer-and-open";
                    "cancel-auto-answer": "cancel-auto-answer";
                    "choose-match": "choose-match";
                    "complete-transfer": "complete-transfer";
                    consult: "consult";
                    digits: "digits";
                    "end-consultation": "end-consultation";
                    "hang-up": "hang-up";
                    hold: "hold";
                    "leave-conference": "leave-conference";
                    merge: "merge";
                    mute: "mute";
                    note: "note";
                    "open-record": "open-record";
                    park: "park";
                    "record-start": "record-start";
                    "record-stop": "record-stop";
                    redirect: "redirect";
                    reject: "reject";
                    resume: "resume";
                    swap: "swap";
                    transfer: "transfer";
                    unmute: "unmute";
                }>>>;
                records: z.ZodOptional<z.ZodObject<{
                    headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                }, z.core.$strip>>;
            }, z.core.$strip>>>;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"current-call-changed">;
            call: z.ZodOptional<z.ZodObject<{
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
                divertedBy: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                firstParty: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                autoAnswerAt: z.ZodOptional<z.ZodNumber>;
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
                    policy: z.ZodOptional<z.ZodEnum<{
                        "do-not-disturb": "do-not-disturb";
                        "forward-always": "forward-always";
                        "forward-busy": "forward-busy";
                        "wrap-up": "wrap-up";
                    }>>;
                    forwardedTo: z.ZodOptional<z.ZodString>;
                }, z.core.$strip>>;
                transfer: z.ZodOptional<z.ZodObject<{
                    state: z.ZodEnum<{
                        "blind-pending": "blind-pending";
                        completing: "completing";
                        consulting: "consulting";
                        failed: "failed";
                    }>;
                    target: z.ZodObject<{
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
                    consultationId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                    progress: z.ZodOptional<z.ZodEnum<{
                        asked: "asked";
                        ringing: "ringing";
                        trying: "trying";
                    }>>;
                    failure: z.ZodOptional<z.ZodEnum<{
                        busy: "busy";
                        declined: "declined";
                        failed: "failed";
                        "no-answer": "no-answer";
                        "no-such-number": "no-such-number";
                        "not-supported": "not-supported";
                        silent: "silent";
                    }>>;
                    sipStatus: z.ZodOptional<z.ZodNumber>;
                }, z.core.$strip>>;
                consultationOf: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "CallId", "out">>;
                recorded: z.ZodOptional<z.ZodBoolean>;
                conference: z.ZodOptional<z.ZodString>;
                transferredTo: z.ZodOptional<z.ZodObject<{
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
                }, z.core.$strip>>;
                actions: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
                    answer: "answer";
                    "answer-and-open": "answer-and-open";
                    "cancel-auto-answer": "cancel-auto-answer";
                    "choose-match": "choose-match";
                    "complete-transfer": "complete-transfer";
                    consult: "consult";
                    digits: "digits";
                    "end-consultation": "end-consultation";
                    "hang-up": "hang-up";
                    hold: "hold";
                    "leave-conference": "leave-conference";
                    merge: "merge";
                    mute: "mute";
                    note: "note";
                    "open-record": "open-record";
                    park: "park";
                    "record-start": "record-start";
                    "record-stop": "record-stop";
                    redirect: "redirect";
                    reject: "reject";
                    resume: "resume";
                    swap: "swap";
                    transfer: "transfer";
                    unmute: "unmute";
                }>>>;
                records: z.ZodOptional<z.ZodObject<{
                    headers: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
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
                }, z.core.$strip>>;
            }, z.core.$strip>>;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"notice">;
            code: z.ZodString;
            values: z.ZodRecord<z.ZodString, z.ZodString>;
            severity: z.ZodEnum<{
                error: "error";
                info: "info";
            }>;
        }, z.core.$strip>], "type">;
    }, z.core.$strip>;
    readonly HistoryEntry: z.ZodObject<{
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
        divertedBy: z.ZodOptional<z.ZodObject<{
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
        }, z.core.$strip>>;
        firstParty: z.ZodOptional<z.ZodObject<{
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
        }, z.core.$strip>>;
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
            policy: z.ZodOptional<z.ZodEnum<{
                "do-not-disturb": "do-not-disturb";
                "forward-always": "forward-always";
                "forward-busy": "forward-busy";
                "wrap-up": "wrap-up";
            }>>;
            forwardedTo: z.ZodOptional<z.ZodString>;
        }, z.core.$strip>>;
        transferredTo: z.ZodOptional<z.ZodObject<{
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
        }, z.core.$strip>>;
        recorded: z.ZodOptional<z.ZodBoolean>;
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
    readonly Person: z.ZodObject<{
        id: z.ZodString;
        kind: z.ZodEnum<{
            colleague: "colleague";
            company: "company";
            contact: "contact";
        }>;
        name: z.ZodString;
        company: z.ZodOptional<z.ZodString>;
        email: z.ZodOptional<z.ZodString>;
        numbers: z.ZodReadonly<z.ZodArray<z.ZodObject<{
            label: z.ZodString;
            number: z.ZodString;
            e164: z.ZodOptional<z.ZodString>;
        }, z.core.$strip>>>;
        fields: z.ZodRecord<z.ZodString, z.ZodString>;
        source: z.ZodString;
    }, z.core.$strip>;
};
export declare function isApiMethod(name: string): name is ApiMethod;
