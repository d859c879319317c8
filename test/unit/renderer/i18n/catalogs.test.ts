import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { catalogs } from '#shared/i18n/catalogs.ts';

type Tree = { readonly [key: string]: string | Tree };

function texts(tree: Tree, path = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(path + key, value);
    else for (const [inner, text] of texts(value, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}

function sources(): string {
  return ['renderer', 'main', 'shared']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();
}

const english = texts(catalogs.en);

test.each(Object.entries(catalogs))('%s has every text, with the same values in it', (_, catalog) => {
  const own = texts(catalog);
  expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  for (const [key, text] of own) {
    expect([key, text.trim()]).not.toEqual([key, '']);
    expect([key, placeholders(text)]).toEqual([key, placeholders(english.get(key) ?? '')]);
  }
});

test('no text of the catalog is unused', { timeout: 30_000 }, () => {
  const code = sources();
  const prefixes = [...code.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map((match) => match[1] ?? '');
  const unused = [...english.keys()]
    .map((key) => key.replace(/_(one|other)$/, ''))
    .filter((key) => !code.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)));
  expect(unused).toEqual([]);
});
