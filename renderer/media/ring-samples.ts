import type { RingRecipe } from './ring-recipes.ts';

const ATTACK_S = 0.004;
const RELEASE_S = 0.05;
const STROKE_S = 1.6;
/** Of full scale: every tone is equally loud at its loudest, and none clips. */
const PEAK = 0.75;

/** One round of a ring, mono, within -1..1, starting without silence and ending in it. */
export function ringSamples(recipe: RingRecipe, sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(recipe.periodS * sampleRate));
  const sounds = new Map<number, Float32Array>();
  for (const { startS, hz } of recipe.strokes) {
    const sound = sounds.get(hz) ?? strokeSamples(hz, recipe, sampleRate);
    sounds.set(hz, sound);
    addAt(samples, Math.round(startS * sampleRate), sound);
  }
  const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return samples.map((value) => (value * PEAK) / loudest);
}

function addAt(samples: Float32Array, first: number, sound: Float32Array): void {
  const count = Math.min(sound.length, samples.length - first);
  for (let index = 0; index < count; index += 1) {
    samples[first + index] = (samples[first + index] ?? 0) + (sound[index] ?? 0);
  }
}

function strokeSamples(hz: number, { partials }: RingRecipe, sampleRate: number): Float32Array {
  return Float32Array.from({ length: Math.round(STROKE_S * sampleRate) }, (_, index) => {
    const seconds = index / sampleRate;
    const attack = Math.min(1, seconds / ATTACK_S);
    const release = Math.min(1, (STROKE_S - seconds) / RELEASE_S);
    let value = 0;
    for (const { gain, decayS, ratio } of partials) {
      value += gain * Math.exp(-seconds / decayS) * Math.sin(2 * Math.PI * hz * ratio * seconds);
    }
    return attack * release * value;
  });
}
