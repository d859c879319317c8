/** Time. `now` is the wall clock in epoch ms; `monotonic` never jumps and measures durations, in ms. */
export interface Clock {
  now(): number;
  monotonic(): number;
}
