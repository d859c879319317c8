/** Now, on the clock of the frame times: epoch milliseconds with fractions. */
export function wireTime(): number {
  return performance.timeOrigin + performance.now();
}
