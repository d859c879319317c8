import type { CallView } from '#shared/domain/call.ts';

/** Whether somebody hears the call now who did not before: the PBX connected it on, or it became a conference. */
export function hasNewcomer(call: CallView, previous: CallView): boolean {
  const isJoined = call.conference !== undefined && call.conference !== previous.conference;
  return isJoined || call.party.number.raw !== previous.party.number.raw;
}
