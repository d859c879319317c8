import { z } from 'zod';

import { DispositionChoice } from '../domain/disposition.ts';
import { CallId, LineId } from '../domain/ids.ts';
import { CallerId } from '../domain/line-profile.ts';
import { WatchedExtension } from '../domain/presence.ts';

const nothing = z.undefined();
const callOnly = z.strictObject({ id: CallId });
/** A number to call, with the name it was picked by. */
const target = z.strictObject({
  number: z.string().trim().min(1).max(64),
  name: z.string().trim().min(1).max(120).optional(),
});

/** What comes in with each command about calls. */
export const callInputs = {
  'call:dial': z.strictObject({
    number: z.string().trim().min(1).max(64),
    /** The line for outgoing calls when missing. */
    lineId: LineId.optional(),
    /** One of the line's caller ids; its own number when missing. */
    callerId: CallerId.shape.number.optional(),
  }),
  /** The number dialled last, by the line it went out on. */
  'call:redial': nothing,
  'call:answer': z.strictObject({ id: CallId, openRecord: z.boolean().default(false) }),
  'call:reject': callOnly,
  /** A ringing call, on to a number. */
  'call:leave-message': callOnly,
  'call:redirect': z.strictObject({ id: CallId, to: target }),
  'call:hang-up': callOnly,
  'call:hold': callOnly,
  'call:resume': callOnly,
  'call:mute': z.strictObject({ id: CallId, muted: z.boolean() }),
  'call:digits': z.strictObject({ id: CallId, digits: z.string().regex(/^[0-9*#A-D,]{1,64}$/) }),
  /** To a number at once, or to the party of another call of the agent's. */
  'call:transfer': z.strictObject({
    id: CallId,
    to: z.union([target, z.strictObject({ call: CallId })]),
  }),
  'call:consult': z.strictObject({ id: CallId, to: target }),
  'call:complete-transfer': callOnly,
  'call:end-consultation': callOnly,
  'call:swap': callOnly,
  'call:merge': z.strictObject({ id: CallId, with: CallId.optional() }),
  'call:leave-conference': callOnly,
  'call:park': callOnly,
  /** The call that waits at a place of the PBX, by the line it was parked on. */
  'call:retrieve': z.strictObject({
    place: z
      .string()
      .trim()
      .regex(/^[0-9*#]{1,20}$/),
    lineId: LineId.optional(),
  }),
  /** The call that rings at an extension, or any of the agent's group. */
  'call:pickup': z.strictObject({ number: WatchedExtension.optional(), lineId: LineId.optional() }),
  'call:record': z.strictObject({ id: CallId, on: z.boolean() }),
  /** The caller was told that this PC records, or there shall be no recording. */
  'call:record-consent': z.strictObject({ id: CallId, told: z.boolean() }),
  'call:follow-referral': callOnly,
  'call:decline-referral': callOnly,
  'call:note': z.strictObject({ id: CallId, text: z.string().max(20_000) }),
  /** The result that the agent picked, in view or past; none when it is missing. */
  'call:disposition': z.strictObject({ id: CallId, choice: DispositionChoice.shape.id.optional() }),
  /** Whether the call, in view or past, belongs to one more of its records. */
  'call:link': z.strictObject({ id: CallId, matchId: z.string().max(300), on: z.boolean() }),
  'call:open-record': z.strictObject({ id: CallId, matchId: z.string().max(300).optional() }),
  'call:choose-match': z.strictObject({ id: CallId, matchId: z.string().max(300) }),
} as const;
