import { z } from 'zod';

/** When the panel stays above other programs' windows. */
export const PanelOnTop = z.enum(['never', 'in-calls', 'always']);
export type PanelOnTop = z.infer<typeof PanelOnTop>;

/** How the panel stands on the screen. `compact` makes it a strip. */
export const PanelSettings = z.object({
  compact: z.boolean().default(false),
  onTop: PanelOnTop.default('never'),
});
export type PanelSettings = Readonly<z.infer<typeof PanelSettings>>;
