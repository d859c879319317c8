import { app } from 'electron';

/**
 * One Hookswitch per user: a second start hands its command line to the first and ends. That command line is input
 * from outside, and Chromium may have put switches into it or changed its order.
 */
export function holdSingleInstance(onSecondStart: (argv: readonly string[]) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, argv) => onSecondStart(argv));
  return true;
}
