/** A time in which the app ran. Epoch ms. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Keeps when the app ran. What cannot be read is nothing; `save` never throws. */
export interface RunStore {
  runs(): readonly Run[];
  save(runs: readonly Run[]): void;
}
