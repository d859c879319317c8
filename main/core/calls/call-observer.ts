import type { CallView } from '#shared/domain/call.ts';

/**
 * What happened to a call.
 * - `started`: it is new
 * - `moved`: its phase or hold changed
 * - `updated`: anything else about it changed (media, mute, intent, lookup, pop, notes)
 * - `left`: it ended a while ago and is now gone from the panel
 */
export interface CallChange {
  readonly kind: 'started' | 'moved' | 'updated' | 'left';
  readonly call: CallView;
  /** The call before the change; missing for `started`. */
  readonly previous?: CallView;
  /** When, in epoch ms on the call's own time line. */
  readonly at: number;
}

/** Someone whom changes of calls concern. Changes of one call arrive in order; a throw does not stop the others. */
export interface CallObserver {
  onCallChanged(change: CallChange): void;
}
