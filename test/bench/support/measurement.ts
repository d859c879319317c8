import type { FigureName } from './figure.ts';

/** Single measurements in milliseconds, by figure. */
export type Times = Readonly<Partial<Record<FigureName, readonly number[]>>>;

export interface RunOptions {
  /** How often to measure; each measurement has a number of its own when missing. */
  readonly runs?: number;
  /** A line for the report that is no figure, such as how many calls did not survive. */
  readonly note: (line: string) => void;
}

/** One run that gives one or more figures. */
export interface Measurement {
  readonly gives: readonly FigureName[];
  readonly needsLab: boolean;
  /** Single values, warm-up left out. `say` tells a person how far it is. */
  run(say: (text: string) => void, options: RunOptions): Promise<Times | { readonly times: Times }>;
}
