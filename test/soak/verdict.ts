import type { Sample } from './take-sample.ts';
import { trendOf } from './trend.ts';

/** What is counted in pieces and has to be back to where it was. */
const PIECES = ['sockets', 'calls', 'peer connections'] as const;
/** What may differ by a piece or two at any moment: a refresh that is due, a file of the log that is being written. */
const LOOSE: Readonly<Record<string, number>> = { timers: 3, files: 2 };

/** The app never grows by more than this share over 500 calls (design, budgets). */
const MOST_GROWTH = 0.05;
const PER_CALLS = 500;
/**
 * Below this over 500 calls a share says nothing: MB of memory, and things that pages hold, of which a call on screen has
 * some hundred.
 */
const SIZES: Readonly<Record<string, number>> = {
  'main memory': 1,
  'main heap': 1,
  'main external': 1,
  'pages memory': 1,
  'panel heap': 1.5,
  'popup heap': 1.5,
  'media heap': 1.5,
  'panel nodes': 200,
  'panel listeners': 200,
  'popup nodes': 200,
  'popup listeners': 200,
  'media nodes': 200,
  'media listeners': 200,
};

/** What became of one size over the calls, in its own unit per 500 calls. */
export interface Growth {
  readonly name: string;
  readonly base: number;
  readonly growth: number;
  /** Between these with a chance of 95 %. */
  readonly least: number;
  readonly most: number;
  readonly limit: number;
  /** `flat` when even the most stays within the limit, `grows` when even the least does not. */
  readonly verdict: 'flat' | 'grows' | 'unclear';
}

/** The slope of each size over samples that were taken while calls went on. */
export function growthOf(samples: readonly Sample[]): readonly Growth[] {
  return Object.entries(SIZES).flatMap(([name, smallest]) => {
    const points = samples.flatMap(({ calls, numbers }) => {
      const value = numbers[name];
      return value === undefined ? [] : [[calls, value] as const];
    });
    if (points.length === 0) return [];
    const { base, slope, least, most } = trendOf(points);
    const limit = Math.max(base * MOST_GROWTH, smallest);
    const [growth, lower, upper] = [slope * PER_CALLS, least * PER_CALLS, most * PER_CALLS];
    const verdict = upper <= limit ? 'flat' : lower > limit ? 'grows' : 'unclear';
    return [{ name, base, growth, least: lower, most: upper, limit, verdict }];
  });
}

/** What is left over after the last call that was not there after the warm-up, in words. */
export function leftOvers(first: Sample, last: Sample): readonly string[] {
  const slack = [...PIECES.map((name) => [name, 0] as const), ...Object.entries(LOOSE)];
  return slack.flatMap(([name, allowed]) => {
    const [before, after] = [first.numbers[name] ?? 0, last.numbers[name] ?? 0];
    return after > before + allowed ? [`${name}: ${before} at the start, ${after} at the end`] : [];
  });
}

/** What is wrong with a growth, in words; nothing when it is shown to be flat. */
export function complaintAbout({ name, verdict, growth, least, most, limit }: Growth): readonly string[] {
  if (verdict === 'flat') return [];
  const range = `${short(growth)} (${short(least)} to ${short(most)})`;
  const told = `${name}: ${range} per ${PER_CALLS} calls, allowed ${short(limit)}`;
  return [verdict === 'grows' ? told : `${told}; more calls would tell`];
}

export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
