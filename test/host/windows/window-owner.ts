import type { HostEvent } from '../host-event.ts';
import type { WindowState } from './window-state.ts';
import type { WindowSurface } from './window-surface.ts';

/** What a page needs from the window that shows it. */
export type WindowOwner = {
  readonly surface: WindowSurface;
  readonly state: WindowState;
  /** First paint: the window may be shown without a flash. */
  painted(): void;
  /** A person asks to close the window; false when the app prevented it. */
  personCloses(): boolean;
  /** Chromium closed the page's target by itself. */
  targetGone(): void;
  titleChanged(event: HostEvent, title: string): void;
  isFocused(): boolean;
  close(): void;
};
