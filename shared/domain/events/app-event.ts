import { z } from 'zod';

import { AgentChoice, AgentStatus } from '../agent.ts';
import { CallAction } from '../call.ts';
import { CallId } from '../ids.ts';
import { LineView } from '../line-view.ts';
import { Reachability, ReachProblem } from '../reachability.ts';
import { Settings } from '../settings.ts';
import { BackgroundTask } from './background-task.ts';
import { EventCall } from './event-call.ts';

const ofCall = z.object({ call: EventCall });
const aboutCall = z.object({ callId: CallId });

/** Parts of a call that change while its phase stays. */
export const CallPart = z.enum([
  'party',
  'hold',
  'muted',
  'media',
  'intent',
  'transfer',
  'conference',
  'recorded',
  'auto-answer',
  'lookup',
  'pop',
  'notes',
]);
export type CallPart = z.infer<typeof CallPart>;

/** A line as events tell it: whether calls reach it, and what it can do. */
export const EventLine = LineView.pick({
  id: true,
  label: true,
  user: true,
  isDefault: true,
  capabilities: true,
}).extend({ state: Reachability.shape.state, problem: ReachProblem.optional() });
export type EventLine = Readonly<z.infer<typeof EventLine>>;

/**
 * Everything that happens, as one union; a superset of what Creatio's CtiModel and VoIPstudio's connector tell, to whose
 * names `main/core/events` maps it.
 * - the phone: `signed-in`, `signed-out` (the agent has a phone, or none), `phone-ready`, `phone-lost` (calls arrive on
 *   some line, or on none), `line-changed`, `line-removed`
 * - the agent: `agent-state-changed`, `call-centre-changed`
 * - a call, in this order: `call-started`, `call-ringing`, `call-connected`, (`call-held`, `call-resumed`)*, `call-busy`,
 *   `call-ended`, `call-left` (gone from the panel); beside it `call-changed`, `call-actions-changed`, `digits-sent`,
 *   `voice-started`, `voice-ended` (its audio in this app), `call-saved` (its row in the history is on disk)
 * - all calls: `active-calls`, `current-call-changed`
 * - work in the background: `tasks-changed`, with all that runs; at most ten times a second
 * - anything else that the agent is told: `notice`
 */
export const AppEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('signed-in'), mode: Settings.shape.mode.unwrap() }),
  z.object({ type: z.literal('signed-out') }),
  z.object({ type: z.literal('phone-ready') }),
  z.object({ type: z.literal('phone-lost'), problem: ReachProblem.optional() }),
  z.object({ type: z.literal('line-changed'), line: EventLine }),
  z.object({ type: z.literal('line-removed'), lineId: LineView.shape.id }),
  z.object({ type: z.literal('agent-state-changed'), status: AgentStatus, choice: AgentChoice }),
  z.object({ type: z.literal('call-centre-changed'), on: z.boolean() }),
  ofCall.extend({ type: z.literal('call-started') }),
  ofCall.extend({ type: z.literal('call-ringing') }),
  ofCall.extend({ type: z.literal('call-connected') }),
  ofCall.extend({ type: z.literal('call-held') }),
  ofCall.extend({ type: z.literal('call-resumed') }),
  /** An outgoing call found the other side busy; `call-ended` follows. */
  ofCall.extend({ type: z.literal('call-busy') }),
  ofCall.extend({ type: z.literal('call-ended') }),
  ofCall.extend({ type: z.literal('call-changed'), changed: z.array(CallPart).readonly() }),
  aboutCall.extend({ type: z.literal('call-actions-changed'), actions: z.array(CallAction).readonly() }),
  aboutCall.extend({ type: z.literal('call-saved') }),
  aboutCall.extend({ type: z.literal('call-left') }),
  aboutCall.extend({ type: z.literal('voice-started') }),
  aboutCall.extend({ type: z.literal('voice-ended') }),
  aboutCall.extend({ type: z.literal('digits-sent'), digits: z.string() }),
  /** Every call that has not ended, the current one first. */
  z.object({ type: z.literal('active-calls'), calls: z.array(EventCall).readonly() }),
  /** Another call is in front, or none. */
  z.object({ type: z.literal('current-call-changed'), call: EventCall.optional() }),
  z.object({ type: z.literal('tasks-changed'), tasks: z.array(BackgroundTask).readonly() }),
  z.object({
    type: z.literal('notice'),
    code: z.string(),
    values: z.record(z.string(), z.string()),
    /** `error` something went wrong, `info` something cannot be done now or is worth knowing. */
    severity: z.enum(['error', 'info']),
  }),
]);
export type AppEvent = Readonly<z.infer<typeof AppEvent>>;
export type AppEventType = AppEvent['type'];
export type AppEventOf<T extends AppEventType> = Extract<AppEvent, { readonly type: T }>;

/** An event in its place: `revision` grows by one with every event of a run of the app, `at` is epoch ms. */
export const StreamedEvent = z.object({ revision: z.number().int(), at: z.number(), event: AppEvent });
export type StreamedEvent = Readonly<z.infer<typeof StreamedEvent>>;
