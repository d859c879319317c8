import type { RingTone } from '#shared/domain/ring.ts';

export interface Stroke {
  readonly startS: number;
  readonly hz: number;
}

interface Partial {
  readonly ratio: number;
  readonly gain: number;
  readonly decayS: number;
}

/** One round of a ring: strokes on a sounding body, then a pause. */
export interface RingRecipe {
  readonly periodS: number;
  /** How a stroke rings out. Whole ratios sound like a bar or a string, others like a bell. */
  readonly partials: readonly Partial[];
  readonly strokes: readonly Stroke[];
}

const BAR: readonly Partial[] = [
  { ratio: 1, gain: 0.6, decayS: 0.42 },
  { ratio: 2, gain: 0.22, decayS: 0.26 },
  { ratio: 4, gain: 0.1, decayS: 0.09 },
];
const GLASS: readonly Partial[] = [
  { ratio: 1, gain: 0.55, decayS: 0.3 },
  { ratio: 3, gain: 0.2, decayS: 0.12 },
  { ratio: 5.2, gain: 0.08, decayS: 0.05 },
];
const BELL: readonly Partial[] = [
  { ratio: 1, gain: 0.5, decayS: 0.3 },
  { ratio: 2.76, gain: 0.26, decayS: 0.16 },
  { ratio: 5.4, gain: 0.1, decayS: 0.07 },
];
/** Most of its strength lies below 1 kHz: what remains audible with a loss of high tones, and through a wall. */
const WOOD: readonly Partial[] = [
  { ratio: 1, gain: 0.6, decayS: 0.5 },
  { ratio: 2, gain: 0.4, decayS: 0.3 },
  { ratio: 3, gain: 0.15, decayS: 0.14 },
];

/** The clapper of a telephone bell goes to and fro 20 times a second between two shells. */
const CLAPPER_HZ = 20;

function trill(startS: number, lengthS: number): readonly Stroke[] {
  return Array.from({ length: Math.round(lengthS * CLAPPER_HZ) }, (_, index) => ({
    startS: startS + index / CLAPPER_HZ,
    hz: index % 2 === 0 ? 784 : 988,
  }));
}

function strokes(...notes: readonly (readonly [startS: number, hz: number])[]): readonly Stroke[] {
  return notes.map(([startS, hz]) => ({ startS, hz }));
}

/** How each ring tone is made. */
export const RING_RECIPES: Readonly<Record<RingTone, RingRecipe>> = {
  classic: { periodS: 3, partials: BELL, strokes: [...trill(0, 0.4), ...trill(0.6, 0.4)] },
  // Two soft strokes of a fifth: calm enough for the hundredth call of the day.
  soft: {
    periodS: 2.8,
    partials: BAR,
    strokes: strokes([0, 587.33], [0.16, 880], [0.52, 587.33], [0.68, 880]),
  },
  bright: {
    periodS: 2.6,
    partials: GLASS,
    strokes: strokes([0, 1046.5], [0.11, 1318.5], [0.22, 1568], [0.33, 2093], [0.62, 1568], [0.73, 2093]),
  },
  double: {
    periodS: 2.6,
    partials: BAR,
    strokes: strokes([0, 698.46], [0.13, 698.46], [0.5, 932.33], [0.63, 932.33]),
  },
  low: {
    periodS: 2.8,
    partials: WOOD,
    strokes: strokes([0, 293.66], [0.2, 220], [0.6, 293.66], [0.8, 220]),
  },
};
