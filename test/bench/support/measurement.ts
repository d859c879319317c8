import type { FigureName } from './figure.ts';

/** Single measurements in milliseconds, by figure. */
export type Times = Readonly<Partial<Record<FigureName, readonly number[]>>>;

/** One run that gives one or more figures. */
export interface Measurement {
  readonly gives: readonly FigureName[];
  readonly needsLab: boolean;
  /** Single values, warm-up left out. `say` tells a person how far it is. */
  run(say: (text: string) => void): Promise<Times>;
}
