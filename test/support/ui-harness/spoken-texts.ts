import type { Language } from '#shared/domain/languages.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';
import { pseudo } from './pseudo-texts.ts';

type Texts = string | { readonly [key: string]: Texts };
type Pair = readonly [english: string, other: string];

/** How a scene that was written in English speaks another language. */
export interface Speech {
  /** What finds that which is so named in English: by a text, a part of one, one with its values, or a pattern. */
  readonly find: (english: string | RegExp, options?: { readonly exact?: boolean }) => string | RegExp;
  /** A text of the catalog as it is typed, and anything else as it is. */
  readonly word: (english: string) => string;
}

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
      part.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`),
    )
    .join(value);
}

function saysEnough(text: string): boolean {
  return text.split(VALUE).join('').length >= FEWEST;
}

/** Of the whole name, or of a part of it that begins and ends with a word: “Son” is in no “Sonneries”. */
function oneOf(patterns: Iterable<string>, isWhole: boolean): RegExp {
  const either = [...new Set(patterns)].join('|');
  return new RegExp(isWhole ? `^(?:${either})$` : `(?<!\\p{L})(?:${either})(?!\\p{L})`, 'u');
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

function finder(texts: readonly Pair[]): Speech['find'] {
  return (english, { exact = false } = {}) => {
    if (typeof english !== 'string') {
      const start = english.source.startsWith('^') ? '^' : '';
      const others = like(texts, english).map((other) => start + other);
      return others.length === 0 ? english : new RegExp([english.source, ...others].join('|'), 'u');
    }
    const same = texts.filter(([text]) => text === english).map(([, other]) => patternOf(other));
    if (same.length > 0) return oneOf(same, exact);
    const others = exact ? [] : like(texts, new RegExp(patternOf(english), 'iu'), english);
    return others.length === 0 ? english : oneOf([patternOf(english), ...others], exact);
  };
}

/** How `language` is spoken by its catalog. Names that it does not have, those of people and files, stay as they are. */
export function spokenIn(language: Language | 'pseudo'): Speech {
  const texts =
    language === 'pseudo'
      ? pairs(catalogs.en, catalogs.en).map(([english]): Pair => [english, pseudo(english)])
      : pairs(catalogs.en, catalogs[language]);
  const words = new Map(texts);
  return { find: finder(texts), word: (english) => words.get(english) ?? english };
}
