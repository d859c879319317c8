import type { LineOffer } from '#shared/domain/line-view.ts';
import type { LineProfile } from '#shared/domain/line-profile.ts';

/** What of the PBX's the agent can dial into by a line. */
export function lineOffers({ codes }: LineProfile): readonly LineOffer[] {
  return [
    ...(codes.pickup === '' ? [] : ['pickup' as const]),
    ...(codes.groupPickup === '' ? [] : ['group-pickup' as const]),
    ...(codes.retrieve === '' ? [] : ['retrieve' as const]),
  ];
}
