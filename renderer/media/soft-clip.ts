/** Up to here nothing is changed. */
const LINEAR_TO = 0.7;

/**
 * Keeps a sum of voices within -1..1: below 0.7 as it is, above bent so that it never gets there. A hard clip would
 * crackle when two parties speak loudly at once.
 */
export function softClip(value: number): number {
  const size = Math.abs(value);
  if (size <= LINEAR_TO) return value;
  const room = 1 - LINEAR_TO;
  return Math.sign(value) * (LINEAR_TO + room * Math.tanh((size - LINEAR_TO) / room));
}

/** For a `WaveShaperNode`, whose curve spans an input of -1..1: scale the input by `1 / reach` before. */
export function softClipCurve(reach: number): Float32Array<ArrayBuffer> {
  const points = 4097;
  return Float32Array.from({ length: points }, (_, index) =>
    softClip(reach * ((2 * index) / (points - 1) - 1)),
  );
}
