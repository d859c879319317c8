import { z } from 'zod';

import { AgentChoice, AgentStatus, Forwarding } from '#shared/domain/agent.ts';
import { EventLine, StreamedEvent } from '#shared/domain/events/app-event.ts';
import { EventCall } from '#shared/domain/events/event-call.ts';
import { HistoryEntry, HistoryPage } from '#shared/domain/history.ts';
import { CallId } from '#shared/domain/ids.ts';
import { ApiClientName, ApiPermission } from '#shared/domain/local-api.ts';
import { LookupFailure, Match } from '#shared/domain/match.ts';
import { Person } from '#shared/domain/person.ts';
import { OverallReachability } from '#shared/domain/reachability.ts';
import { commandInputs } from '#shared/ipc/contract.ts';
import { CALL_METHODS } from './call-methods.ts';
import { KEEPING_METHODS } from './keeping-methods.ts';
import { WORK_METHODS } from './work-methods.ts';

/** By whose names events are told. */
export const EventNames = z.enum(['native', 'ctimodel', 'voipstudio']);
export type EventNames = z.infer<typeof EventNames>;

/** What happened, by our own names or by those of another model. */
const ToldEvent = z.union([
  StreamedEvent,
  StreamedEvent.omit({ event: true }).extend({ name: z.string(), data: z.record(z.string(), z.unknown()) }),
]);

const nothing = z.strictObject({});
const done = z.null();
const callOnly = z.strictObject({ id: CallId });

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

const records = { permission: 'records', result: done } as const;
const agent = { permission: 'agent', result: done } as const;
/** A call that began, or that the agent is asked about first. */
const Dialled = z.object({ state: z.enum(['dialling', 'asked']), id: CallId.optional() });

/** Everything the local API can be asked. Actions on calls take what the app's own pages send, and follow `actions`. */
export const API_METHODS = {
  'session.open': {
    summary: 'Says who speaks. The first message on a WebSocket; over HTTP the token is a Bearer token.',
    permission: 'open',
    params: z.strictObject({ token: z.string().max(200) }),
    result: z.object({ name: ApiClientName, permissions: z.array(ApiPermission).readonly() }),
  },
  'pair.request': {
    summary: 'Asks the agent for a token with these permissions; waits for the answer for up to two minutes.',
    permission: 'open',
    params: z.strictObject({
      name: z.string().max(200),
      permissions: z.array(ApiPermission).min(1).max(ApiPermission.options.length).readonly(),
    }),
    result: z.object({ token: z.string(), permissions: z.array(ApiPermission).readonly() }),
  },
  'rpc.discover': {
    summary: 'This document.',
    permission: 'open',
    params: nothing,
    result: z.record(z.string(), z.unknown()),
  },
  'state.get': {
    summary: 'How things stand: agent, lines, calls, and the revision of the newest event.',
    permission: 'read-calls',
    params: nothing,
    result: z.object({
      stream: z.string(),
      revision: z.number().int(),
      agent: AgentStatus,
      choice: AgentChoice,
      reachability: OverallReachability.shape.state,
      lines: z.array(EventLine).readonly(),
      calls: z.array(EventCall).readonly(),
    }),
  },
  'events.subscribe': {
    summary:
      'Tells events from now on, as notifications `event`; only on a WebSocket. Asked again, it replaces the former.',
    permission: 'read-calls',
    params: z.strictObject({
      names: EventNames.default('native'),
      /** Only these, by the names chosen. */
      only: z.array(z.string().max(40)).max(60).readonly().optional(),
      /** The last event that was seen, and the stream that it belonged to. */
      after: z.number().int().min(0).optional(),
      stream: z.string().max(60).optional(),
    }),
    result: z.object({
      stream: z.string(),
      revision: z.number().int(),
      /** Whether `missed` holds everything since `after`; if not, ask `state.get`. */
      complete: z.boolean(),
      /** With `after` what came since then, else how things stand as the events that would have led there. */
      missed: z.array(ToldEvent).readonly(),
    }),
  },
  'events.unsubscribe': {
    summary: 'Tells no more events.',
    permission: 'read-calls',
    params: nothing,
    result: done,
  },
  'call.dial': {
    summary: 'Calls a number. One that the toll guard minds is shown to the agent first: `asked`.',
    permission: 'dial',
    params: commandInputs['call:dial'],
    result: Dialled,
  },
  ...CALL_METHODS,
  ...WORK_METHODS,
  ...KEEPING_METHODS,
  'call.note': { ...records, summary: 'Replaces the note of a call.', params: commandInputs['call:note'] },
  'call.openRecord': {
    ...records,
    summary: "Opens the record of a call in the agent's browser: the screen pop.",
    params: commandInputs['call:open-record'],
  },
  'call.chooseMatch': {
    ...records,
    summary: 'Says which of several records a caller is.',
    params: commandInputs['call:choose-match'],
  },
  'record.find': {
    ...records,
    summary: 'Who has a number: asks the address book, the history and every CRM at once, without a call.',
    params: z.strictObject({ number: z.string().trim().min(1).max(64) }),
    result: z.object({ matches: z.array(Match).readonly(), failures: z.array(LookupFailure).readonly() }),
  },
  'record.open': {
    ...records,
    summary: "Opens a record in the agent's browser, named by its system, type and id.",
    params: commandInputs['pop:open-record'],
  },
  'people.search': {
    ...records,
    summary: 'People of the address book, by words or digits.',
    params: commandInputs['people:search'],
    result: z.array(Person).readonly(),
  },
  'history.list': {
    ...records,
    summary: 'Past calls, newest first.',
    params: commandInputs['history:list'],
    result: HistoryPage,
  },
  'history.get': { ...records, summary: 'One past call.', params: callOnly, result: HistoryEntry },
  'history.note': {
    ...records,
    summary: 'Replaces the note of a past call.',
    params: commandInputs['history:note'],
  },
  'history.transcript': {
    ...records,
    summary:
      'Hands in what was said in a call that is over; which CRMs get it. Times in seconds from when it was answered.',
    params: commandInputs['crm:transcript'],
    result: z.array(z.string()).readonly(),
  },
  'history.openRecord': {
    ...records,
    summary: "Opens a record of a past call in the agent's browser.",
    params: commandInputs['history:open-record'],
  },
  'agent.setState': {
    ...agent,
    summary: 'Ready, or not ready with one of the reasons that the agent has.',
    params: z.strictObject({ state: z.enum(['ready', 'not-ready']), reason: z.string().max(40).optional() }),
  },
  'agent.extendWrapUp': { ...agent, summary: 'Gives wrap-up more time.', params: nothing },
  'agent.endWrapUp': { ...agent, summary: 'Ends wrap-up.', params: nothing },
  'agent.setCallCentre': {
    ...agent,
    summary: 'Call-centre mode on or off.',
    params: commandInputs['agent:call-centre'],
  },
  'agent.setDoNotDisturb': {
    ...agent,
    summary: 'Do not disturb on or off.',
    params: commandInputs['agent:do-not-disturb'],
  },
  'agent.askAgain': {
    ...agent,
    summary: 'Tells the phone system once more how the agent is, where it did not take it.',
    params: nothing,
  },
  'agent.setForward': { ...agent, summary: 'Where calls go instead.', params: Forwarding.strict() },
  'panel.show': {
    summary: 'Shows the panel. A number is put into its field and not dialled.',
    permission: 'any',
    params: z.strictObject({
      place: z.enum(['calls', 'history', 'people']).default('calls'),
      number: z.string().trim().min(1).max(64).optional(),
    }),
    result: done,
  },
} as const satisfies Record<string, ApiMethodSpec>;

export type ApiMethod = keyof typeof API_METHODS;
export type ApiParams<M extends ApiMethod> = z.output<(typeof API_METHODS)[M]['params']>;
export type ApiResult<M extends ApiMethod> = z.input<(typeof API_METHODS)[M]['result']>;

/** Methods that the session serves itself, since they are about the connection. */
export const SESSION_METHODS = [
  'session.open',
  'pair.request',
  'rpc.discover',
  'events.subscribe',
  'events.unsubscribe',
] as const satisfies readonly ApiMethod[];
export type SessionMethod = (typeof SESSION_METHODS)[number];

export function isApiMethod(name: string): name is ApiMethod {
  return Object.hasOwn(API_METHODS, name);
}
