import type { LineId } from '#shared/domain/ids.ts';
import type { Settings } from '#shared/domain/settings.ts';

/** The line by which calls go out: the agent's choice while there is such a line, else the first one. */
export function outgoingLine({ lines, outgoingLine: chosen }: Settings): LineId | undefined {
  return (lines.find(({ id }) => id === chosen) ?? lines[0])?.id;
}
