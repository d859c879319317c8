import { A_MOMENT } from '../builders/a-call.ts';

const DAY_MS = 86_400_000;
const AGO_MS = 747_000;

/** The same value with each time of the builders' one day as if it were a few minutes ago; other numbers stay. */
export function atThisTime<T>(value: T, now: number): T {
  const moved = (each: unknown): unknown => {
    if (typeof each === 'number') {
      const since = each - A_MOMENT;
      return since >= 0 && since < DAY_MS ? Math.min(now - 5000, now - AGO_MS + since) : each;
    }
    if (Array.isArray(each)) return each.map(moved);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, moved(inner)]));
  };
  return moved(value) as T;
}
