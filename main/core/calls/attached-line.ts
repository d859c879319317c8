import type { LineSettings } from '#shared/domain/settings.ts';

/** What calls need to know of the line that a connector serves. Numbers are read in its country. */
export type AttachedLine = Pick<LineSettings, 'id' | 'label' | 'country'>;
