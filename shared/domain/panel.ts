import { z } from 'zod';

/** When the panel stays above other programs' windows. */
export const PanelOnTop = z.enum(['never', 'in-calls', 'always']);
export type PanelOnTop = z.infer<typeof PanelOnTop>;

/**
 * Where the popup comes: where the agent dragged it last (at first the top right corner of the display they work on), or
 * always in one corner of that display.
 */
export const PopupCorner = z.enum(['own', 'top-right', 'top-left', 'bottom-right', 'bottom-left']);
export type PopupCorner = z.infer<typeof PopupCorner>;

/** How the panel stands on the screen. `compact` makes it a strip. */
export const PanelSettings = z.object({
  compact: z.boolean().default(false),
  onTop: PanelOnTop.default('never'),
});
export type PanelSettings = Readonly<z.infer<typeof PanelSettings>>;
