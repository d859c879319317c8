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
const PLURAL = /_(zero|one|two|few|many|other)$/;
const IN_WORDS = /_(zero|one|two)$/;

/** The keys a language needs: those of English, and of each that counts, the forms that the language has (CLDR). */
function keysFor(language: string): readonly string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = [...english.keys()].flatMap((key) =>
    PLURAL.test(key) ? forms.map((form) => key.replace(PLURAL, `_${form}`)) : [key],
  );
  return [...new Set(keys)].toSorted();
}

/** The values of a text; a form for one number may say it in words (Arabic: two calls). */
function valuesIn(key: string, text: string): readonly string[] {
  return placeholders(text).filter((name) => !(IN_WORDS.test(key) && name === 'count'));
}

test.each(Object.entries(catalogs))('%s has every text, with the same values in it', (language, catalog) => {
  const own = texts(catalog);
  expect([...own.keys()].toSorted()).toEqual(keysFor(language));
  for (const [key, text] of own) {
    const measure = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? '';
    expect([key, text.trim()]).not.toEqual([key, '']);
    expect([key, valuesIn(key, text)]).toEqual([key, valuesIn(key, measure)]);
  }
});

/**
 * Which words the code can come to: those that stand in it, and those that its templates make of such words
 * (`reach.reason.${problem}` makes `reach.reason.dns` where `dns` stands somewhere). A prefix alone makes nothing.
 */
function reachableIn(code: string): (word: string, depth?: number) => boolean {
  const named = [...code.matchAll(/(?:^|[\s{,(])'?([\w-]+)'?\??:/gm)].map((match) => match[1] ?? '');
  const words = new Set([...code.matchAll(/'([\w.-]+)'/g)].map((match) => match[1] ?? '').concat(named));
  const templates = [...code.matchAll(/`([\w.-]*(?:\$\{[^`{}]*\}[\w.-]*)+)`/g)]
    .map((match) => (match[1] ?? '').split(/\$\{[^}]*\}/))
    .filter((parts) => parts.some((part) => /[a-z]{2}/.test(part)))
    .map((parts) => new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('([\\w.-]+)')}$`));
  const isReachable = (word: string, depth = 0): boolean =>
    words.has(word) ||
    (depth < 2 &&
      templates.some((template) => {
        const gaps = template.exec(word)?.slice(1) ?? [];
        return gaps.length > 0 && gaps.every((gap) => isReachable(gap, depth + 1));
      }));
  return isReachable;
}

test('no text of the catalog is out of reach', { timeout: 60_000 }, () => {
  const isReachable = reachableIn(sources());
  const dead = [...english.keys()].map((key) => key.replace(PLURAL, '')).filter((key) => !isReachable(key));
  expect(dead).toEqual([]);
});

test('a text under a prefix that is used is out of reach when nothing fills the gap with its name', () => {
  const isReachable = reachableIn("const kind = 'broken'; t(`app.${kind}Title`); t('app.close');");
  const keys = ['app.brokenTitle', 'app.close', 'app.loading', 'app.brokenHint', 'app.close.more'];
  expect(keys.filter((key) => isReachable(key))).toEqual(['app.brokenTitle', 'app.close']);
});
