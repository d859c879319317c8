import { z } from 'zod';

import { FEATURE_CODE_PATTERN } from './feature-code-pattern.ts';
import { PARKING_PLACES_PATTERN } from './parking-places.ts';

/** Digits a PBX reads as a command: `*76`, `*72{number}`. `{number}` stands for what the agent gives. */
export const FeatureCode = z.string().trim().max(40).regex(FEATURE_CODE_PATTERN, 'feature-code');
export type FeatureCode = z.infer<typeof FeatureCode>;

const code = FeatureCode.default('');

/** What an agent can switch at the PBX by dialling. An empty code means that the PBX has no such thing. */
export const FeatureCodes = z.object({
  voicemail: code,
  /** Where a ringing call is sent to leave a message; `{number}` is the line's own extension. */
  leaveMessage: code,
  doNotDisturbOn: code,
  doNotDisturbOff: code,
  /** `{number}` is where calls go. */
  forwardOn: code,
  forwardOff: code,
  queueLogIn: code,
  queueLogOut: code,
  queuePause: code,
  queueResume: code,
  /** Takes the call that rings at `{number}`. */
  pickup: code,
  groupPickup: code,
  /** Where a call is transferred to be parked; the PBX says the place in words or by NOTIFY. */
  park: code,
  /** Takes the call parked at `{number}`. */
  retrieve: code,
  /** The places of parked calls, `701-720`, whose lamps the PBX lets a line watch; see `parkingPlaces`. */
  parkingPlaces: z.string().trim().max(80).regex(PARKING_PLACES_PATTERN, 'parking-places').default(''),
  /** A room where several parties meet: the call is transferred there, then the agent dials it. */
  conference: code,
  /** Sent as digits in a call to start and to stop the PBX's own recording. */
  recordStart: code,
  recordStop: code,
  /** Plays back what it hears. */
  echoTest: code,
});
export type FeatureCodes = Readonly<z.infer<typeof FeatureCodes>>;

/** How keypad digits reach the PBX: RTP events (RFC 4733), SIP INFO (`application/dtmf-relay`), or audible tones. */
export const DigitsMethod = z.enum(['rtp-events', 'info', 'in-band']);
export type DigitsMethod = z.infer<typeof DigitsMethod>;

/**
 * How a chosen caller id reaches the PBX: beside the line's own address (`P-Preferred-Identity`, RFC 3325), or as the
 * From address itself.
 */
export const CallerIdMethod = z.enum(['identity', 'from']);
export type CallerIdMethod = z.infer<typeof CallerIdMethod>;

/** A number that the PBX lets a line call out with. */
export const CallerId = z.object({
  number: z.string().trim().min(1).max(40),
  label: z.string().trim().max(60),
});
export type CallerId = Readonly<z.infer<typeof CallerId>>;

/**
 * How the app proves that calls arrive: by an OPTIONS to its own address, by a MESSAGE where the PBX answers OPTIONS
 * itself (another telephone of the agent would show it), or not at all.
 */
export const SelfCheckKind = z.enum(['auto', 'message', 'off']);
export type SelfCheckKind = z.infer<typeof SelfCheckKind>;

/** What is particular about the PBX behind a line. The defaults suit any server and switch nothing on. */
export const LineProfile = z.object({
  /** No other telephone uses the line's address: what else is bound to it is removed with each new connection. */
  isOnlyPhone: z.boolean().default(false),
  selfCheck: SelfCheckKind.default('auto'),
  digits: DigitsMethod.default('rtp-events'),
  codes: FeatureCodes.prefault({}),
  /** Recording by SIP INFO (`Record: on`), as Asterisk's `one_touch_recording` and others read it, before codes. */
  recordByInfo: z.boolean().default(false),
  /** Whether P-Asserted-Identity of this server names the caller (RFC 3325): only for a proxy of one's own. */
  trustIdentity: z.boolean().default(false),
  /** Whether the agent is asked when the other side wants to connect them on (REFER); else that is declined. */
  offerReferrals: z.boolean().default(false),
  /** Numbers that the PBX lets this line call out with, besides its own. */
  callerIds: z.array(CallerId).max(20).default([]),
  callerIdBy: CallerIdMethod.default('identity'),
});
export type LineProfile = Readonly<z.infer<typeof LineProfile>>;
