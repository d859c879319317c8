import type { CallId } from '#shared/domain/ids.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { Clock } from '../ports/clock.ts';
import type { Attached } from './attached-lines.ts';
import type { DialTo } from './dial-choice.ts';
import { startOfCall } from './call-time.ts';
import { trackCall, type TrackedCall } from './tracked-call.ts';

/** A call of the agent at its very beginning, before the PBX has heard of it. */
export function outgoingCall(id: CallId, { number, name }: DialTo, by: Attached, clock: Clock): TrackedCall {
  const { connector, line } = by;
  const call = {
    id,
    direction: 'outgoing',
    phase: 'dialing',
    lineId: line.id,
    lineLabel: line.label,
    party: { number: readNumber(number, line.country), ...(name !== undefined && { displayName: name }) },
    ...startOfCall(clock),
  } as const;
  return trackCall(call, connector.capabilities);
}
