import { z } from 'zod';

import { Disposition } from './disposition.ts';
import { CallId, LineId } from './ids.ts';
import { Lookup } from './match.ts';
import { Party } from './party.ts';
import { LineQuality } from './quality.ts';
import { CallRecording } from './recording.ts';
import { ScreenPop } from './screen-pop.ts';
import { CallTransfer, Handover } from './transfer.ts';

export const CallDirection = z.enum(['incoming', 'outgoing']);
export type CallDirection = z.infer<typeof CallDirection>;

export const CallPhase = z.enum(['dialing', 'ringing', 'connected', 'held', 'ended']);
export type CallPhase = z.infer<typeof CallPhase>;

/** Who put the call on hold. `local` and `remote` can both be true: `both`. */
export const HoldState = z.enum(['none', 'local', 'remote', 'both']);
export type HoldState = z.infer<typeof HoldState>;

/**
 * What the agent can hear and say.
 * `pending` before the first packet, `healing` while the media page or the path is rebuilt.
 */
export const MediaState = z.enum(['pending', 'flowing', 'one-way', 'lost', 'healing']);
export type MediaState = z.infer<typeof MediaState>;

/** Every call ends with exactly one result. `missed` never covers answered-elsewhere or rejected. */
export const CallResult = z.enum([
  'answered',
  'missed',
  'answered-elsewhere',
  'rejected',
  'busy',
  'no-answer',
  'cancelled',
  'failed',
  'transferred',
  'forwarded',
  'blocked',
]);
export type CallResult = z.infer<typeof CallResult>;

/** Which wish of the agent turned a call away before it was answered; by all but the last one it never rang. */
export const EndPolicy = z.enum([
  'do-not-disturb',
  'wrap-up',
  'forward-always',
  'forward-busy',
  'forward-no-answer',
]);
export type EndPolicy = z.infer<typeof EndPolicy>;

/** Why a call ended, as the PBX said it. */
export const EndCause = z.object({
  by: z.enum(['agent', 'party', 'network', 'restart']),
  sipStatus: z.number().int().optional(),
  q850: z.number().int().optional(),
  text: z.string().optional(),
  policy: EndPolicy.optional(),
  /** Where a call was sent instead: a number of the same server, or an address. */
  forwardedTo: z.string().optional(),
  /** The agent sent the caller to the mailbox. */
  toVoicemail: z.boolean().optional(),
  /** Of a party that was handed over: what is known, when it is not sure that the target took the call. */
  handover: Handover.optional(),
  /** The colleague who took the call instead; of a missed one the colleague who perhaps did. */
  takenBy: Party.optional(),
});
export type EndCause = Readonly<z.infer<typeof EndCause>>;

/** What may be done with a call right now. Every surface offers exactly these. */
export const CallAction = z.enum([
  'answer',
  'answer-and-open',
  'reject',
  'redirect',
  'leave-message',
  'hang-up',
  'hold',
  'resume',
  'mute',
  'unmute',
  'digits',
  'transfer',
  'consult',
  'complete-transfer',
  'end-consultation',
  'swap',
  'merge',
  'leave-conference',
  'park',
  'record-start',
  'record-stop',
  'record-confirm',
  'record-cancel',
  'follow-referral',
  'decline-referral',
  'open-record',
  'choose-match',
  'cancel-auto-answer',
  'note',
]);
export type CallAction = z.infer<typeof CallAction>;

/** A command that was given and not yet confirmed by the PBX. */
export const CallIntent = z.enum(['answering', 'rejecting', 'hanging-up', 'holding', 'resuming']);
export type CallIntent = z.infer<typeof CallIntent>;

/** One call as every surface shows it. Times are epoch milliseconds; durations tick in the view. */
export const CallView = z.object({
  id: CallId,
  direction: CallDirection,
  phase: CallPhase,
  party: Party,
  lineId: LineId,
  lineLabel: z.string(),
  /** Queue or DID text from the PBX, when it says. */
  queue: z.string().optional(),
  calledNumber: z.string().optional(),
  /** Who forwarded the call here. */
  divertedBy: Party.optional(),
  /** Whom the call began with, when the PBX connected it on to somebody else. */
  firstParty: Party.optional(),
  /** What the PBX told beyond the standard, by lower-case header name. Untrusted text. */
  headers: z.record(z.string(), z.string()).optional(),
  /** What the PBX says about how the call should ring (`Alert-Info`, RFC 3261 §20.4). Untrusted text. */
  alertInfo: z.string().optional(),
  /** The PBX asks for an answer by itself, this long after the call began. */
  autoAnswerAfterMs: z.number().optional(),
  /** When the call will be answered by itself, if nobody stops that. */
  autoAnswerAt: z.number().optional(),
  startedAt: z.number(),
  ringingAt: z.number().optional(),
  answeredAt: z.number().optional(),
  endedAt: z.number().optional(),
  hold: HoldState,
  /** Since when the call is on hold. */
  heldAt: z.number().optional(),
  muted: z.boolean(),
  media: MediaState,
  /** Of the line over the last seconds; missing until packets flow. */
  quality: LineQuality.optional(),
  intent: CallIntent.optional(),
  result: CallResult.optional(),
  cause: EndCause.optional(),
  /** Of an ended call only the one that the party was lost in. */
  transfer: CallTransfer.optional(),
  /** The call of the party that this call asks somebody about: this one is its consultation. */
  consultationOf: CallId.optional(),
  /** The PBX records this call; of an ended one, that it did at some time. */
  recorded: z.boolean().optional(),
  /** This PC records the call, or is about to. */
  recording: CallRecording.optional(),
  /** The same for all calls whose parties hear each other. */
  conference: z.string().optional(),
  /** Where the other side asks to connect the agent on to. Untrusted text. */
  referral: Party.optional(),
  /** Who has the party now, when the result is `transferred`. */
  transferredTo: Party.optional(),
  lookup: Lookup,
  pop: ScreenPop,
  notes: z.string(),
  /** The result that the agent picked. */
  disposition: Disposition.optional(),
  /** Ids of further matches that the call belongs to, besides the chosen one. */
  linked: z.array(z.string()).readonly().optional(),
  actions: z.array(CallAction).readonly(),
});
export type CallView = Readonly<z.infer<typeof CallView>>;
