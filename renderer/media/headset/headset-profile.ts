import type { HeadsetMaker } from '#shared/domain/headset.ts';

/** What a maker's headsets do beside the standard. */
export interface HeadsetProfile {
  readonly maker: HeadsetMaker;
  /** A report that still says on-hook while it rings is the key for declining. */
  readonly declinesByOnHook: boolean;
  /** A key for declining that has no usage of its own: this bit of the report with the hook switch. */
  readonly declineBit?: number;
  /** The headset hangs its hook up by itself when a call is put on hold. */
  readonly hangsUpOnHold: boolean;
}

const STANDARD: HeadsetProfile = { maker: 'other', declinesByOnHook: false, hangsUpOnHold: false };

/**
 * By USB vendor id. Sources: the makers' descriptors and sample code for browsers: Jabra's SDK for WebHID, HP Poly's
 * WebHID sample (flash holds, on-hook while ringing declines), Yealink's description of its hook report (bit 6
 * declines), EPOS and Logitech by their descriptors.
 */
const PROFILES: ReadonlyMap<number, HeadsetProfile> = new Map([
  [0x0b0e, { ...STANDARD, maker: 'jabra' }],
  [0x047f, { ...STANDARD, maker: 'poly', declinesByOnHook: true, hangsUpOnHold: true }],
  [0x03f0, { ...STANDARD, maker: 'poly', declinesByOnHook: true, hangsUpOnHold: true }],
  [0x1395, { ...STANDARD, maker: 'epos' }],
  [0x6993, { ...STANDARD, maker: 'yealink', declineBit: 6, hangsUpOnHold: true }],
  [0x046d, { ...STANDARD, maker: 'logitech' }],
]);

export function profileOf(vendorId: number): HeadsetProfile {
  return PROFILES.get(vendorId) ?? STANDARD;
}
