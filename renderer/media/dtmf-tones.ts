import type { DigitTiming } from './dtmf.ts';

/** Frequencies in Hz by row and column of the keypad (ITU-T Q.23). */
const LOW_HZ = [697, 770, 852, 941] as const;
const HIGH_HZ = [1209, 1336, 1477, 1633] as const;
const KEYS = ['123A', '456B', '789C', '*0#D'] as const;

/** What receivers must understand is 40 ms of tone and of pause (ITU-T Q.24, table 1); less would be a gamble. */
const LEAST_S = 0.04;
/** What `insertDTMF` makes of a comma, too. */
const COMMA_S = 2;

export interface Tone {
  readonly startS: number;
  readonly lengthS: number;
  readonly lowHz: number;
  readonly highHz: number;
}

export interface TonePlan {
  readonly tones: readonly Tone[];
  /** Pause after the last tone included. */
  readonly lengthS: number;
}

/** The audible form of keypad digits, from 0 on. What is no digit (and no comma) is left out. */
export function planTones(digits: string, timing: DigitTiming): TonePlan {
  const lengthS = Math.max(timing.durationMs / 1000, LEAST_S);
  const gapS = Math.max(timing.gapMs / 1000, LEAST_S);
  const tones: Tone[] = [];
  let at = 0;
  for (const digit of digits.toUpperCase()) {
    const pair = frequenciesOf(digit);
    if (pair !== undefined) tones.push({ startS: at, lengthS, ...pair });
    if (pair !== undefined) at += lengthS + gapS;
    if (digit === ',') at += COMMA_S;
  }
  return { tones, lengthS: at };
}

function frequenciesOf(digit: string): { readonly lowHz: number; readonly highHz: number } | undefined {
  const row = KEYS.findIndex((keys) => keys.includes(digit));
  const lowHz = LOW_HZ[row];
  const highHz = HIGH_HZ[KEYS[row]?.indexOf(digit) ?? -1];
  return lowHz === undefined || highHz === undefined ? undefined : { lowHz, highHz };
}
