import type { CallId } from '#shared/domain/ids.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { Clock } from '../ports/clock.ts';
import type { AttachedLine } from './attached-line.ts';
import { startOfCall } from './call-time.ts';

/** A call of the agent's own at its very beginning. */
export function outgoingCall(id: CallId, number: string, line: AttachedLine, clock: Clock) {
  return {
    id,
    direction: 'outgoing',
    phase: 'dialing',
    lineId: line.id,
    lineLabel: line.label,
    party: { number: readNumber(number, line.country) },
    ...startOfCall(clock),
  } as const;
}
