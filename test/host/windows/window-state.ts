/** What a window should look like; a surface brings the screen into line with it. */
export type WindowState = {
  bounds: Electron.Rectangle;
  visible: boolean;
  minimized: boolean;
  maximized: boolean;
  fullScreen: boolean;
  alwaysOnTop: boolean;
  everyWorkspace: boolean;
  skipTaskbar: boolean;
  resizable: boolean;
  focusable: boolean;
  minimumSize: readonly [width: number, height: number];
  title: string;
  readonly frame: boolean;
  /** `backgroundThrottling: false`: the page goes on as if visible while its window is hidden. */
  readonly keepsRunning: boolean;
};

/** The state a new BrowserWindow starts in, with Electron's defaults. */
export function initialWindowState(options: Electron.BrowserWindowConstructorOptions): WindowState {
  const { x = 100, y = 80, width = 800, height = 600 } = options;
  return {
    bounds: { x, y, width, height },
    visible: options.show !== false,
    minimized: false,
    maximized: false,
    fullScreen: options.fullscreen === true,
    alwaysOnTop: options.alwaysOnTop === true,
    everyWorkspace: false,
    skipTaskbar: options.skipTaskbar === true,
    resizable: options.resizable !== false,
    focusable: options.focusable !== false,
    minimumSize: [options.minWidth ?? 0, options.minHeight ?? 0],
    title: options.title ?? 'Electron',
    frame: options.frame !== false,
    keepsRunning: options.webPreferences?.backgroundThrottling === false,
  };
}
