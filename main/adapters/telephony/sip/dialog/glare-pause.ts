export interface GlareSide {
  /** We made the Call-ID: decides who waits longer after a collision. */
  readonly weCalled: boolean;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

/** How often a request that met one of the other side is repeated. */
export const MAX_COLLISIONS = 3;

/** How long to wait after a 491 before offering again, in ms (RFC 3261 §14.1, RFC 3311 §5.3). */
export function glarePause({ weCalled, random }: GlareSide): number {
  return weCalled ? 2100 + 1900 * random() : 2000 * random();
}
