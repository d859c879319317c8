import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

const SHEETS = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => join('renderer', file));

/** Distances from all four edges of which left and right differ: Arabic needs them the other way round. */
const FOUR_EDGES =
  /(?:^|[\s;{])(?:padding|margin|inset):\s*([^\s;]+)\s+([^\s;]+)\s+([^\s;]+)\s+([^\s;]+)\s*;/g;
const SIDES =
  /(?:^|[\s;{])(?:(?:padding|margin)-(?:left|right)|left|right|text-align:\s*(?:left|right))\s*:?/g;

function sided(css: string): readonly string[] {
  const uneven = [...css.matchAll(FOUR_EDGES)].filter(([, , right, , left]) => right !== left);
  return [...uneven, ...css.matchAll(SIDES)].map(([text]) => text.trim()).filter((text) => /:/.test(text));
}

test('what stands at the start in English stands at the start in Arabic: no style names left or right', () => {
  expect(
    SHEETS.flatMap((file) => sided(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`)),
  ).toEqual([]);
});

test('sides are noticed, and even edges are not', () => {
  expect(sided('.a { padding: 4px 8px 4px 12px; }')).toEqual(['padding: 4px 8px 4px 12px;']);
  expect(sided('.a { margin-left: 4px; text-align: right; left: 0; }')).toHaveLength(3);
  expect(sided('.a { padding: 4px 8px 2px 8px; margin-inline: 4px 0; background: x left 4px; }')).toEqual([]);
});
