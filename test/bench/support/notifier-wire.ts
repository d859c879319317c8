import type { Availability } from '#shared/domain/presence.ts';

/** How much the watched server is to tell. */
export interface NotifierOrder {
  readonly extensions: number;
  readonly perSecond: number;
  readonly seconds: number;
}

/** What it told in the end: the last state of each extension that changed, and how many NOTIFYs were answered. */
export interface NotifierReport {
  readonly type: 'done';
  readonly states: Readonly<Record<string, Availability>>;
  readonly sent: number;
  readonly answered: number;
}

export interface NotifierReady {
  readonly type: 'ready';
  readonly url: string;
}

/** The extensions that are watched: 2000, 2001, … */
export function wantedExtensions(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(2000 + index));
}
