import type { WebContents } from './web-contents.ts';
import { windowRegistry } from './window-registry.ts';

/** The `webContents` module. */
export const webContents = {
  getAllWebContents: (): WebContents[] => [...windowRegistry.contents.values()],
  fromId: (id: number): WebContents | undefined => windowRegistry.contents.get(id),
  getFocusedWebContents: (): WebContents | null => windowRegistry.focused?.webContents ?? null,
  /** Used by Playwright to find the window of a page. */
  fromDevToolsTargetId: (targetId: string): WebContents | undefined => windowRegistry.targets.get(targetId),
};
