import type { Sample } from './take-sample.ts';

/** The app never grows by more than this share over 500 calls (design, budgets). */
const MOST_GROWTH = 0.05;
/** What is counted in pieces and has to be back to where it was. */
const PIECES = ['sockets', 'calls', 'peer connections'] as const;
/** What may differ by a piece or two at any moment: a refresh that is due, a file of the log that is being written. */
const LOOSE: Readonly<Record<string, number>> = { timers: 3, files: 2 };
const SIZES = ['main rss', 'main heap', 'panel heap', 'media heap', 'popup heap'] as const;
/** Below this a share says nothing, in MB. */
const SMALLEST_MB = 1;

/** In what the app is not back to base, in words; nothing when it is. */
export function complaints(samples: readonly Sample[]): readonly string[] {
  const [first, last] = [samples[0]?.numbers ?? {}, samples.at(-1)?.numbers ?? {}];
  const changed = (name: string): [number, number] => [first[name] ?? 0, last[name] ?? 0];
  const grown = SIZES.filter((name) => {
    const [before, after] = changed(name);
    return after > before * (1 + MOST_GROWTH) && after - before > SMALLEST_MB;
  });
  const left = [...PIECES.map((name) => [name, 0] as const), ...Object.entries(LOOSE)].filter(
    ([name, slack]) => {
      const [before, after] = changed(name);
      return after > before + slack;
    },
  );
  const words = (name: string): string => {
    const [before, after] = changed(name).map((value) => Math.round(value * 10) / 10);
    return `${name}: ${before} at the start, ${after} at the end`;
  };
  return [...grown.map(words), ...left.map(([name]) => words(name))];
}
