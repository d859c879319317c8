/** What the host's parts must know about each other without importing each other. */
export const hostState = {
  ready: false,
  quitting: false,
  /** True while Playwright (or a debugger) drives the host. */
  controlled: false,
  appPath: '',
};
