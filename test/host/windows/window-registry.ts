import { EventEmitter } from 'node:events';
import type { BrowserWindow } from './browser-window.ts';
import type { WebContents } from './web-contents.ts';

type Events = {
  'window-created': [window: BrowserWindow];
  'contents-created': [contents: WebContents];
  'renderer-gone': [contents: WebContents, details: Electron.RenderProcessGoneDetails];
  'all-closed': [];
};

/** All windows and pages, and the news about them that `app` passes on. */
export const windowRegistry = {
  events: new EventEmitter<Events>(),
  windows: new Map<number, BrowserWindow>(),
  contents: new Map<number, WebContents>(),
  /** Pages by the id of their Chromium target. */
  targets: new Map<string, WebContents>(),
  focused: null as BrowserWindow | null,
};
