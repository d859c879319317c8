import type { PageSession } from '../windows/page-session.ts';
import type { WindowSurface, SurfaceListener } from '../windows/window-surface.ts';
import { chromium } from '../chromium/chromium.ts';
export class X11Surface implements WindowSurface {
  constructor(_listener: SurfaceListener) {}
  async open(): Promise<string> {
    return (await chromium.openTitledWindow()).targetId;
  }
  attach(_page: PageSession): void {}
  async apply(): Promise<void> {}
  async focus(): Promise<void> {}
  dispose(): void {}
}
