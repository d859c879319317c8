interface Note {
  readonly startS: number;
  readonly hz: number;
}

/** Two soft strokes of a fifth, then a pause: calm enough for the hundredth call of the day. */
const NOTES: readonly Note[] = [
  { startS: 0, hz: 587.33 },
  { startS: 0.16, hz: 880 },
  { startS: 0.52, hz: 587.33 },
  { startS: 0.68, hz: 880 },
];
const PARTIALS = [
  { ratio: 1, gain: 0.6, decayS: 0.42 },
  { ratio: 2, gain: 0.22, decayS: 0.26 },
  { ratio: 4, gain: 0.1, decayS: 0.09 },
] as const;
const ATTACK_S = 0.004;
const NOTE_S = 1.6;

/** Length of one round of the ring: strokes and pause. */
export const RING_PERIOD_S = 2.8;

/** One round of the ring, mono, within -1..1, starting without silence and ending in it. */
export function ringSamples(sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(RING_PERIOD_S * sampleRate));
  for (const note of NOTES) addNote(samples, note, sampleRate);
  return samples;
}

function addNote(samples: Float32Array, note: Note, sampleRate: number): void {
  const first = Math.round(note.startS * sampleRate);
  const count = Math.min(Math.round(NOTE_S * sampleRate), samples.length - first);
  for (let index = 0; index < count; index += 1) {
    const value = (samples[first + index] ?? 0) + strokeAt(index / sampleRate, note.hz);
    samples[first + index] = Math.max(-1, Math.min(1, value));
  }
}

function strokeAt(seconds: number, hz: number): number {
  const attack = Math.min(1, seconds / ATTACK_S);
  const release = Math.min(1, (NOTE_S - seconds) / 0.05);
  let value = 0;
  for (const partial of PARTIALS) {
    value +=
      partial.gain *
      Math.exp(-seconds / partial.decayS) *
      Math.sin(2 * Math.PI * hz * partial.ratio * seconds);
  }
  return 0.45 * attack * release * value;
}
