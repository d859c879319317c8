import type { Language } from '#shared/domain/languages.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';
import { pseudo } from './pseudo-texts.ts';

type Texts = string | { readonly [key: string]: Texts };

function pairs(english: Texts, other: Texts): readonly (readonly [string, string])[] {
  if (typeof english === 'string') return typeof other === 'string' ? [[english, other]] : [];
  if (typeof other === 'string') return [];
  return Object.entries(english).flatMap(([key, text]) => pairs(text, other[key] ?? ''));
}

/** Gives for an English text of the catalog the one of `language`; what the catalog does not have stays. */
export function spokenIn(language: Language | 'pseudo'): (english: string) => string {
  if (language === 'pseudo') {
    const known = new Set(pairs(catalogs.en, catalogs.en).map(([english]) => english));
    return (english) => (known.has(english) ? pseudo(english) : english);
  }
  const texts = new Map(pairs(catalogs.en, catalogs[language]));
  return (english) => texts.get(english) ?? english;
}
