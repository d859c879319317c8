import type { PlaceholderKind } from './placeholders.ts';

/** One step of a placeholder, as read: `last:9` is `{ name: 'last', count: 9 }`. */
export type Transform =
  | { readonly name: 'digits' | 'upper' | 'lower' | 'trim' | 'iso' | 'unix' | 'number' | 'omit' }
  | { readonly name: 'first' | 'last'; readonly count: number }
  | { readonly name: 'default'; readonly text: string };

type TransformName = Transform['name'];

interface Rule {
  /** Which kinds of values it can follow. */
  readonly fits: readonly PlaceholderKind[];
  /** What comes out, when that is another kind. */
  readonly gives?: PlaceholderKind;
}

const ANY = ['text', 'number', 'time'] as const;

/**
 * - `digits`: only the digits · `upper`, `lower`, `trim`
 * - `first:N`, `last:N`: that many signs
 * - `default:TEXT`: what stands there when there is nothing
 * - `iso`: a moment by ISO 8601 in UTC (what a moment is anyway) · `unix`: in whole seconds
 * - `number`: a number instead of text, in JSON · `omit`: in JSON, leaves the field out when there is nothing
 */
export const TRANSFORMS: Readonly<Record<TransformName, Rule>> = {
  digits: { fits: ['text', 'number'], gives: 'text' },
  upper: { fits: ['text'] },
  lower: { fits: ['text'] },
  trim: { fits: ['text'] },
  first: { fits: ['text', 'number'], gives: 'text' },
  last: { fits: ['text', 'number'], gives: 'text' },
  default: { fits: ANY },
  iso: { fits: ['time'], gives: 'text' },
  unix: { fits: ['time'], gives: 'number' },
  number: { fits: ['text', 'number'] },
  omit: { fits: ANY },
};

export function isTransformName(name: string): name is TransformName {
  return Object.hasOwn(TRANSFORMS, name);
}
