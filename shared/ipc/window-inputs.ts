import { z } from 'zod';

const nothing = z.undefined();
/** In px, of what a page shows. */
const height = z.number().min(1).max(2000);

/** What pages ask of their windows. */
export const windowInputs = {
  'window:popup-fit': z.strictObject({ height }),
  'window:popup-home': nothing,
  'window:show-panel': nothing,
  /** Makes the panel a strip, or whole again. */
  'window:compact': z.strictObject({ on: z.boolean() }),
  'window:strip-fit': z.strictObject({ height }),
  'window:texts-in-view': z.strictObject({ on: z.boolean() }),
} as const;
