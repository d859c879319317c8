import type { LineId } from '#shared/domain/ids.ts';
import type { LineOffer, LineView } from '#shared/domain/line-view.ts';

/** The line that offers this, the one for outgoing calls first. */
export function pickUpLine(lines: readonly LineView[], offer: LineOffer): LineId | undefined {
  const offering = lines.filter(({ offers }) => offers?.includes(offer));
  return (offering.find(({ isDefault }) => isDefault) ?? offering[0])?.id;
}
