import { chromium } from '../chromium/chromium.ts';
import { HeadlessSurface } from './headless-surface.ts';
import type { SurfaceListener, WindowSurface } from './window-surface.ts';
import { X11Surface } from '../x11/x11-surface.ts';

/** The surface that fits the window mode. */
export function createSurface(listener: SurfaceListener): WindowSurface {
  return chromium.mode === 'headful' ? new X11Surface(listener) : new HeadlessSurface();
}
