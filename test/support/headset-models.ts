import type { HeadsetModel } from './simulated-headset.ts';

const HOOK = 0x0b_0020;
const FLASH = 0x0b_0021;
const MUTE = 0x0b_002f;
const DROP = 0x0b_0026;
const LED_MUTE = 0x08_0009;
const LED_OFF_HOOK = 0x08_0017;
const LED_RING = 0x08_0018;
const LED_HOLD = 0x08_0020;
const LED_MICROPHONE = 0x08_0021;
const LED_ON_LINE = 0x08_002a;
const RINGER = 0x0b_009e;
/** Line busy: a bit between the ones that count. */
const LINE_BUSY = 0x0b_0097;
const UNUSED = 0x0b_0050;

/** Headsets with the layouts that their makers' descriptors have. */
export const HEADSETS = {
  jabra: {
    vendorId: 0x0b0e,
    productName: 'Jabra Evolve2 65',
    reportId: 2,
    inputs: [
      { usage: HOOK, kind: 'latching' },
      { usage: LINE_BUSY, kind: 'latching' },
      { usage: MUTE, kind: 'relative' },
      { usage: FLASH, kind: 'relative' },
    ],
    outputs: [LED_OFF_HOOK, LED_MUTE, LED_RING, LED_HOLD, LED_MICROPHONE, RINGER],
    acknowledges: true,
  },
  poly: {
    vendorId: 0x047f,
    productName: 'Poly Voyager Focus 2',
    reportId: 8,
    inputs: [
      { usage: HOOK, kind: 'latching' },
      { usage: FLASH, kind: 'momentary' },
      { usage: MUTE, kind: 'momentary' },
    ],
    outputs: [LED_MUTE, LED_OFF_HOOK, LED_RING, LED_HOLD],
    acknowledges: true,
  },
  epos: {
    vendorId: 0x1395,
    productName: 'EPOS IMPACT 1061',
    reportId: 1,
    inputs: [
      { usage: HOOK, kind: 'latching' },
      { usage: MUTE, kind: 'latching' },
      { usage: DROP, kind: 'momentary' },
    ],
    outputs: [LED_MUTE, LED_OFF_HOOK, LED_RING, LED_ON_LINE],
    acknowledges: true,
  },
  yealink: {
    vendorId: 0x6993,
    productName: 'Yealink WH62',
    reportId: 3,
    inputs: [
      { usage: HOOK, kind: 'latching' },
      { usage: LINE_BUSY, kind: 'latching' },
      { usage: MUTE, kind: 'momentary' },
      { usage: FLASH, kind: 'momentary' },
      { usage: UNUSED, kind: 'momentary' },
      { usage: UNUSED + 1, kind: 'momentary' },
      { usage: UNUSED + 2, kind: 'momentary' },
    ],
    outputs: [LED_OFF_HOOK, LED_MUTE, LED_RING, LED_HOLD],
    acknowledges: false,
  },
} as const satisfies Record<string, HeadsetModel>;

/** The usage at bit 6 of the Yealink's hook report: its key for declining, which has none of its own. */
export const YEALINK_DECLINE = UNUSED + 2;
