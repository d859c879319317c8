import type { LineId } from '#shared/domain/ids.ts';
import type { LineView } from '#shared/domain/line-view.ts';

/** A way for calls to go out. */
export interface OutgoingChoice {
  /** Line and number in one, for lists. */
  readonly key: string;
  readonly lineId: LineId;
  readonly lineLabel: string;
  /** Missing: the line's own number. */
  readonly callerId?: { readonly number: string; readonly label: string };
  readonly reachable: boolean;
}

function keyOf(lineId: LineId, callerId: string | undefined): string {
  return `${lineId}|${callerId ?? ''}`;
}

/** Every line with its own number first, then its caller ids, in the agent's order. */
export function outgoingChoices(lines: readonly LineView[]): readonly OutgoingChoice[] {
  return lines.flatMap((line) => {
    const { id: lineId, label: lineLabel } = line;
    const reachable = line.reachability.state === 'reachable';
    const own = { key: keyOf(lineId, undefined), lineId, lineLabel, reachable };
    return [
      own,
      ...line.callerIds.map((callerId) => ({ ...own, key: keyOf(lineId, callerId.number), callerId })),
    ];
  });
}

/** The way that is in force. */
export function chosenOutgoing(lines: readonly LineView[]): OutgoingChoice | undefined {
  const line = lines.find(({ isDefault }) => isDefault);
  if (line === undefined) return undefined;
  const key = keyOf(line.id, line.callerId);
  return outgoingChoices(lines).find((choice) => choice.key === key);
}
