import { z } from 'zod';

import { AgentStatus } from './agent.ts';
import { LineId } from './ids.ts';
import { ReachProblem } from './reachability.ts';

/** What a call's timeline knows to mark, in about the order in which a call meets it. */
export const TimelineMarkName = z.enum([
  /** The INVITE's bytes were on the socket. */
  'invite-received',
  /** Our 180 was on the wire: the PBX knows that it rings here. */
  'ringing-sent',
  'incoming-raised',
  'dialled',
  'popup-shown',
  'popup-painted',
  'panel-painted',
  'match-painted',
  /** The ring was wanted; nothing says yet that it was heard. */
  'ring-asked',
  /** Sound left for the ring device, which `detail` names. */
  'ring-audible',
  'ring-stopped',
  'answer-asked',
  'reject-asked',
  'redirect-asked',
  'hang-up-asked',
  'hold-asked',
  'resume-asked',
  /** Our 200 OK was on the wire. */
  'answer-sent',
  /** It rings at the other side. */
  'ringing',
  'connected',
  /** First packet decoded, and first one sent (seen within 50 ms of it). */
  'audio',
  'audio-out',
  /** First packet on a connection that took the place of a lost one. */
  'audio-again',
  'held',
  'resumed',
  'media-flowing',
  'media-one-way',
  'media-lost',
  'media-healing',
  'screen-locked',
  'screen-unlocked',
  'suspended',
  'woke',
  'shut-down',
  'unreachable',
  'reachable',
  'ended',
]);
export type TimelineMarkName = z.infer<typeof TimelineMarkName>;

export const TIMELINE_DETAIL_MAX = 120;

/** One moment of a call, in epoch ms with fractions. `detail` is a device, a surface or a result. */
export const TimelineMark = z.object({
  name: TimelineMarkName,
  at: z.number(),
  detail: z.string().max(TIMELINE_DETAIL_MAX).optional(),
});
export type TimelineMark = Readonly<z.infer<typeof TimelineMark>>;

/** What the agent acted with. */
export const Surface = z.enum([
  'popup',
  'panel',
  'hotkey',
  'tray',
  'notification',
  'headset',
  'link',
  'automatic',
]);
export type Surface = z.infer<typeof Surface>;

/** How things stood on the PC when a call began. What the OS does not tell is missing. */
export const Circumstances = z.object({
  agent: AgentStatus,
  locked: z.boolean().optional(),
  /** Since when nobody had touched keyboard or mouse, in seconds. */
  idleSeconds: z.number().optional(),
  /** With whom the agent was talking on another call. */
  talkingTo: z.string().max(200).optional(),
  ringEnabled: z.boolean(),
});
export type Circumstances = Readonly<z.infer<typeof Circumstances>>;

/** How many marks one call keeps; what comes after that is only counted. */
export const TIMELINE_MARKS_MAX = 200;

export const CallTimeline = z.object({
  circumstances: Circumstances.optional(),
  /** In the order of their times. */
  marks: z.array(TimelineMark).max(TIMELINE_MARKS_MAX).readonly(),
  /** Marks that found no room. */
  dropped: z.number().int().default(0),
});
export type CallTimeline = Readonly<z.infer<typeof CallTimeline>>;

/** A time in which calls could not reach the agent on a line; without `to` it goes on. Epoch ms. */
export const Outage = z.object({
  lineId: LineId,
  from: z.number(),
  to: z.number().optional(),
  problem: ReachProblem.optional(),
});
export type Outage = Readonly<z.infer<typeof Outage>>;

/** A call's timeline with the outages round it. A call from before timelines were kept has no marks. */
export interface TimelineReport extends CallTimeline {
  readonly outages: readonly Outage[];
}
