import type { LineProfile } from '#shared/domain/line-profile.ts';
import type { LineSettings } from '#shared/domain/settings.ts';

/** What calls need to know of the line that a connector serves. Numbers are read in its country. */
export interface AttachedLine extends Pick<LineSettings, 'id' | 'label' | 'country'> {
  /** What is particular about its PBX; without it nothing is. */
  readonly profile?: LineProfile;
  /** Its own extension. */
  readonly user?: string;
}
