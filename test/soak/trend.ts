/** A line through measured points, with how sure its slope is. */
export interface Trend {
  /** At the first point, by the line. */
  readonly base: number;
  /** Growth per step. */
  readonly slope: number;
  /** The slope lies between these two with a chance of 95 %; infinite where too few points tell nothing. */
  readonly least: number;
  readonly most: number;
}

/** Two-sided 95 % points of Student's t by degrees of freedom; between two of them the smaller number counts. */
const STUDENT_95: readonly (readonly [freedom: number, t: number])[] = [
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [6, 2.447],
  [8, 2.306],
  [10, 2.228],
  [15, 2.131],
  [20, 2.086],
  [30, 2.042],
  [60, 2.0],
];

/** Ordinary least squares: single points jump, what is held call after call shows in the slope. */
export function trendOf(points: readonly (readonly [step: number, value: number])[]): Trend {
  const count = points.length;
  const meanStep = mean(points.map(([step]) => step));
  const meanValue = mean(points.map(([, value]) => value));
  const spread = sum(points.map(([step]) => (step - meanStep) ** 2));
  const slope =
    spread === 0 ? 0 : sum(points.map(([step, value]) => (step - meanStep) * (value - meanValue))) / spread;
  const base = meanValue + slope * ((points[0]?.[0] ?? 0) - meanStep);
  const freedom = count - 2;
  if (freedom < 1 || spread === 0) return { base, slope, least: -Infinity, most: Infinity };
  const misses = sum(points.map(([step, value]) => (value - meanValue - slope * (step - meanStep)) ** 2));
  const doubt = student(freedom) * Math.sqrt(misses / freedom / spread);
  return { base, slope, least: slope - doubt, most: slope + doubt };
}

function student(freedom: number): number {
  return STUDENT_95.findLast(([known]) => known <= freedom)?.[1] ?? Infinity;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}
