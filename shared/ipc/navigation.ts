import type { CallId } from '../domain/ids.ts';

/** Which part of the panel to show when the app is opened from outside (tray, notification, link). */
export type PanelPlace = 'calls' | 'history' | 'people' | 'settings';

/** Where the panel goes; `dial` is put into its field, ready for the agent to press Enter. It never dials itself. */
export interface Navigation {
  readonly place: PanelPlace;
  readonly dial?: string;
  /** The cursor goes into the field, and what is in it is selected. */
  readonly field?: true;
  /** What the history is searched for; empty for all of it. */
  readonly search?: string;
  /** In the history: this call in full. */
  readonly call?: CallId;
  /** In the history: the texts, with this one in view; empty for none of them. */
  readonly message?: string;
}
