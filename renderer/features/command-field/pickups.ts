import type { LineId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person.ts';
import { useRingingAmong } from '../../bridge/use-presence.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { pickUpLine } from '../presence/pick-up-line.ts';

/** A call that rings at a colleague's and could be taken. */
export interface Pickup {
  readonly number: string;
  readonly name: string;
  readonly lineId: LineId;
}

/** The calls that ring at what was typed, or at the people found; none where no line has a code for it. */
export function usePickups(typed: string, people: readonly Person[]): readonly Pickup[] {
  const lineId = useSnapshot(({ lines }) => pickUpLine(lines, 'pickup'));
  const names = new Map([[typed.trim(), typed.trim()]]);
  for (const { name, numbers } of people) for (const { number } of numbers) names.set(number, name);
  const ringing = useRingingAmong([...names.keys()]);
  if (lineId === undefined) return [];
  return ringing.map((number) => ({ number, name: names.get(number) ?? number, lineId }));
}
