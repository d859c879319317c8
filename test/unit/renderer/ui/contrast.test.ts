import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { CALL_TINTS } from '#shared/domain/call-tints.ts';

const [PLAIN = '', HIGH = ''] = readFileSync('renderer/ui/tokens.css', 'utf8').split(
  "[data-contrast='more']",
);

/** Pairs in use: text or sign, the surface below it, and the ratio WCAG 2.2 AA asks for. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...['paper', 'card', 'fill'].flatMap((below) =>
    ['ink', 'ink-2', 'ink-3'].map((ink) => [ink, below, 4.5] as const),
  ),
  ['ink', 'fill-strong', 4.5],
  ['ink-2', 'fill-strong', 4.5],
  ['copper-ink', 'paper', 4.5],
  ['copper-ink', 'card', 4.5],
  ['copper-ink', 'fill-strong', 4.5],
  ['go-ink', 'go', 4.5],
  ['go-ink', 'go-hover', 4.5],
  ['go-text', 'paper', 4.5],
  ['stop-ink', 'stop', 4.5],
  ['stop-ink', 'stop-hover', 4.5],
  ['stop-text', 'paper', 4.5],
  ['stop-text', 'card', 4.5],
  ['stop-text', 'fill', 4.5],
  ['stop-text', 'fill-strong', 4.5],
  ['stop-text', 'stop-wash', 4.5],
  ['ink', 'stop-wash', 4.5],
  ['ink', 'warn-wash', 4.5],
  ['warn-text', 'card', 4.5],
  ['warn-text', 'fill', 4.5],
  ['paper', 'ink', 4.5],
  ['copper', 'paper', 3],
  ['copper', 'card', 3],
  ['edge', 'paper', 3],
  ['edge', 'card', 3],
  ['focus', 'paper', 3],
  ['focus', 'card', 3],
];

function colour(tokens: string, name: string, theme: 'light' | 'dark'): string {
  const value = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens);
  const hex = value?.[theme === 'light' ? 1 : 2];
  if (hex === undefined) throw new Error(`No colour --${name}`);
  return hex;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Pairs that are harder to tell apart than they should be. */
function poorPairs(tokens: string, theme: 'light' | 'dark', factor: number): readonly string[] {
  return PAIRS.flatMap(([ink, below, least]) => {
    const measured = ratio(colour(tokens, ink, theme), colour(tokens, below, theme));
    const wanted = least * factor;
    return measured < wanted ? [`${ink} on ${below}: ${measured.toFixed(2)} of ${wanted}`] : [];
  });
}

test.each(['light', 'dark'] as const)('every pair of colours in use is readable in the %s theme', (theme) => {
  expect(poorPairs(PLAIN, theme, 1)).toEqual([]);
});

test.each(['light', 'dark'] as const)('every colour of a queue is readable in the %s theme', (theme) => {
  const poor = CALL_TINTS.filter((tint) => tint !== 'none').filter(
    (tint) => ratio(colour(PLAIN, `tint-${tint}`, theme), colour(PLAIN, `tint-${tint}-wash`, theme)) < 7,
  );
  expect(poor).toEqual([]);
});

/** WCAG 2.2 AAA asks for 7 instead of 4.5. */
test.each(['light', 'dark'] as const)('high contrast keeps its word in the %s theme', (theme) => {
  expect(poorPairs(HIGH, theme, 7 / 4.5)).toEqual([]);
});
