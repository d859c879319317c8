import type { Language } from '#shared/domain/languages.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';
import { pseudo } from './pseudo-texts.ts';

type Texts = string | { readonly [key: string]: Texts };
type Pair = readonly [english: string, other: string];

/** Gives for the English name of something on a page what finds it in another language. */
export type Say = (english: string | RegExp, options?: { readonly exact?: boolean }) => string | RegExp;

const VALUE = /\{\{\w+\}\}/;
const NUMBER = String.raw`[\d.,:]+`;
/** Texts that have fewer characters beside their values say nothing about what they name. */
const FEWEST = 4;

function pairs(english: Texts, other: Texts): readonly Pair[] {
  if (typeof english === 'string') return typeof other === 'string' ? [[english, other]] : [];
  if (typeof other === 'string') return [];
  // Languages with more plural forms than English have them beside its own.
  return Object.keys(other).flatMap((key) => {
    const [, stem] = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key) ?? [];
    const said = english[key] ?? (stem === undefined ? undefined : english[`${stem}_other`]);
    return said === undefined ? [] : pairs(said, other[key] ?? '');
  });
}

/** The source of a pattern for a text of the catalog, with any kind of space between its words. */
function patternOf(text: string, value = '.*'): string {
  return text
    .split(VALUE)
    .map((part) =>
      part.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`),
    )
    .join(value);
}

function saysEnough(text: string): boolean {
  return text.split(VALUE).join('').length >= FEWEST;
}

function oneOf(patterns: Iterable<string>, isWhole: boolean): RegExp {
  const either = [...new Set(patterns)].join('|');
  return new RegExp(isWhole ? `^(?:${either})$` : either, 'i');
}

/** What is said for texts that `named` takes, or that are `english` with values in them. */
function like(texts: readonly Pair[], named: RegExp, english?: string): readonly string[] {
  return texts
    .filter(
      ([text]) =>
        saysEnough(text) &&
        (named.test(text) || (english !== undefined && oneOf([patternOf(text, NUMBER)], true).test(english))),
    )
    .map(([, other]) => patternOf(other));
}

/**
 * Finds by an English text, by a part of one, by one with its values, or by a pattern for one, what the catalog of
 * `language` says for it. Names that the catalog does not have, those of people and files, are found as they are.
 */
export function spokenIn(language: Language | 'pseudo'): Say {
  const texts =
    language === 'pseudo'
      ? pairs(catalogs.en, catalogs.en).map(([english]): Pair => [english, pseudo(english)])
      : pairs(catalogs.en, catalogs[language]);
  return (english, { exact = false } = {}) => {
    if (typeof english !== 'string') {
      const start = english.source.startsWith('^') ? '^' : '';
      const others = like(texts, new RegExp(english.source, 'i')).map((other) => start + other);
      return others.length === 0 ? english : oneOf([english.source, ...others], false);
    }
    const same = texts.filter(([text]) => text === english).map(([, other]) => other);
    const [only] = same;
    if (only !== undefined && new Set(same).size === 1) return only;
    const others =
      same.length > 0
        ? same.map((other) => patternOf(other))
        : like(texts, oneOf([patternOf(english)], exact), english);
    return others.length === 0 ? english : oneOf([patternOf(english), ...others], exact);
  };
}
