import type { LineId } from '#shared/domain/ids.ts';
import type { Settings } from '#shared/domain/settings.ts';

/** By which line a call goes out, and as which of the line's numbers. */
export interface Outgoing {
  readonly lineId: LineId;
  /** Missing: the line's own number. */
  readonly callerId?: string;
}

/**
 * How calls go out: by the line that the agent chose while there is such a line, else by the first one; with the number
 * chosen for that line while it still is one of its numbers.
 */
export function outgoingLine({
  lines,
  outgoingLine: chosen,
  outgoingCallerId,
}: Settings): Outgoing | undefined {
  const chosenLine = lines.find(({ id }) => id === chosen);
  const line = chosenLine ?? lines[0];
  if (line === undefined) return undefined;
  const isStillThere = line.profile.callerIds.some(({ number }) => number === outgoingCallerId);
  return {
    lineId: line.id,
    ...(chosenLine !== undefined && isStillThere && { callerId: outgoingCallerId }),
  };
}
