import { app } from 'electron';

/**
 * One Hookswitch per user: a second start wakes the first and ends. What the second was given on its command line is
 * input from outside and is not acted on here.
 */
export function holdSingleInstance(onSecondStart: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecondStart);
  return true;
}
