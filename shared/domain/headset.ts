import { z } from 'zod';

/** Makers whose headsets are known by their published HID facts; others follow the standard alone. */
export const HeadsetMaker = z.enum(['jabra', 'poly', 'epos', 'yealink', 'logitech', 'other']);
export type HeadsetMaker = z.infer<typeof HeadsetMaker>;

/** A headset with call keys (USB HID Usage Tables 1.5, telephony page 0x0B) that Hookswitch has in use. */
export const HeadsetView = z.object({
  name: z.string().max(200),
  maker: HeadsetMaker,
  /** `taken`: it is plugged in and another program does not let us have it. */
  state: z.enum(['ready', 'taken']),
  /** What its keys and lights can do. */
  can: z.array(z.enum(['answer', 'mute', 'hold', 'ring', 'reject'])).readonly(),
});
export type HeadsetView = Readonly<z.infer<typeof HeadsetView>>;

/** What the headset should show of the calls. */
export const HeadsetLights = z.object({
  ringing: z.boolean(),
  /** A call is up, or on its way out. */
  offHook: z.boolean(),
  muted: z.boolean(),
  /** Every call waits on hold. */
  held: z.boolean(),
});
export type HeadsetLights = Readonly<z.infer<typeof HeadsetLights>>;

/**
 * What the agent did on the headset. Keys that keep their position say `mute` or `unmute`, keys that spring back say
 * `mute-toggle`.
 */
export const HeadsetSignal = z.enum([
  'off-hook',
  'on-hook',
  'reject',
  'mute',
  'unmute',
  'mute-toggle',
  'hold-toggle',
]);
export type HeadsetSignal = z.infer<typeof HeadsetSignal>;
