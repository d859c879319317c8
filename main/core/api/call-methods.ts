import { z } from 'zod';

import { CallId } from '#shared/domain/ids.ts';
import { commandInputs } from '#shared/ipc/contract.ts';

const control = { permission: 'control-calls', result: z.null() } as const;
const callOnly = z.strictObject({ id: CallId });

/** What can be done with calls; they take what the app's own pages send. */
export const CALL_METHODS = {
  'call.answer': { ...control, summary: 'Answers a ringing call.', params: commandInputs['call:answer'] },
  'call.reject': { ...control, summary: 'Declines a ringing call.', params: callOnly },
  'call.leaveMessage': {
    ...control,
    summary: "Sends a ringing call to the agent's voicemail.",
    params: callOnly,
  },
  'call.redirect': {
    ...control,
    summary: 'Sends a ringing call on to another number.',
    params: commandInputs['call:redirect'],
  },
  'call.hangUp': { ...control, summary: 'Ends a call.', params: callOnly },
  'call.hold': { ...control, summary: 'Puts a call on hold.', params: callOnly },
  'call.resume': {
    ...control,
    summary: 'Takes a call off hold; another one that talks is held.',
    params: callOnly,
  },
  'call.mute': { ...control, summary: 'Mutes the agent, or not.', params: commandInputs['call:mute'] },
  'call.digits': { ...control, summary: 'Sends keys (RFC 4733).', params: commandInputs['call:digits'] },
  'call.transfer': {
    ...control,
    summary: 'Hands the party over to a number, or to the party of another call, without asking there.',
    params: commandInputs['call:transfer'],
  },
  'call.consult': {
    ...control,
    summary: 'Calls somebody about a call.',
    params: commandInputs['call:consult'],
  },
  'call.completeTransfer': {
    ...control,
    summary: 'Joins the party and who was consulted.',
    params: callOnly,
  },
  'call.endConsultation': { ...control, summary: 'Ends the consultation and goes back.', params: callOnly },
  'call.swap': { ...control, summary: 'Talks to the other one of two.', params: callOnly },
  'call.merge': { ...control, summary: 'Brings parties together.', params: commandInputs['call:merge'] },
  'call.leaveConference': { ...control, summary: 'Leaves; the others go on talking.', params: callOnly },
  'call.park': { ...control, summary: 'Parks a call.', params: callOnly },
  'call.retrieve': {
    ...control,
    summary: 'Takes a parked call.',
    params: commandInputs['call:retrieve'],
    result: z.object({ id: CallId }),
  },
  'call.pickup': {
    ...control,
    summary: 'Takes a call that rings at a colleague, or in the group.',
    params: commandInputs['call:pickup'],
    result: z.object({ id: CallId }),
  },
  'call.record': { ...control, summary: 'Starts or stops recording.', params: commandInputs['call:record'] },
  'call.cancelAutoAnswer': {
    ...control,
    summary: 'Lets a call ring that would answer by itself.',
    params: callOnly,
  },
} as const;
