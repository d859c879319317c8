import type { PageSession } from './page-session.ts';
import type { WindowState } from './window-state.ts';

/** What a surface tells its window about changes that came from outside (a person, the window manager). */
export type SurfaceListener = {
  moved(bounds: Electron.Rectangle): void;
  focusChanged(focused: boolean): void;
};

/** The place where a window's pixels are: nowhere (headless) or on an X display. */
export interface WindowSurface {
  /** Opens the window and returns the id of its page target. */
  open(state: Readonly<WindowState>): Promise<string>;
  /** Called once the page is attached. */
  attach(page: PageSession): void;
  apply(state: Readonly<WindowState>): Promise<void>;
  /** Brings the window to the front and gives it the keyboard. */
  focus(): Promise<void>;
  dispose(): void;
}
